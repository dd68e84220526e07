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

    /** @param mapping codes of columns ({@code stem}, {@code key}, {@code A}…) to headers of the file, for those not recognised */
    public SheetReader(Container container, Map<String, String> mapping) {
        this.container = container;
        this.mapping = Map.copyOf(mapping);
    }

    /** The same with a mapping. */
    public SheetReader with(Map<String, String> given) {
        return new SheetReader(container, given);
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
        var questions = new SheetQuestions(Map.of());
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
        var questions = new SheetQuestions(mapping);
        boolean any = false;
        for (var sheet : sheets) {
            any |= questions.take(sheet);
            if (!progress.goesOn(questions.records().size())) {
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
