package xuefa.app.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import xuefa.bank.format.BankZip;
import xuefa.bank.format.Loss;
import xuefa.bank.format.QuestionWriter;
import xuefa.bank.format.QuestionWriters;

/** {@code xuefa bank export SOURCE --format NAME --out FILE}: writes questions in a foreign format, and says what it can't hold. */
@Command(
        name = "export",
        description = "Writes the questions of a bank, or of any file that can be imported, in another format.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:everything is in the file",
            "1:something was left out or lost; the report says what",
            "2:wrong usage, or the source can't be read; nothing was written"
        })
public final class BankExportCommand implements Callable<Integer> {
    private static final int WHOLE = 0;
    private static final int PARTLY = 1;
    private static final int REFUSED = 2;
    private static final String YAML = "yaml";

    @Parameters(paramLabel = "SOURCE", description = "the folder of a question bank, or a file as bank import takes it")
    @SuppressWarnings("NullAway.Init")
    private Path source;

    @Option(
            names = "--format",
            paramLabel = "NAME",
            required = true,
            description = "yaml, xlsx, csv, docx, text, gift, aiken, moodle, qti21, qti22 or qti30")
    @SuppressWarnings("NullAway.Init")
    private String format;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            required = true,
            description = "where to write; what is there is replaced")
    @SuppressWarnings("NullAway.Init")
    private Path target;

    @Option(names = "--json", description = "one JSON object instead of lines")
    private boolean json;

    @Mixin
    @SuppressWarnings("UnusedVariable")
    private Help help = new Help();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (!format.equals(YAML) && QuestionWriters.named(format).isEmpty()) {
            String known = Stream.concat(
                            Stream.of(YAML), QuestionWriters.all().stream().map(QuestionWriter::format))
                    .collect(Collectors.joining(", "));
            throw new ParameterException(
                    spec.commandLine(), "There is no format " + format + ": write one of " + known);
        }
        return switch (QuestionSource.read(source)) {
            case QuestionSource.Unreadable unreadable -> refuse(unreadable.reason());
            case QuestionSource.Questions questions -> format.equals(YAML) ? inYaml(questions) : written(questions);
        };
    }

    private int inYaml(QuestionSource.Questions questions) throws IOException {
        if (questions.bank().isEmpty()) {
            return refuse("yaml 需要每道题的法律和条文：只能从题库文件夹导出");
        }
        ReplacedFile.write(target, BankZip.of(source, questions.bank()));
        var kinds = questions.bank().stream().map(each -> each.kind().code()).toList();
        return report(kinds, questions.losses());
    }

    private int written(QuestionSource.Questions questions) throws IOException {
        var written = QuestionWriters.named(format).orElseThrow().write(questions.sound());
        ReplacedFile.write(target, written.content());
        List<Loss> losses = new ArrayList<>(questions.losses());
        questions.bank().forEach(each -> Loss.ofDraft(each).ifPresent(losses::add));
        losses.addAll(written.losses());
        var left = written.losses().stream()
                .filter(Loss::whole)
                .map(Loss::question)
                .collect(Collectors.toSet());
        var kinds = questions.sound().stream()
                .filter(each -> !left.contains(Loss.name(each)))
                .map(each -> Objects.requireNonNull(each.kind()).code())
                .toList();
        return report(kinds, losses);
    }

    private int report(List<String> kinds, List<Loss> losses) {
        var out = spec.commandLine().getOut();
        out.println(
                json
                        ? BankExportReport.json(format, target, kinds, losses)
                        : BankExportReport.lines(target, kinds, losses));
        out.flush();
        return losses.isEmpty() ? WHOLE : PARTLY;
    }

    private int refuse(String sentence) {
        spec.commandLine().getErr().println(sentence);
        spec.commandLine().getErr().flush();
        return REFUSED;
    }
}
