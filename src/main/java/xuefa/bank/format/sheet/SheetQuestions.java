package xuefa.bank.format.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import xuefa.bank.DraftOption;
import xuefa.bank.DraftQuestion;
import xuefa.bank.QuestionKind;
import xuefa.bank.format.prose.Kinds;
import xuefa.bank.format.prose.OptionsInText;
import xuefa.shared.imports.Aside;
import xuefa.shared.imports.Found;
import xuefa.shared.imports.Progress;
import xuefa.shared.imports.Rejection;
import xuefa.shared.imports.Where;
import xuefa.shared.office.Sheet;

/** Turns the rows of a sheet into questions, once its header is found. For one file, one thread. */
final class SheetQuestions {
    private static final int HEADER_WITHIN = 30;
    private static final int ROWS_A_LOOK = 100;

    private final Map<String, String> mapping;
    private final Map<String, String> named;
    private final Progress progress;
    private final List<Found<DraftQuestion>> records = new ArrayList<>();
    private final List<Aside> asides = new ArrayList<>();
    private int rows;
    private boolean stopped;

    SheetQuestions(Map<String, String> mapping, Progress progress) {
        this.mapping = mapping;
        this.progress = progress;
        // A column told by its place would make every row a row of headers.
        named = new HashMap<>(mapping);
        named.values().removeIf(header -> header.startsWith("#"));
    }

    /** Whether the reading was cancelled. */
    boolean isStopped() {
        return stopped;
    }

    List<Found<DraftQuestion>> records() {
        return records;
    }

    List<Aside> asides() {
        return asides;
    }

    /** Whether the sheet has a header. */
    boolean hasHeader(Sheet sheet) {
        return sheet.rows().stream().limit(HEADER_WITHIN).anyMatch(row -> Columns.of(row, mapping)
                .isPresent());
    }

    /** Whether the sheet has a header; its rows are taken then. */
    boolean take(Sheet sheet) {
        Columns columns = null;
        int seen = 0;
        for (var row : sheet.rows()) {
            if (isToStop()) {
                break;
            }
            var header = columns == null && seen++ >= HEADER_WITHIN
                    ? Optional.<Columns>empty()
                    : Columns.of(row, columns == null ? mapping : named);
            if (header.isPresent()) {
                columns = header.get();
                asideOf(sheet, row);
            } else if (columns == null) {
                asideOf(sheet, row);
            } else if (!row.isBlank()) {
                take(sheet, row, columns);
            }
        }
        return columns != null;
    }

    /** Takes the rows of a sheet whose columns somebody has told. */
    void take(Sheet sheet, ColumnChoice choice) {
        var columns = Columns.of(choice);
        for (var row : sheet.rows()) {
            if (isToStop()) {
                break;
            }
            if (row.number() <= choice.headerRow()) {
                asideOf(sheet, row);
            } else if (!row.isBlank()) {
                take(sheet, row, columns);
            }
        }
    }

    private boolean isToStop() {
        stopped |= rows++ % ROWS_A_LOOK == 0 && !progress.goesOn(records.size());
        return stopped;
    }

    private void take(Sheet sheet, Sheet.Row row, Columns columns) {
        var read = new RowReading(sheet, row, columns);
        if (read.isEmpty()) {
            asideOf(sheet, row);
            return;
        }
        records.add(read.found());
    }

    private void asideOf(Sheet sheet, Sheet.Row row) {
        String text = String.join(
                "\t", row.cells().values().stream().map(Sheet.Cell::text).toList());
        int first = row.cells().isEmpty() ? 0 : row.cells().firstKey();
        asides.add(new Aside(Where.cell(sheet.name(), Sheet.letters(first), row.number()), text));
    }

    /** One row. */
    private static final class RowReading {
        private final Sheet sheet;
        private final Sheet.Row row;
        private final Columns columns;
        private final Where where;

        RowReading(Sheet sheet, Sheet.Row row, Columns columns) {
            this.sheet = sheet;
            this.row = row;
            this.columns = columns;
            where = at(columns.known().getOrDefault(Column.STEM, 0));
        }

        private Where at(int column) {
            return Where.cell(sheet.name(), Sheet.letters(column), row.number());
        }

        /** Whether nothing but a number or a remark stands in it. */
        boolean isEmpty() {
            return meaningful().stream().allMatch(at -> row.text(at).isBlank());
        }

