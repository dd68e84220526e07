package xuefa.app.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
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

    @Mixin
    @SuppressWarnings("UnusedVariable")
    private Help help = new Help();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        return options.run(spec, (book, facts, day, out) -> {
            var explaining = new ExplainingObligations(book, facts, day);
            if (options.json()) {
                ObligationsReport.json(explaining, day, out);
            } else {
                ObligationsReport.lines(explaining, day, out);
            }
        });
    }
}
