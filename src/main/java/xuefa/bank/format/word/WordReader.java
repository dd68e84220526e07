package xuefa.bank.format.word;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import xuefa.bank.DraftQuestion;
import xuefa.bank.format.QuestionReader;
import xuefa.bank.format.prose.Line;
import xuefa.bank.format.prose.Paper;
import xuefa.bank.format.sheet.SheetReader;
import xuefa.shared.imports.Aside;
import xuefa.shared.imports.Found;
import xuefa.shared.imports.Progress;
import xuefa.shared.imports.SourceFile;
import xuefa.shared.imports.SourceReading;
import xuefa.shared.imports.Where;
import xuefa.shared.office.OfficeTrouble;
import xuefa.shared.office.Sheet;
import xuefa.shared.office.WordDocument;

/** Reads .docx files as papers: paragraphs are lines, rows of tables are lines with tabs between cells. */
public final class WordReader implements QuestionReader {
    @Override
    public String format() {
        return "docx";
    }

    @Override
    public boolean recognises(SourceFile file) {
        return WordDocument.recognises(file);
    }

    @Override
    public SourceReading<DraftQuestion> read(SourceFile file, Progress progress) {
        try {
            return read(WordDocument.read(file), progress);
        } catch (OfficeTrouble trouble) {
            return new SourceReading.Refused<>(trouble.reason(), trouble.cure());
        } catch (IOException broken) {
            return new SourceReading.Refused<>("文件已损坏，打不开", "用 Word 打开后另存一份再导入");
        }
    }

    private static SourceReading<DraftQuestion> read(WordDocument document, Progress progress) {
        var lines = new ArrayList<Line>();
        var records = new ArrayList<Found<DraftQuestion>>();
        var asides = new ArrayList<Aside>();
        int tables = 0;
        for (var part : document.parts()) {
            switch (part) {
                case WordDocument.Paragraph paragraph -> add(lines, paragraph);
                case WordDocument.Table table -> {
                    var questions = SheetReader.table(sheet("表" + ++tables, table));
                    questions.ifPresentOrElse(
                            done -> {
                                records.addAll(done.records());
                                asides.addAll(done.asides());
                            },
                            () -> table.rows().forEach(row -> add(lines, row)));
                }
            }
        }
        return switch (Paper.read(lines, progress)) {
            case SourceReading.Done<DraftQuestion> done -> {
                records.addAll(0, done.records());
                asides.addAll(0, done.asides());
                yield new SourceReading.Done<>(records, asides);
            }
            case SourceReading.Refused<DraftQuestion> refused -> refused;
            case SourceReading.Cancelled<DraftQuestion> cancelled -> cancelled;
        };
    }

    /** A table with a question in each row, if its header says so. */
    private static Sheet sheet(String name, WordDocument.Table table) {
        var rows = new ArrayList<Sheet.Row>();
        for (int i = 0; i < table.rows().size(); i++) {
            var cells = new TreeMap<Integer, Sheet.Cell>();
            var row = table.rows().get(i);
            for (int column = 0; column < row.size(); column++) {
                String text = row.get(column).stream()
                        .map(WordDocument.Paragraph::text)
                        .collect(Collectors.joining("\n"));
                if (!text.isBlank()) {
                    cells.put(column, new Sheet.Cell(text.strip(), Sheet.Kind.VALUE));
                }
            }
            if (!cells.isEmpty()) {
                rows.add(new Sheet.Row(i + 1, false, cells));
            }
        }
        return new Sheet(name, rows, Map.of());
    }

    private static void add(List<Line> lines, WordDocument.Paragraph paragraph) {
        for (String line : paragraph.text().split("\n", -1)) {
            lines.add(Line.of(Where.paragraph(paragraph.number()), line));
        }
    }

    private static void add(List<Line> lines, List<List<WordDocument.Paragraph>> row) {
        var filled = row.stream()
                .filter(cell -> cell.stream().anyMatch(each -> !each.text().isBlank()))
                .toList();
        if (filled.size() == 1 || filled.stream().anyMatch(cell -> cell.size() > 1)) {
            filled.forEach(cell -> cell.forEach(paragraph -> add(lines, paragraph)));
        } else if (!filled.isEmpty()) {
            String text = filled.stream()
                    .map(cell -> cell.getFirst().text().replace('\n', ' '))
                    .collect(Collectors.joining("\t"));
            lines.add(Line.of(Where.paragraph(filled.getFirst().getFirst().number()), text));
        }
    }
}
