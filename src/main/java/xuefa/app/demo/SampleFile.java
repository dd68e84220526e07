package xuefa.app.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/**
 * A Word file with questions to be imported, typeset as an office would: {@code sample-questions.txt}, a paragraph a line. Of its
 * 50 questions 47 are good, two are in it twice, and one has a fault.
 */
public final class SampleFile {
    private static final String SOURCE = "demo/sample-questions.txt";
    private static final String HEADING = "[一二三四五六]、.*";

    private SampleFile() {}

    /** The bytes of a .docx file. */
    public static byte[] bytes() {
        var bytes = new ByteArrayOutputStream();
        try (var document = new XWPFDocument()) {
            var lines = lines();
            for (int i = 0; i < lines.size(); i++) {
                var paragraph = document.createParagraph();
                var run = paragraph.createRun();
                run.setText(lines.get(i));
                run.setFontSize(i == 0 ? 18 : 12);
                run.setFontFamily(i == 0 ? "方正小标宋简体" : lines.get(i).matches(HEADING) ? "黑体" : "仿宋");
                if (i < 2) {
                    paragraph.setAlignment(ParagraphAlignment.CENTER);
                }
            }
            document.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static List<String> lines() throws IOException {
        try (InputStream in = SampleFile.class.getClassLoader().getResourceAsStream(SOURCE)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }
}
