package xuefa.app.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import xuefa.app.KeyRotation;

/** {@code xuefa keys reseal}. */
@Command(
        name = "reseal",
        description = {
            "Seals anew what is not sealed with the newest key or as fields.cipher says now; goes on where a rotation was broken off.",
            "Needs postgres.url, or the data folder of a node with stores of its own (-s data.folder=DIR), and the keys.folder of the nodes."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:all values are sealed with the newest key",
            "1:the record is away or a value doesn't open; the last line says what to do",
            "2:used wrongly"
        })
public final class KeysResealCommand implements Callable<Integer> {
    @Mixin
    private SettingOptions options = new SettingOptions();

    @Mixin
    @SuppressWarnings("UnusedVariable")
    private Help help = new Help();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        var rotated = KeyRotation.of(options.config(), false, done -> {
            if (done % 10_000 == 0 && done > 0) {
                out.println(done + " values");
                out.flush();
            }
        });
        out.println("Sealed " + rotated.values() + " values anew with key " + rotated.key() + ".");
        out.flush();
        return 0;
    }
}
