package xuefa.app.command;

import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import xuefa.training.ExplainingObligations;

/** {@code xuefa obligations explain --facts FILE --on DATE}: recomputes from the facts alone what a screen says. */
@Command(
        name = "explain",
        description =
                "Says for each person and unit what is owed, done and missing on a day, and because of which facts.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:said, whatever the verdicts",
            "1:a file is faulty; each fault with its place",
            "2:wrong usage"
        })
public final class ObligationsExplainCommand implements Callable<Integer> {
    @Mixin
    @SuppressWarnings("NullAway.Init")
    private ExplainOptions options;

    @Option(
            names = "--known-on",
            paramLabel = "DATE",
            description = "by what was known on a later day: late study and corrections since; else the day itself")
    private @Nullable LocalDate knownOn;

    @Mixin
    @SuppressWarnings("UnusedVariable")
    private Help help = new Help();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        return options.run(spec, (book, facts, day, out) -> {
            LocalDate known = knownOn == null ? day : knownOn;
            if (known.isBefore(day)) {
                throw new ParameterException(
                        spec.commandLine(), "--known-on comes before --on: " + known + " < " + day);
            }
            var explaining = new ExplainingObligations(book, facts, day, known);
            if (options.json()) {
                ObligationsReport.json(explaining, day, out);
            } else {
                ObligationsReport.lines(explaining, day, out);
            }
        });
    }
}
