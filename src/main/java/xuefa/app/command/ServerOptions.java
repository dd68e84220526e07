package xuefa.app.command;

import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.net.PemTrustOptions;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How commands that work over HTTP find the server and the rehearsal. */
final class ServerOptions {
    @Option(names = "--url", required = true, description = "the server, as http://localhost:8080")
    @SuppressWarnings("NullAway.Init")
    private URI url;

    @Option(names = "--ca", paramLabel = "FILE", description = "PEM of the authority to trust, beside https://")
    private @Nullable Path authority;

    @Option(names = "--file", required = true, paramLabel = "FILE", description = "what prepare has written")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    /** @throws ParameterException for what is no address of a server */
    URI url() {
        String scheme = String.valueOf(url.getScheme());
        if (url.getHost() == null || !(scheme.equals("http") || scheme.equals("https"))) {
            throw new ParameterException(
                    spec.commandLine(), "--url must be the address of a server, as http://localhost:8080: " + url);
        }
        return url;
    }

    HttpClientOptions client() {
        HttpClientOptions options = new HttpClientOptions();
        if (authority == null) {
            return options;
        }
        if (!Files.isReadable(authority)) {
            throw new ParameterException(spec.commandLine(), "--ca can't be read: " + authority);
        }
        return options.setTrustOptions(new PemTrustOptions().addCertPath(authority.toString()));
    }

    Path file() {
        return file;
    }
}
