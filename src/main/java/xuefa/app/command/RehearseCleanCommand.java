package xuefa.app.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import xuefa.app.Config;
import xuefa.app.Rehearsing;
import xuefa.rehearsal.AdmissionFile;
import xuefa.rehearsal.Rehearsal;
import xuefa.rehearsal.flow.CleaningRehearsal;

/** {@code xuefa rehearse clean}. */
@Command(
        name = "clean",
        description = {
            "Removes everything of a rehearsal and nothing else. May be broken off and repeated.",
            "Needs the addresses of the stores, as prepare does."
        },
        exitCodeOnExecutionException = 2,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:nothing is left", "2:used wrongly or refused; call it again, the last line says why"})
final class RehearseCleanCommand implements Callable<Integer> {
    @Option(names = "--file", paramLabel = "FILE", description = "what prepare has written")
    private @Nullable Path file;

    @Option(names = "--all", description = "all rehearsals of which something is left")
    private boolean all;

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
        Config config = options.config();
        List<UUID> ids = new ArrayList<>();
        if (all) {
            Rehearsing.leftOver(config).stream().map(Rehearsal::id).forEach(ids::add);
        } else if (file != null) {
            switch (new AdmissionFile(file).read()) {
                case AdmissionFile.Read.Found found -> ids.add(found.admission().rehearsalId());
                case AdmissionFile.Read.Unusable unusable -> {
                    spec.commandLine().getErr().println(unusable.sentence());
                    return 2;
                }
            }
        } else {
            throw new ParameterException(spec.commandLine(), "Say which rehearsal: --file FILE or --all");
        }
        boolean known = true;
        for (UUID id : ids) {
            known &= clean(config, id);
        }
        if (ids.isEmpty()) {
            spec.commandLine().getOut().println("Nothing is left of any rehearsal.");
        }
        spec.commandLine().getOut().flush();
        return known ? 0 : 2;
    }

    private boolean clean(Config config, UUID id) {
        var out = spec.commandLine().getOut();
        return switch (Rehearsing.clean(config, id)) {
            case CleaningRehearsal.Outcome.Cleaned cleaned -> {
                out.println("Removed rehearsal " + id + " with " + cleaned.attempts() + " attempts.");
                yield true;
            }
            case CleaningRehearsal.Outcome.CleanedBefore before -> {
                out.println("Nothing is left of rehearsal " + id + ": it was removed before.");
                yield true;
            }
            case CleaningRehearsal.Outcome.Unknown unknown -> {
                spec.commandLine()
                        .getErr()
                        .println("This record knows no rehearsal " + id
                                + ": give the settings of the deployment on which it was prepared");
                yield false;
            }
        };
    }
}
