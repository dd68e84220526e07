package xuefa.bank.format.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;
import xuefa.bank.format.Drafts;
import xuefa.shared.imports.SourceFile;

class WordReaderTest {
    private final XWPFDocument document = new XWPFDocument();

    @Test
    void automatic_numbers_and_letters_are_read_as_they_show() throws IOException {
        var questions = list(0, STNumberFormat.DECIMAL, "%1.", "%2.");
        write("一、单选题", null, 0);
        for (String stem : new String[] {"甲机关可以（A）", "乙机关可以（B）"}) {
            write(stem, questions, 0);
            write("处罚", questions, 1);
            write("放行", questions, 1);
        }
        assertThat(Drafts.taken(Drafts.of(file()))).containsExactly("single 甲机关可以 [处罚|放行] A", "single 乙机关可以 [处罚|放行] B");
    }

    @Test
    void answers_in_a_table_at_the_end_are_given_to_their_questions() throws IOException {
        write("1. 甲机关可以（　）", null, 0);
        write("A. 处罚\tB. 放行", null, 0);
        write("2. 乙机关可以（　）", null, 0);
        write("A. 处罚\tB. 放行", null, 0);
        write("参考答案", null, 0);
        var table = document.createTable(2, 3);
        String[][] cells = {{"题号", "1", "2"}, {"答案", "B", "A"}};
        for (int row = 0; row < 2; row++) {
            for (int column = 0; column < 3; column++) {
                table.getRow(row).getCell(column).setText(cells[row][column]);
            }
        }
        assertThat(Drafts.taken(Drafts.of(file()))).containsExactly("single 甲机关可以 [处罚|放行] B", "single 乙机关可以 [处罚|放行] A");
    }

    @Test
    void a_line_break_in_a_paragraph_is_a_line_break() throws IOException {
        var run = document.createParagraph().createRun();
        run.setText("1. 甲机关可以");
        run.addBreak();
        run.setText("A. 处罚");
        run.addBreak();
        run.setText("B. 放行");
        run.addBreak();
        run.setText("答案：B");
        assertThat(Drafts.taken(Drafts.of(file()))).containsExactly("single 甲机关可以 [处罚|放行] B");
    }

    private void write(String text, @Nullable BigInteger list, int level) {
        var paragraph = document.createParagraph();
        paragraph.createRun().setText(text.split("\t", -1)[0]);
        for (int i = 1; i < text.split("\t", -1).length; i++) {
            var run = paragraph.createRun();
            run.addTab();
            run.setText(text.split("\t", -1)[i]);
        }
        if (list != null) {
            paragraph.setNumID(list);
            paragraph.setNumILvl(BigInteger.valueOf(level));
        }
    }

    private BigInteger list(int id, STNumberFormat.Enum format, String... texts) {
        var definition = CTAbstractNum.Factory.newInstance();
        definition.setAbstractNumId(BigInteger.valueOf(id));
        for (int i = 0; i < texts.length; i++) {
            var level = definition.addNewLvl();
            level.setIlvl(BigInteger.valueOf(i));
            level.addNewStart().setVal(BigInteger.ONE);
            level.addNewNumFmt().setVal(i == 0 ? format : STNumberFormat.UPPER_LETTER);
            level.addNewLvlText().setVal(texts[i]);
        }
        var numbering = document.createNumbering();
        return numbering.addNum(
                numbering.addAbstractNum(new org.apache.poi.xwpf.usermodel.XWPFAbstractNum(definition)));
    }

    private SourceFile file() throws IOException {
        var out = new ByteArrayOutputStream();
        document.write(out);
        return new SourceFile("题库.docx", out.toByteArray());
    }
}
