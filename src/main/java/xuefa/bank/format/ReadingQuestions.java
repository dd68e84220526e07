package xuefa.bank.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import xuefa.bank.DraftQuestion;
import xuefa.bank.JudgedDraft;
import xuefa.bank.format.sheet.ColumnChoice;
import xuefa.bank.format.sheet.SheetReader;
import xuefa.bank.format.sheet.TableLayout;
import xuefa.shared.imports.Aside;
import xuefa.shared.imports.Progress;
import xuefa.shared.imports.SourceFile;
import xuefa.shared.imports.SourceReading;

/** What came of reading a file that somebody handed in, its records judged one by one. */
public sealed interface ReadingQuestions {
    /** A file of more is to be split: somebody has to look through what comes of it. */
    int MOST_RECORDS = 20_000;

    /** @param records all of the file, in its order */
    record Done(String format, List<JudgedDraft> records, List<Aside> asides) implements ReadingQuestions {
        public Done {
            records = List.copyOf(records);
            asides = List.copyOf(asides);
        }
    }

    /** Somebody has to say first what the columns mean. */
    record Unexplained(String format, TableLayout layout) implements ReadingQuestions {}

    /** In Chinese words, for clerks. */
    record Refused(String reason, String cure) implements ReadingQuestions {}

    record Cancelled() implements ReadingQuestions {}

    /**
     * Reads a file in whatever format it is. Blocks; any thread.
     *
     * @param choice what somebody said of its columns
     */
    static ReadingQuestions of(SourceFile file, Optional<ColumnChoice> choice, Progress progress) {
        if (file.size() == 0) {
            return new Refused("文件是空的", "检查是否选错了文件");
        }
        var reader = QuestionFormats.of(file).orElse(null);
        if (reader == null) {
            return new Refused("看不出这是哪种文件", "请用 Word、Excel、文本、GIFT、Aiken、Moodle XML、QTI 或 YAML 格式");
        }
        if (reader instanceof SheetReader sheets) {
            var unexplained = choice.isPresent() ? Optional.<TableLayout>empty() : sheets.unexplained(file);
            if (unexplained.isPresent()) {
                return new Unexplained(reader.format(), unexplained.get());
            }
            return read(choice.map(sheets::with).orElse(sheets), file, progress);
        }
        return read(reader, file, progress);
    }

    /** The columns of a table, to be said otherwise than its headers do; empty for what is no table. Blocks; any thread. */
    static Optional<TableLayout> layout(SourceFile file) {
        return QuestionFormats.of(file).filter(SheetReader.class::isInstance).flatMap(reader -> ((SheetReader) reader)
                .layout(file));
    }

    private static ReadingQuestions read(QuestionReader reader, SourceFile file, Progress progress) {
        var reading = reader.read(file, records -> records <= MOST_RECORDS && progress.goesOn(records));
        return switch (reading) {
            case SourceReading.Refused<DraftQuestion> refused -> new Refused(refused.reason(), refused.cure());
            case SourceReading.Cancelled<DraftQuestion> cancelled ->
                progress.goesOn(MOST_RECORDS) ? tooMany() : new Cancelled();
            case SourceReading.Done<DraftQuestion> done -> judged(reader.format(), done);
        };
    }

    private static ReadingQuestions judged(String format, SourceReading.Done<DraftQuestion> done) {
        if (done.records().size() > MOST_RECORDS) {
            return tooMany();
        }
        if (done.records().isEmpty()) {
            return new Refused("没有找到试题", "检查是否选错了文件；题目要有题号、选项和答案，表格要有表头");
        }
        var judged = new ArrayList<JudgedDraft>(done.records().size());
        done.records().forEach(found -> judged.add(JudgedDraft.of(found)));
        return new Done(format, judged, done.asides());
    }

    private static Refused tooMany() {
        return new Refused("文件里的试题超过 " + MOST_RECORDS + " 道", "分成几个文件再导入");
    }
}