        private Set<Integer> meaningful() {
            var meaningful = new TreeSet<Integer>(columns.options().values());
            for (var column : List.of(Column.STEM, Column.KEY, Column.OPTIONS, Column.EXPLANATION)) {
                var at = columns.known().get(column);
                if (at != null) {
                    meaningful.add(at);
                }
            }
            return meaningful;
        }

        Found<DraftQuestion> found() {
            for (int at : meaningful()) {
                var cell = row.cells().get(at);
                if (cell != null && cell.kind() == Sheet.Kind.FORMULA) {
                    return rejected(at(at), "单元格里是公式，不是文字", "复制这一格，用“选择性粘贴—数值”贴回来");
                }
                if (cell != null && cell.kind() == Sheet.Kind.ERROR) {
                    return rejected(at(at), "单元格里是错误值 " + cell.text(), "改正这一格");
                }
                String first = sheet.merged().get(at + "," + row.number());
                if (first != null && row.text(at).isBlank() && !sameRow(first)) {
                    return rejected(at(at), "单元格与上面的行合并了，分不清是几道题", "取消合并，每行写一道完整的题");
                }
            }
            String words = filled(Column.KIND);
            var kind = Kinds.named(words.isEmpty() ? "" : words);
            if (!words.isEmpty() && kind.isEmpty()) {
                int at = columns.known().getOrDefault(Column.KIND, 0);
                return rejected(at(at), "看不懂的题型“" + words + "”", "写成单选题、多选题、判断题、填空题、简答题或案例分析题");
            }
            var asked = words.isEmpty() ? Kinds.named(sheet.name()) : kind;
            return new Found.Legible<>(where, draft(asked.orElse(Kinds.UNKNOWN)));
        }

        private boolean sameRow(String cell) {
            return cell.endsWith("," + row.number());
        }

        private DraftQuestion draft(Kinds asked) {
            String key = text(Column.KEY);
            var options = options();
            String stem = columns.text(row, Column.STEM);
            QuestionKind kind = asked.kind(stem, options, key);
            return new DraftQuestion(
                    where,
                    null,
                    kind,
                    stem,
                    kind == QuestionKind.TRUE_FALSE && options.size() != 2 ? List.of() : options,
                    key,
                    Kinds.blanks(kind, key, stem),
                    List.of(),
                    List.of(),
                    text(Column.EXPLANATION),
                    text(Column.CITATION),
                    text(Column.DIFFICULTY),
                    filled(Column.SECTION).isEmpty() ? null : filled(Column.SECTION));
        }

        private List<DraftOption> options() {
            var options = new ArrayList<DraftOption>();
            int last = -1;
            var letters = new ArrayList<>(columns.options().entrySet());
            for (int i = 0; i < letters.size(); i++) {
                last = row.text(letters.get(i).getValue()).isBlank() ? last : i;
            }
            for (int i = 0; i <= last; i++) {
                String text = row.text(letters.get(i).getValue()).strip();
                options.add(new DraftOption(
                        letters.get(i).getKey(),
                        OptionsInText.withoutLabel(text, letters.get(i).getKey())));
            }
            String joined = columns.text(row, Column.OPTIONS);
            return options.isEmpty() && !joined.isEmpty() ? OptionsInText.in(joined) : options;
        }

        private @Nullable String text(Column column) {
            String text = columns.text(row, column);
            return text.isEmpty() ? null : text;
        }

        /** The value, or that of the merged range it lies in. */
        private String filled(Column column) {
            String own = columns.text(row, column);
            Integer at = columns.known().get(column);
            String first = at == null ? null : sheet.merged().get(at + "," + row.number());
            if (!own.isEmpty() || first == null) {
                return own;
            }
            int top = Integer.parseInt(first.substring(first.indexOf(',') + 1));
            int left = Integer.parseInt(first.substring(0, first.indexOf(',')));
            return sheet.rows().stream()
                    .filter(each -> each.number() == top)
                    .findFirst()
                    .map(each -> each.text(left).strip())
                    .orElse("");
        }

        private static Found<DraftQuestion> rejected(Where where, String reason, String cure) {
            return new Found.Illegible<>(new Rejection(where, reason, cure));
        }
    }
}
