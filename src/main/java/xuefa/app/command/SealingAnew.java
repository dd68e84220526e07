package xuefa.app.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import xuefa.app.KeyRotation;

/** What {@code xuefa keys rotate} and {@code xuefa keys reseal} have in common. */
@Command(
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:all values are sealed with the newest key",
            "1:the record is away or a value doesn't open; the last line says what to do",
            "2:used wrongly"
        })
abstract class SealingAnew implements Callable<Integer> {
    private static final int TOLD_EACH = 10_000;

    @Mixin
    private SettingOptions options = new SettingOptions();

    @Mixin
    @SuppressWarnings("UnusedVariable")
    private Help help = new Help();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    private final boolean withNewKey;

    /** @param withNewKey whether to add a key first */
    SealingAnew(boolean withNewKey) {
        this.withNewKey = withNewKey;
    }

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        var rotated = KeyRotation.of(options.config(), withNewKey, done -> {
            if (done % TOLD_EACH == 0 && done > 0) {
                out.println(done + " values");
                out.flush();
            }
        });
        out.println("Sealed " + rotated.values() + " values anew with key " + rotated.key() + ".");
        out.flush();
        return 0;
    }
}
