package xuefa.app;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** Which build this is, by its jar, and what it runs on. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String build = Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
                .orElse("not packaged");
        return new String[] {"Xuefa " + build + " on Java " + Runtime.version()};
    }
}
