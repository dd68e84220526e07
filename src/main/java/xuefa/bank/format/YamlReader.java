package xuefa.bank.format;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import xuefa.bank.DraftQuestion;
import xuefa.bank.Drafts;
import xuefa.bank.Fault;
import xuefa.bank.LawCitation;
import xuefa.bank.MakingQuestions;
import xuefa.bank.ReadQuestion;
import xuefa.bank.format.markup.ZipPackage;
import xuefa.law.LevelOfForce;
import xuefa.shared.imports.Aside;
import xuefa.shared.imports.Found;
import xuefa.shared.imports.Progress;
import xuefa.shared.imports.SourceFile;
import xuefa.shared.imports.SourceReading;
import xuefa.shared.imports.Where;

/** Reads our own YAML: one file of questions, or a zip of a bank as {@link BankZip} writes it. */
public final class YamlReader implements QuestionReader {
    @Override
    public String format() {
        return "yaml";
    }

    @Override
    public boolean recognises(SourceFile file) {
        if (file.beginsWith('P', 'K')) {
            String head = new String(file.head(200), StandardCharsets.ISO_8859_1);
            return head.contains("laws/") || head.contains("banks/");
        }
        String head = "\n" + new String(file.head(4096), StandardCharsets.UTF_8);
        return head.contains("\nlaw: ") && head.contains("\nquestions:");
    }

    @Override
    public SourceReading<DraftQuestion> read(SourceFile file, Progress progress) {
        var reading = new Files(progress);
        if (!file.beginsWith('P', 'K')) {
            return TextFile.read(file, text -> {
                reading.topic(file.name(), text, false);
                return reading.done();
            });
        }
        try (var bytes = file.open()) {
            return switch (ZipPackage.open(bytes, file.size())) {
                case ZipPackage.Unsafe unsafe -> new SourceReading.Refused<>(unsafe.reason(), unsafe.cure());
                case ZipPackage.Opened opened -> {
                    opened.texts().forEach((path, text) -> reading.law(path, text));
                    opened.texts().forEach((path, text) -> {
                        if (path.startsWith("banks/") || path.contains("/banks/")) {
                            reading.topic(path, new String(text, StandardCharsets.UTF_8), true);
                        }
                    });
                    yield reading.done();
                }
            };
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The files of one import. */
    private static final class Files {
        private final Progress progress;
        private final List<Found<DraftQuestion>> records = new ArrayList<>();
        private final List<Aside> asides = new ArrayList<>();
        private final Map<String, String> shortTitles = new HashMap<>();
        private boolean goesOn = true;

        Files(Progress progress) {
            this.progress = progress;
        }

        SourceReading<DraftQuestion> done() {
            if (!goesOn) {
                return new SourceReading.Cancelled<>();
            }
            return records.isEmpty()
                    ? new SourceReading.Refused<>("文件里没有试题（questions）", "选择题库的 YAML 文件")
                    : new SourceReading.Done<>(records, asides);
        }

        void law(String path, byte[] text) {
            if (!path.startsWith("laws/") && !path.contains("/laws/")) {
                return;
            }
            asides.add(new Aside(Where.line(path, 1), "法律目录"));
            YamlTree.of(new String(text, StandardCharsets.UTF_8), path, fault -> {})
                    .ifPresent(law -> shortTitles.put(
                            law.json().path("id").asText(),
                            law.json().path("shortTitle").asText()));
        }

        void topic(String path, String text, boolean isPacked) {
            List<Fault> faults = new ArrayList<>();
            var content = YamlTree.of(text, path, faults::add);
            if (content.isEmpty()) {
                faults.stream().limit(1).forEach(fault -> reject(fault, isPacked));
                return;
            }
            var schema = new SchemaCheck(content.get(), Schema.QUESTIONS, faults::add);
            var items = content.get().member("questions") == null
                    ? List.<YamlValue>of()
                    : new Fields(content.get(), null, faults::add)
                            .the("questions")
                            .items();
            for (int i = 0; i < items.size() && goesOn; i++) {
                var item = items.get(i);
                var own = new ArrayList<Fault>();
                var read = schema.isFaultyOutsideQuestions() || schema.isFaultyQuestion(i)
                        ? java.util.Optional.<ReadQuestion>empty()
                        : WrittenQuestion.read(item, own::add);
                int line = item.at().line();
                var where = isPacked ? Where.line(path, line) : Where.line(line);
                read.map(question -> made(question, content.get(), where)).ifPresentOrElse(records::add, () -> {
                    int index = items.indexOf(item);
                    int next =
                            index + 1 < items.size() ? items.get(index + 1).at().line() : Integer.MAX_VALUE;
                    String reason = java.util.stream.Stream.concat(own.stream(), faults.stream())
                            .filter(fault ->
                                    (fault.at().line() >= line && fault.at().line() < next)
                                            || schema.isFaultyOutsideQuestions())
                            .findFirst()
                            .map(Fault::reason)
                            .orElse("");
                    records.add(Drafting.rejected(where, "不符合题库格式：" + reason, "按提示改正这道题"));
                });
                goesOn = progress.goesOn(records.size());
            }
        }

        private Found<DraftQuestion> made(ReadQuestion read, YamlValue file, Where where) {
            var fields = new Fields(file, null, fault -> {});
            String law = fields.string("law");
            var version = fields.day("version").value();
            return switch (MakingQuestions.of(read, law, version, fields.string("topic"))) {
                case MakingQuestions.Made made -> {
                    String title = shortTitles.getOrDefault(law, law);
                    var citation = new LawCitation(law, LocalDate.EPOCH, title, title, LevelOfForce.LAW);
                    yield new Found.Legible<>(where, at(where, Drafts.of(made.question(), citation)));
                }
                case MakingQuestions.Unsound unsound ->
                    Drafting.rejected(
                            where, "不符合题库格式：" + unsound.faults().getFirst().reason(), "按提示改正这道题");
            };
        }

        private static DraftQuestion at(Where where, DraftQuestion draft) {
            return new DraftQuestion(
                    where,
                    draft.id(),
                    draft.kind(),
                    draft.stem(),
                    draft.options(),
                    draft.key(),
                    draft.blanks(),
                    draft.points(),
                    draft.parts(),
                    draft.explanation(),
                    draft.citation(),
                    draft.difficulty(),
                    draft.section());
        }

        private void reject(Fault fault, boolean isPacked) {
            int line = fault.at().line();
            var where = isPacked ? Where.line(fault.at().file(), line) : Where.line(line);
            records.add(Drafting.rejected(where, "不是题库的 YAML：" + fault.reason(), "改正文件后再导入"));
        }
    }
}
