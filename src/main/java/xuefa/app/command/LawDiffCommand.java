package xuefa.app.command;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import xuefa.law.LawText;
import xuefa.law.compare.Comparing;
import xuefa.law.format.LawFile;

/** {@code xuefa law diff OLD NEW}: what changed between two wordings of a law, article by article. */
@Command(
        name = "diff",
        description =
                "Says what changed between two texts of a law: articles added, removed, changed, moved, renumbered.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:compared, whether or not anything changed",
            "1:a file can't be read, or has no articles",
            "2:used wrongly"
        },
        footer = {
            "%nArticles that are only in the newer text are named by its numbers, all others by those of the older text;",
            "renumbered tells for each article whose number changed both. An article is moved when it changed places with",
            "others, not when others were put in before it. Of a file with several laws the last one counts, as amending",
            "decisions print the amended law behind them."
        })
public final class LawDiffCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "OLD", description = "the older text")
    @SuppressWarnings("NullAway.Init")
    private Path older;

    @Parameters(index = "1", paramLabel = "NEW", description = "the newer text")
    @SuppressWarnings("NullAway.Init")
    private Path newer;

    @Option(names = "--json", description = "one JSON object instead of lines")
    private boolean json;

    @Mixin
    @SuppressWarnings("UnusedVariable")
    private Help help = new Help();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        Optional<LawText> from = read(older);
        Optional<LawText> to = read(newer);
        if (from.isEmpty() || to.isEmpty()) {
            return 1;
        }
        var difference = Comparing.of(from.get().articles(), to.get().articles());
        var out = spec.commandLine().getOut();
        out.println(json ? LawDiffReport.json(difference) : LawDiffReport.lines(difference));
        out.flush();
        return 0;
    }

    private Optional<LawText> read(Path file) {
        return switch (LawFile.read(file)) {
            case LawFile.Reading.Impossible impossible ->
                refuse(file, impossible.problem().reason());
            case LawFile.Reading.Done done -> {
                LawText text = done.laws().getLast().text();
                yield text.articles().isEmpty() ? refuse(file, "There are no articles in it") : Optional.of(text);
            }
        };
    }

    private Optional<LawText> refuse(Path file, String reason) {
        spec.commandLine().getErr().println(file + ": " + reason);
        spec.commandLine().getErr().flush();
        return Optional.empty();
    }
}
