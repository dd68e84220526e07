package xuefa.bank.format.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import xuefa.bank.DraftOption;
import xuefa.bank.DraftQuestion;
import xuefa.bank.QuestionKind;
import xuefa.bank.format.Loss;
import xuefa.bank.format.QuestionWriter;
import xuefa.bank.format.ReadingBack;
import xuefa.shared.imports.Found;
import xuefa.shared.imports.SourceReading;
import xuefa.shared.office.Sheet;
import xuefa.shared.office.TableFile;

/**
 * Writes tables with one question a row, as {@link SheetTemplate} has them; {@link CsvSheet} takes off again what
 * {@link TableFile} adds so that nothing is a formula.
 */
public final class SheetWriter implements QuestionWriter {
    private static final String NAME = "题库";
    private static final List<String> HEADERS =
            List.of("题型", "题干", "选项A", "选项B", "选项C", "选项D", "选项E", "选项F", "选项G", "选项H", "答案", "解析", "依据", "难度", "章节");
    private static final int MOST_OPTIONS = 8;
    private static final Map<QuestionKind, String> KINDS = Map.of(
            QuestionKind.SINGLE, "单选题",
            QuestionKind.MULTIPLE, "多选题",
            QuestionKind.TRUE_FALSE, "判断题",
            QuestionKind.FILL_IN, "填空题",
            QuestionKind.SHORT_ANSWER, "简答题");

    private final boolean workbook;

    /** @param workbook .xlsx, or else CSV */
    public SheetWriter(boolean workbook) {
        this.workbook = workbook;
    }

    @Override
    public String format() {
        return workbook ? "xlsx" : "csv";
    }

    @Override
    public String extension() {
        return format();
    }

    @Override
    public Written write(List<DraftQuestion> sound) {
        List<Loss> losses = new ArrayList<>();
        List<DraftQuestion> written = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        for (var question : sound) {
            if (question.kind() == QuestionKind.CASE_ANALYSIS) {
                losses.add(Loss.of(question, "表格写不了案例分析题，请用 Word 或 YAML"));
            } else {
                written.add(question);
                rows.add(row(question));
            }
        }
        losses.addAll(ReadingBack.losses(written, readBack(rows)));
        var table = new TableFile(NAME, HEADERS, rows);
        return new Written(workbook ? table.xlsx() : table.csv(), losses);
    }

    private static List<String> row(DraftQuestion question) {
        List<String> cells = new ArrayList<>();
        cells.add(String.valueOf(KINDS.get(question.kind())));
        cells.add(question.stem());
        boolean fixed = question.kind() == QuestionKind.TRUE_FALSE;
        for (int i = 0; i < MOST_OPTIONS; i++) {
            cells.add(
                    !fixed && i < question.options().size()
                            ? question.options().get(i).text()
                            : "");
        }
        cells.add(key(question));
        cells.add(text(question.explanation()));
        cells.add(text(question.citation()));
        cells.add(text(question.difficulty()));
        cells.add(text(question.section()));
        return cells;
    }

    private static String key(DraftQuestion question) {
        String key = text(question.key());
        return switch (Objects.requireNonNull(question.kind())) {
            case TRUE_FALSE ->
                question.options().stream()
                        .filter(option -> option.label().equals(key))
                        .map(DraftOption::text)
                        .findFirst()
                        .orElse(key);
            case FILL_IN ->
                question.blanks().stream()
                        .map(variants -> String.join("/", variants))
                        .collect(Collectors.joining("；"));
            default -> key;
        };
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** What {@link SheetReader} makes of these rows. */
    private static List<Found<DraftQuestion>> readBack(List<List<String>> rows) {
        List<Sheet.Row> read = new ArrayList<>();
        read.add(row(1, HEADERS));
        rows.forEach(row -> read.add(row(read.size() + 1, row)));
        return SheetReader.table(new Sheet(NAME, read, Map.of()))
                .map(SourceReading.Done::records)
                .orElse(List.of());
    }

    private static Sheet.Row row(int number, List<String> texts) {
        var cells = new TreeMap<Integer, Sheet.Cell>();
        for (int i = 0; i < texts.size(); i++) {
            if (!texts.get(i).isEmpty()) {
                cells.put(i, new Sheet.Cell(texts.get(i), Sheet.Kind.VALUE));
            }
        }
        return new Sheet.Row(number, false, cells);
    }
}
