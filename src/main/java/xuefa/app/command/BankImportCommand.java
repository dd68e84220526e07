package xuefa.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import xuefa.bank.CheckingDrafts;
import xuefa.bank.DraftQuestion;
import xuefa.bank.Likeness;
import xuefa.bank.format.BankFolder;
import xuefa.bank.format.DraftFolder;
import xuefa.bank.format.QuestionFormats;
import xuefa.bank.format.QuestionReader;
import xuefa.bank.format.Reading;
import xuefa.bank.format.sheet.SheetReader;
import xuefa.shared.imports.ImportReport;
import xuefa.shared.imports.Importing;
import xuefa.shared.imports.Outcome;
import xuefa.shared.imports.Progress;
import xuefa.shared.imports.SourceFile;
import xuefa.shared.imports.SourceReading;

/** {@code xuefa bank import FILE}: says of every question of a foreign file what becomes of it. */
@Command(
        name = "import",
        description =
                "Imports questions from a file and says of each one whether it was taken, is there already, or why not.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:every record was imported or is a duplicate",
            "1:some records were rejected; the others were imported",
            "2:wrong usage, or the file can't be read; nothing was imported"
        })
public final class BankImportCommand implements Callable<Integer> {
    private static final int TAKEN = 0;
    private static final int SOME_REJECTED = 1;
    private static final int REFUSED = 2;

    @Parameters(paramLabel = "FILE", description = "text, Word, Excel, GIFT, Aiken, Moodle XML, QTI")
    @SuppressWarnings("NullAway.Init")
    private Path path;

    @Option(
            names = "--format",
            paramLabel = "NAME",
            description = "auto, text, docx, xlsx, xls, csv, yaml, gift, aiken, moodle, qti21, qti22 or qti30",
            defaultValue = "auto")
    @SuppressWarnings("NullAway.Init")
    private String format;

    @Option(
            names = "--bank",
            paramLabel = "DIR",
            description = "a question bank whose questions count as there already")
    private @Nullable Path bank;

    @Option(
            names = "--into",
            paramLabel = "DIR",
            description = "the bank to add to: one file in DIR/drafts; what is there already counts")
    private @Nullable Path into;

    @Option(
            names = "--map",
            paramLabel = "COLUMN=HEADER",
            split = ",",
            description =
                    "what the columns of a table mean, where their headers don't say it: stem=题干,key=答案,A=选项A; also options, kind,"
                            + " explanation, citation, difficulty, section; #C is the third column")
    private Map<String, String> mapping = Map.of();

    @Option(names = "--dry-run", description = "only say what would be done")
    private boolean dryRun;

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
        if (!dryRun && into == null) {
            throw new ParameterException(spec.commandLine(), "Say where to: --into DIR, or try it with --dry-run");
        }
        if (!Files.isRegularFile(path)) {
            return refuse("没有这个文件：" + path);
        }
        if (Files.size(path) > SourceFile.MOST_BYTES) {
            return refuse("文件超过" + SourceFile.MOST_BYTES / 1024 / 1024 + " MB：请分成几个文件");
        }
        var file = new SourceFile(path.toString(), Files.readAllBytes(path));
        var reader = reader(file);
        if (reader == null) {
            return refuse("看不出这是哪种文件：请用 --format 指明格式");
        }
        return switch (reader.read(file, Progress.UNWATCHED)) {
            case SourceReading.Refused<DraftQuestion> refused -> refuse(refused.reason() + "：" + refused.cure());
            case SourceReading.Cancelled<DraftQuestion> cancelled -> refuse("已取消");
            case SourceReading.Done<DraftQuestion> done -> settle(reader, done);
        };
    }

    private int settle(QuestionReader reader, SourceReading.Done<DraftQuestion> done) throws IOException {
        var importing = new Importing<>(CheckingDrafts::check, Likeness::of, known());
        ImportReport<DraftQuestion> report = importing.settle(done);
        if (!dryRun && into != null && !report.imported().isEmpty()) {
            var sound = report.imported().stream().map(Outcome.Imported::value).toList();
            new DraftFolder(into).add(path.getFileName().toString(), sound);
        }
        var out = spec.commandLine().getOut();
        out.println(json ? BankImportReport.json(report, reader.format()) : BankImportReport.lines(report, path));
        out.flush();
        return report.rejected().isEmpty() ? TAKEN : SOME_REJECTED;
    }

    private @Nullable QuestionReader reader(SourceFile file) {
        if (format.equals("auto")) {
            return QuestionFormats.of(file).map(this::mapped).orElse(null);
        }
        return QuestionFormats.named(format)
                .map(this::mapped)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "There is no format " + format + ": write auto or "
                                + QuestionFormats.all().stream()
                                        .map(QuestionReader::format)
                                        .collect(Collectors.joining(", "))));
    }

    private QuestionReader mapped(QuestionReader reader) {
        if (mapping.isEmpty()) {
            return reader;
        }
        if (reader instanceof SheetReader sheet) {
            return sheet.with(mapping);
        }
        throw new ParameterException(spec.commandLine(), "--map is for tables only: xlsx, xls or csv");
    }

    private Map<String, String> known() throws IOException {
        var known = new HashMap<String, String>();
        for (Path there : Stream.of(bank, into).filter(Objects::nonNull).toList()) {
            new DraftFolder(there).known().forEach(known::putIfAbsent);
            if (there.equals(into) && !Files.isDirectory(there.resolve("banks"))) {
                continue;
            }
            switch (BankFolder.read(there)) {
                case Reading.Impossible impossible ->
                    throw new ParameterException(spec.commandLine(), impossible.reason());
                case Reading.Done done ->
                    done.bank().topics().forEach(topic -> topic.questions()
                            .forEach(question -> known.putIfAbsent(
                                    Likeness.of(question), question.id().value())));
            }
        }
        return known;
    }

    private int refuse(String sentence) {
        spec.commandLine().getErr().println(sentence);
        spec.commandLine().getErr().flush();
        return REFUSED;
    }
}
