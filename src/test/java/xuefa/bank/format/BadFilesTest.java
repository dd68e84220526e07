package xuefa.bank.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import xuefa.shared.imports.SourceFile;

/** Files that mean harm or are broken are refused whole, each with one reason. */
class BadFilesTest {
    private static final String TYPES = "[Content_Types].xml";
    private static final String BODY = "word/document.xml";

    @Test
    void a_broken_archive() throws IOException {
        byte[] whole = zip(Map.of(TYPES, "<Types/>", BODY, "<document/>"));
        assertThat(refusal("a.docx", java.util.Arrays.copyOf(whole, whole.length / 2)))
                .isEqualTo("文件已损坏，打不开");
    }

    @Test
    void macros() throws IOException {
        assertThat(refusal("a.docm", zip(Map.of(TYPES, "<Types/>", BODY, "<document/>", "word/vbaProject.bin", "x"))))
                .isEqualTo("文件带有宏");
    }

    @Test
    void paths_that_climb() throws IOException {
        assertThat(refusal("a.docx", zip(Map.of(TYPES, "<Types/>", BODY, "<document/>", "word/../../evil", "x"))))
                .isEqualTo("文件里有指向外面的路径，可能有害");
    }

    @Test
    void entities() throws IOException {
        String bomb =
                "<!DOCTYPE d [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><document><body><p><r><t>&b;</t></r></p></body></document>";
        assertThat(refusal("a.docx", zip(Map.of(TYPES, "<Types/>", BODY, bomb))))
                .isEqualTo("文件里有外部定义，可能有害");
    }

    @Test
    void a_part_that_swells() throws IOException {
        String bomb = "<document>" + " ".repeat(40 * 1024 * 1024) + "</document>";
        assertThat(refusal("a.docx", zip(Map.of(TYPES, "<Types/>", BODY, bomb))))
                .isEqualTo("文件的内部结构不正常");
    }

    @Test
    void a_password() throws Exception {
        try (var system = new POIFSFileSystem();
                var out = new ByteArrayOutputStream()) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (var stream = encryptor.getDataStream(system)) {
                stream.write(zip(Map.of(TYPES, "<Types/>")));
            }
            system.writeFilesystem(out);
            assertThat(refusal("a.xlsx", out.toByteArray())).isEqualTo("文件有密码");
        }
    }

    @Test
    void damaged_text_is_not_read_as_something_else() {
        byte[] bytes = "1. 处罚应当公开。（√）\n2. 处罚不必告知。（×）\n".repeat(5).getBytes(StandardCharsets.UTF_8);
        bytes[10] = (byte) 0xFF;
        assertThat(refusal("a.txt", bytes)).startsWith("文字有损坏，从第1行起");
    }

    @Test
    void a_picture_is_no_question_bank() {
        var file = new SourceFile(
                "a.txt", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13, 1, 2, 3, 4});
        assertThat(QuestionFormats.of(file)).isEmpty();
    }

    private static String refusal(String name, byte[] bytes) {
        return Drafts.refusal(new SourceFile(name, bytes));
    }

    private static byte[] zip(Map<String, String> parts) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : new java.util.TreeMap<>(parts).entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }
}
