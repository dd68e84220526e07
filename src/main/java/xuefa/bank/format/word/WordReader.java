package xuefa.bank.format.word;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
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
            return Paper.read(lines(WordDocument.read(file)), progress);
        } catch (OfficeTrouble trouble) {
            return new SourceReading.Refused<>(trouble.reason(), trouble.cure());
        } catch (IOException broken) {
            return new SourceReading.Refused<>("文件已损坏，打不开", "用 Word 打开后另存一份再导入");
        }
    }

    private static List<Line> lines(WordDocument document) {
        var lines = new ArrayList<Line>();
        for (var part : document.parts()) {
            switch (part) {
                case WordDocument.Paragraph paragraph -> add(lines, paragraph);
                case WordDocument.Table table -> table.rows().forEach(row -> add(lines, row));
            }
        }
        return lines;
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
