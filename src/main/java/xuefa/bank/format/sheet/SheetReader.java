package xuefa.bank.format.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import xuefa.bank.DraftQuestion;
import xuefa.bank.format.QuestionReader;
import xuefa.bank.format.prose.Line;
import xuefa.bank.format.prose.Paper;
import xuefa.shared.imports.Progress;
import xuefa.shared.imports.SourceFile;
import xuefa.shared.imports.SourceReading;
import xuefa.shared.imports.Where;
import xuefa.shared.office.OfficeTrouble;
import xuefa.shared.office.OldWorkbook;
import xuefa.shared.office.Sheet;
import xuefa.shared.office.Workbook;

/** Reads tables with one question a row. What the columns mean is told by their headers, or by a mapping. */
public final class SheetReader implements QuestionReader {
    /** The container a table comes in. */
    public enum Container {
        XLSX,
        XLS,
        CSV
    }

    private final Container container;
    private final Map<String, String> mapping;
    private final Optional<ColumnChoice> choice;

    /** @param mapping codes of columns ({@code stem}, {@code key}, {@code A}…) to headers of the file, for those not recognised */
    public SheetReader(Container container, Map<String, String> mapping) {
        this(container, mapping, Optional.empty());
    }

    private SheetReader(Container container, Map<String, String> mapping, Optional<ColumnChoice> choice) {
        this.container = container;
        this.mapping = Map.copyOf(mapping);
        this.choice = choice;
    }

    /** The same with a mapping. */
    public SheetReader with(Map<String, String> given) {
        return new SheetReader(container, given, choice);
    }

    /** The same, once somebody has told the columns of a table. */
    public SheetReader with(ColumnChoice told) {
        return new SheetReader(container, mapping, Optional.of(told));
    }

    /**
     * The table in {@code file} that somebody has to explain before it can be read; empty when there is none, or when its headers
     * say enough.
     */
    public Optional<TableLayout> unexplained(SourceFile file) {
        return layout(file, false);
    }

    /** The largest table in {@code file}, so that somebody can say its columns otherwise; empty when there is none. */
    public Optional<TableLayout> layout(SourceFile file) {
        return layout(file, true);
    }

    private Optional<TableLayout> layout(SourceFile file, boolean explained) {
        try {
            var sheets = sheets(file);
            boolean any =
                    sheets.stream().anyMatch(sheet -> new SheetQuestions(mapping, Progress.UNWATCHED).hasHeader(sheet));
            return any && !explained ? Optional.empty() : TableLayout.of(sheets);
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    @Override
    public String format() {
        return container.name().toLowerCase(java.util.Locale.ROOT);
    }

    @Override
    public boolean recognises(SourceFile file) {
        return switch (container) {
            case XLSX -> Workbook.recognises(file);
            case XLS -> OldWorkbook.isOldOffice(file);
            case CSV -> CsvSheet.recognises(file, mapping);
        };
    }

    @Override
    public SourceReading<DraftQuestion> read(SourceFile file, Progress progress) {
        try {
            return read(sheets(file), progress);
        } catch (OfficeTrouble trouble) {
            return new SourceReading.Refused<>(trouble.reason(), trouble.cure());
        } catch (IOException broken) {
            return new SourceReading.Refused<>("文件已损坏，打不开", "用 Excel 打开后另存一份再导入");
        }
    }

    /** The questions of a table in a document; empty if its rows have no header. */
    public static Optional<SourceReading.Done<DraftQuestion>> table(Sheet table) {
        var questions = new SheetQuestions(Map.of(), Progress.UNWATCHED);
        return questions.take(table)
                ? Optional.of(new SourceReading.Done<>(questions.records(), questions.asides()))
                : Optional.empty();
    }

    private List<Sheet> sheets(SourceFile file) throws IOException {
        return switch (container) {
            case XLSX -> Workbook.read(file);
            case XLS -> OldWorkbook.read(file);
            case CSV -> List.of(CsvSheet.read(file));
        };
    }

    private SourceReading<DraftQuestion> read(List<Sheet> sheets, Progress progress) {
        var questions = new SheetQuestions(mapping, progress);
        var told = choice.map(each -> signature(sheets, each)).orElse("");
        boolean any = false;
        for (var sheet : sheets) {
            if (choice.isPresent() && isTold(sheet, choice.get(), told)) {
                questions.take(sheet, choice.get());
                any = true;
            } else {
                any |= questions.take(sheet);
            }
            if (questions.isStopped() || !progress.goesOn(questions.records().size())) {
                return new SourceReading.Cancelled<>();
            }
        }
        if (any) {
            return new SourceReading.Done<>(questions.records(), questions.asides());
        }
        var asPaper = Paper.read(lines(sheets), progress);
        if (asPaper instanceof SourceReading.Done<DraftQuestion> done
                && done.records().isEmpty()) {
            return new SourceReading.Refused<>("没有找到表头：至少要有“题干”和“答案”两列", "在第一行写表头，或用 --map stem=列名,key=列名 指明各列");
        }
        return asPaper;
    }

    /** The headers of the sheet that was told about; empty without any. */
    private static String signature(List<Sheet> sheets, ColumnChoice choice) {
        return sheets.stream()
                .filter(sheet -> choice.headerRow() > 0 && sheet.name().equals(choice.sheet()))
                .map(sheet -> TableLayout.of(sheet, choice.headerRow()).signature())
                .findFirst()
                .orElse("");
    }

    private static boolean isTold(Sheet sheet, ColumnChoice choice, String signature) {
        return sheet.name().equals(choice.sheet())
                || (!signature.isEmpty()
                        && TableLayout.of(sheet, choice.headerRow()).signature().equals(signature));
    }

    /** A paper pasted into a sheet: its rows as lines. */
    private static List<Line> lines(List<Sheet> sheets) {
        var lines = new ArrayList<Line>();
        for (var sheet : sheets) {
            for (var row : sheet.rows()) {
                String text =
                        row.cells().values().stream().map(Sheet.Cell::text).collect(Collectors.joining("\t"));
                int first = row.cells().firstKey();
                for (String line : text.split("\n", -1)) {
                    lines.add(Line.of(Where.cell(sheet.name(), Sheet.letters(first), row.number()), line));
                }
            }
        }
        return lines;
    }
}
