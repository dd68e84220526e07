package xuefa.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
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
import xuefa.bank.CheckedBank;
import xuefa.bank.CheckingBank;
import xuefa.bank.CheckingDrafts;
import xuefa.bank.DraftQuestion;
import xuefa.bank.Drafts;
import xuefa.bank.LawCitation;
import xuefa.bank.Question;
import xuefa.bank.format.BankFolder;
import xuefa.bank.format.BankZip;
import xuefa.bank.format.Loss;
import xuefa.bank.format.QuestionFormats;
import xuefa.bank.format.QuestionWriter;
import xuefa.bank.format.QuestionWriters;
import xuefa.bank.format.Reading;
import xuefa.shared.imports.Found;
import xuefa.shared.imports.Judgement;
import xuefa.shared.imports.Progress;
import xuefa.shared.imports.SourceFile;
import xuefa.shared.imports.SourceReading;

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

    @Option(names = "--format", paramLabel = "NAME", required = true, description = "yaml, gift, aiken, moodle, qti21, qti22 or qti30")
    @SuppressWarnings("NullAway.Init")
    private String format;

    @Option(names = "--out", paramLabel = "FILE", required = true, description = "where to write; what is there is replaced")
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
            throw new ParameterException(spec.commandLine(), "There is no format " + format + ": write one of " + known);
        }
        return Files.isDirectory(source) ? ofBank() : ofFile();
    }

    private int ofBank() throws IOException {
        return switch (BankFolder.read(source)) {
            case Reading.Impossible impossible -> refuse(impossible.reason());
            case Reading.Done done -> {
                var checked = CheckingBank.on(done.bank(), LocalDate.now(ZoneId.of("Asia/Shanghai")));
                yield format.equals(YAML) ? inYaml(checked) : written(drafts(checked), checked.counts().questions(), List.of());
            }
        };
    }

    private int inYaml(CheckedBank checked) throws IOException {
        replace(BankZip.of(source, checked.questions()));
        int left = checked.counts().questions() - checked.questions().size();
        var losses = left == 0 ? List.<Loss>of() : List.of(new Loss(source.toString(), true, "有" + left + "道题的形式有错，先用 bank check 找出来改正"));
        return report(checked.questions().stream().map(Question::kind).map(kind -> kind.code()).toList(), losses);
    }

    /** Without those whose law isn't in the catalogue, which have no citation that people could read. */
    private static List<DraftQuestion> drafts(CheckedBank checked) {
        List<DraftQuestion> drafts = new ArrayList<>();
        for (var question : checked.questions()) {
            checked.catalogue()
                    .find(question.lawId())
                    .flatMap(law -> law.version(question.version()).map(version -> LawCitation.of(law, version)))
                    .ifPresent(law -> drafts.add(Drafts.of(question, law)));
        }
        return drafts;
    }

    private int ofFile() throws IOException {
        if (format.equals(YAML)) {
            return refuse("yaml 需要每道题的法律和条文：请先导入题库文件夹，再从文件夹导出");
        }
        if (!Files.isRegularFile(source) || Files.size(source) > SourceFile.MOST_BYTES) {
            return refuse("没有这个文件，或者文件太大：" + source);
        }
        var file = new SourceFile(source.toString(), Files.readAllBytes(source));
        var reader = QuestionFormats.of(file).orElse(null);
        if (reader == null) {
            return refuse("看不出这是哪种文件：" + source);
        }
        return switch (reader.read(file, Progress.UNWATCHED)) {
            case SourceReading.Refused<DraftQuestion> refused -> refuse(refused.reason() + "：" + refused.cure());
            case SourceReading.Cancelled<DraftQuestion> cancelled -> refuse("已取消");
            case SourceReading.Done<DraftQuestion> done -> ofRecords(done.records());
        };
    }

    private int ofRecords(List<Found<DraftQuestion>> records) throws IOException {
        List<DraftQuestion> sound = new ArrayList<>();
        List<Loss> losses = new ArrayList<>();
        for (var found : records) {
            switch (found) {
                case Found.Illegible<DraftQuestion> illegible ->
                    losses.add(new Loss(illegible.where().text(), true, illegible.rejection().reason()));
                case Found.Legible<DraftQuestion> legible -> {
                    switch (CheckingDrafts.check(legible.value())) {
                        case Judgement.Sound<DraftQuestion> judged -> sound.add(judged.value());
                        case Judgement.Faulty<DraftQuestion> faulty ->
                            losses.add(new Loss(legible.where().text(), true, faulty.rejection().reason()));
                    }
                }
            }
        }
        return written(sound, records.size(), losses);
    }

    private int written(List<DraftQuestion> sound, int questions, List<Loss> before) throws IOException {
        var written = QuestionWriters.named(format).orElseThrow().write(sound);
        replace(written.content());
        List<Loss> losses = new ArrayList<>(before);
        if (before.isEmpty() && questions > sound.size()) {
            losses.add(new Loss(source.toString(), true, "有" + (questions - sound.size()) + "道题有错，先用 bank check 找出来改正"));
        }
        losses.addAll(written.losses());
        var left = written.losses().stream().filter(Loss::whole).map(Loss::question).collect(Collectors.toSet());
        var kinds = sound.stream()
                .filter(each -> !left.contains(each.id() == null ? each.where().text() : each.id()))
                .map(each -> String.valueOf(each.kind() == null ? null : each.kind().code()))
                .toList();
        return report(kinds, losses);
    }

    private void replace(byte[] content) throws IOException {
        Path absolute = target.toAbsolutePath();
        Path unfinished = Files.createTempFile(absolute.getParent(), ".", ".unfinished");
        try {
            Files.write(unfinished, content);
            Files.move(unfinished, absolute, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private int report(List<String> kinds, List<Loss> losses) {
        var out = spec.commandLine().getOut();
        out.println(json ? BankExportReport.json(format, target, kinds, losses) : BankExportReport.lines(target, kinds, losses));
        out.flush();
        return losses.isEmpty() ? WHOLE : PARTLY;
    }

    private int refuse(@Nullable String sentence) {
        spec.commandLine().getErr().println(sentence);
        spec.commandLine().getErr().flush();
        return REFUSED;
    }
}
