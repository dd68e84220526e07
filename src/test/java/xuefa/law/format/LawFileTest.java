package xuefa.law.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import xuefa.law.Article;

/** Files that are broken or mean harm end in a sentence, never in a failure. */
class LawFileTest {
    private static final String OPEN = "<w:document xmlns:w=\"" + SafeXml.WORD + "\"><w:body>";
    private static final String CLOSE = "</w:body></w:document>";

    @Test
    void what_is_no_text_is_refused_with_a_sentence() {
        byte[] noise = new byte[5000];
        new Random(1).nextBytes(noise);
        assertRefused(new byte[0], "empty");
        assertRefused(noise, "text");
        assertRefused("   \n\n".getBytes(StandardCharsets.UTF_8), "no words");
        assertRefused(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2}, "encrypted");
        assertRefused("%PDF-1.7 …".getBytes(StandardCharsets.UTF_8), "PDF");
    }

    @Test
    void broken_and_foreign_archives_are_refused() {
        byte[] whole = Layout.docx(List.of("甲法", "第一条　甲。"));
        assertRefused(Arrays.copyOf(whole, whole.length / 2), "");
        assertRefused(Layout.zip("readme.txt", "hello"), "no .docx");
        assertRefused(Layout.zip("../../etc/passwd", "x", "word/document.xml", OPEN + CLOSE), "climbs");
        assertRefused(Layout.zip("word/vbaProject.bin", "x", "word/document.xml", OPEN + CLOSE), "macros");
        assertRefused(Layout.zip("word/document.xml", "<w:document"), "can't be read");
    }

    @Test
    void an_archive_that_unpacks_without_end_is_refused() {
        assertRefused(Layout.zip("word/media/image.bin", "0".repeat(65 * 1024 * 1024)), "64 MB");
    }

    @Test
    void entities_and_document_types_are_refused() {
        assertRefused(
                Layout.zip(
                        "word/document.xml",
                        "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>" + OPEN
                                + "<w:p><w:r><w:t>&x;</w:t></w:r></w:p>" + CLOSE),
                "can't be read");
        assertRefused(
                Layout.zip(
                        "word/document.xml",
                        "<!DOCTYPE d [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>" + OPEN
                                + "<w:p><w:r><w:t>&b;</w:t></w:r></w:p>" + CLOSE),
                "can't be read");
    }

    @Test
    void what_was_struck_out_in_word_is_not_read() throws Trouble {
        String xml = OPEN + "<w:p><w:r><w:t>甲法</w:t></w:r></w:p>"
                + "<w:p><w:r><w:t>第一条　甲</w:t></w:r><w:del><w:r><w:delText>旧</w:delText></w:r></w:del>"
                + "<w:ins><w:r><w:t>新</w:t></w:r></w:ins><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:t>。</w:t></w:r></w:p>"
                + CLOSE;
        assertThat(articles(Layout.zip("word/document.xml", xml)).getFirst().text())
                .isEqualTo("甲新。");
    }

    @Test
    void numbers_that_word_writes_by_itself_are_counted() throws Trouble {
        String paragraph =
                "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"%d\"/><w:numId w:val=\"7\"/></w:numPr></w:pPr><w:r><w:t>%s</w:t></w:r></w:p>";
        String xml = OPEN + "<w:p><w:r><w:t>甲法</w:t></w:r></w:p>" + paragraph.formatted(0, "甲：")
                + paragraph.formatted(1, "子；") + paragraph.formatted(1, "丑。") + paragraph.formatted(0, "乙：")
                + paragraph.formatted(1, "寅。") + CLOSE;
        String numbering = "<w:numbering xmlns:w=\"" + SafeXml.WORD + "\"><w:abstractNum w:abstractNumId=\"3\">"
                + "<w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"chineseCountingThousand\"/><w:lvlText w:val=\"第%1条\"/></w:lvl>"
                + "<w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/><w:numFmt w:val=\"chineseCounting\"/><w:lvlText w:val=\"（%2）\"/></w:lvl>"
                + "</w:abstractNum><w:num w:numId=\"7\"><w:abstractNumId w:val=\"3\"/></w:num></w:numbering>";
        List<Article> articles = articles(Layout.zip("word/numbering.xml", numbering, "word/document.xml", xml));
        assertThat(articles).extracting(Article::label).containsExactly("第一条", "第二条");
        assertThat(articles).extracting(Article::text).containsExactly("甲：\n（一）子；\n（二）丑。", "乙：\n（一）寅。");
    }

    @Test
    void any_bytes_at_all_end_in_laws_or_a_sentence() {
        byte[] docx = Layout.docx(List.of("甲法", "（2020年1月1日甲通过）", "第一条　甲。", "第二条　乙。"));
        for (int seed = 0; seed < 300; seed++) {
            var random = new Random(seed);
            byte[] spoilt = docx.clone();
            for (int i = 0; i < 5; i++) {
                spoilt[random.nextInt(spoilt.length)] = (byte) random.nextInt(256);
            }
            try {
                assertThat(LawFile.laws(spoilt, "law.docx")).isNotEmpty();
            } catch (Trouble trouble) {
                assertThat(trouble.sentence()).isNotBlank();
            }
        }
    }

    @Test
    void folders_are_walked_without_leaving_them(@TempDir Path folder) throws IOException {
        Path inside = Files.createDirectories(folder.resolve("laws/deep"));
        Path outside = Files.writeString(folder.resolve("secret.md"), "x");
        Files.writeString(inside.resolve("b.MD"), "x");
        Files.writeString(inside.resolve("a.txt"), "x");
        Files.writeString(inside.resolve("README.md"), "x");
        Files.writeString(inside.resolve("picture.png"), "x");
        Files.writeString(inside.resolve(".hidden.md"), "x");
        Files.createSymbolicLink(inside.resolve("link.md"), outside);
        List<LawPaths.Found> found = LawPaths.below(List.of(folder.resolve("laws"), folder.resolve("nowhere.md")));
        assertThat(found)
                .filteredOn(LawPaths.Found.File.class::isInstance)
                .extracting(each -> each.path().getFileName().toString())
                .containsExactly("a.txt", "b.MD");
        assertThat(found)
                .filteredOn(LawPaths.Found.Unusable.class::isInstance)
                .extracting(each -> each.path().getFileName().toString())
                .containsExactly("link.md", "nowhere.md");
    }

    private static List<Article> articles(byte[] docx) throws Trouble {
        return LawFile.laws(docx, "law.docx").getFirst().text().articles();
    }

    private static void assertRefused(byte[] bytes, String because) {
        assertThatThrownBy(() -> LawFile.laws(bytes, "law.txt"))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining(because);
    }
}
