package xuefa.app.command;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import xuefa.app.Rehearsing;
import xuefa.rehearsal.Admission;
import xuefa.rehearsal.AdmissionFile;
import xuefa.rehearsal.Plan;

/** {@code xuefa rehearse prepare}. */
@Command(
        name = "prepare",
        description = {
            "Adds a rehearsal behind its fence: an exam, a sitting, virtual candidates and an officer, with tokens.",
            "Needs the addresses of the stores of a running node (postgres.url, redis.url), or the data folder of a node with stores of its own (-s data.folder=DIR)."
        },
        exitCodeOnExecutionException = 2,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:prepared", "2:used wrongly or refused; nothing was added, the last line says why"})
final class RehearsePrepareCommand implements Callable<Integer> {
    @Option(names = "--candidates", defaultValue = "200", description = "virtual candidates (default ${DEFAULT-VALUE})")
    private int candidates;

    @Option(
            names = "--minutes",
            defaultValue = "5",
            description = "from opening to closing, also parts as 0.5 (default ${DEFAULT-VALUE})")
    private double minutes;

    @Option(names = "--opens-in", paramLabel = "SECONDS", defaultValue = "30", description = "default ${DEFAULT-VALUE}")
    private int opensInSeconds;

    @Option(names = "--questions", defaultValue = "50", description = "on a paper (default ${DEFAULT-VALUE})")
    private int questions;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE",
            description = "written with mode 600: whoever has it can sit as any of the candidates")
    @SuppressWarnings("NullAway.Init")
    private Path out;

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
        Admission admission = Rehearsing.prepare(options.config(), plan());
        new AdmissionFile(out).write(admission);
        var say = spec.commandLine().getOut();
        say.println("Prepared " + candidates + " candidates; the sitting opens at " + admission.opensAt()
                + " and closes at " + admission.closesAt() + ".");
        say.println("Next: xuefa rehearse run --url http://localhost:8080 --file " + out);
        say.flush();
        return 0;
    }

    private Plan plan() {
        try {
            return new Plan(
                    candidates,
                    Duration.ofMillis((long) (minutes * 60_000)),
                    Duration.ofSeconds(opensInSeconds),
                    questions);
        } catch (IllegalArgumentException wrong) {
            throw new ParameterException(spec.commandLine(), String.valueOf(wrong.getMessage()), wrong);
        }
    }
}
