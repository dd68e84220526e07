package xuefa.shared.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import xuefa.study.format.Photo;
import xuefa.support.Admitted;
import xuefa.support.Client;
import xuefa.support.Json;
import xuefa.support.SafeHeaders;
import xuefa.support.Scene;
import xuefa.support.TestNode;
import xuefa.support.things.OneOfEverything;

/** Files that somebody made to do harm, sent to every operation of the contract that takes a file. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileUploadsTest {
    private static final List<String> NAMES = List.of(
            "a.xlsx",
            "a.docx",
            "a.xls",
            "a.csv",
            "a.md",
            "a.jpg",
            "a.html",
            "../../../etc/passwd",
            "..\\..\\a.xlsx",
            "a.xlsx/../b",
            "/etc/shadow.docx",
            "CON",
            ".htaccess",
            "a.jpg.html",
            "a\u202Egpj.exe",
            "学".repeat(30) + ".xlsx");

    private final Scene scene = Scene.at(TestNode.shared()).attempts(3).anOpenSitting(1);
    private final Admitted people = new Admitted(scene);
    private final OneOfEverything things = OneOfEverything.in(scene, people);
    private final List<Operation> taking = Operation.all(
                    Client.nobody(TestNode.shared().port()))
            .stream()
            .filter(Operation::takesFile)
            .toList();

    private static byte[] zip(Map<String, byte[]> entries) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.setLevel(Deflater.BEST_COMPRESSION);
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        } catch (IOException full) {
            throw new IllegalStateException(full);
        }
        return bytes.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    private static byte[] together(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    /** By what is wrong with them. */
    private static Map<String, byte[]> files() {
        byte[] swelling = zip(Map.of("word/document.xml", new byte[70 << 20], "xl/workbook.xml", new byte[1 << 20]));
        String entities =
                "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\"><!ENTITY b SYSTEM \"http://127.0.0.1:9/\">]>";
        String sheet = "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
                + "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&a;&b;</t></is></c></row></sheetData></worksheet>";
        byte[] wide = Photo.png().clone();
        wide[16] = 0x7F;
        wide[20] = 0x7F;
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("nothing", new byte[0]);
        files.put("one byte", new byte[1]);
        files.put("zeros", new byte[100_000]);
        files.put("an archive that swells", swelling);
        files.put(
                "archives in archives",
                zip(Map.of("a.zip", zip(Map.of("b.zip", swelling)), "word/document.xml", swelling)));
        files.put(
                "entries that climb out",
                zip(Map.of("../../../../tmp/xuefa-climbed", bytes("x"), "word/document.xml", bytes("<w:document/>"))));
        files.put(
                "entities from outside",
                zip(Map.of(
                        "[Content_Types].xml", bytes(entities + "<Types/>"),
                        "xl/workbook.xml",
                                bytes(
                                        entities
                                                + "<workbook xmlns:r=\"r\"><sheets><sheet name=\"a\" r:id=\"r1\"/></sheets></workbook>"),
                        "xl/_rels/workbook.xml.rels",
                                bytes(
                                        "<Relationships><Relationship Id=\"r1\" Target=\"file:///etc/passwd\" TargetMode=\"External\"/></Relationships>"),
                        "xl/worksheets/sheet1.xml", bytes(entities + sheet),
                        "word/document.xml", bytes(entities + "<w:document>&a;</w:document>"))));
        files.put(
                "a page that calls itself a photograph",
                together(bytes("\u00ff"), bytes("<html><script>alert(1)</script>")));
        files.put(
                "a photograph with a page behind it",
                together(Photo.jpeg(), bytes("<script>alert(1)</script>"), zip(Map.of("a", bytes("b")))));
        files.put("a photograph that claims to be enormous", wide);
        files.put("a photograph cut off", java.util.Arrays.copyOf(Photo.jpeg(), 200));
        files.put(
                "a document that runs",
                bytes("%PDF-1.7\n1 0 obj<</OpenAction<</S/JavaScript/JS(app.alert(1))>>>>endobj"));
        files.put(
                "an old workbook that is none",
                together(
                        new byte[] {
                            (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
                        },
                        new byte[5000]));
        files.put("a table of formulas", bytes("姓名,身份证号\r\n=HYPERLINK(\"http://127.0.0.1\"),@SUM(1)\r\n"));
        files.put("one endless line", bytes("a,".repeat(400_000)));
        files.put("deep brackets", bytes("[".repeat(200_000)));
        files.put(
                "aliases that multiply",
                bytes(
                        "a: &a [x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b]\nd: &d [*c,*c,*c,*c,*c,*c]\ne: [*d,*d,*d,*d,*d,*d,*d,*d]"));
        files.put("a program", together(new byte[] {0x7F, 'E', 'L', 'F'}, new byte[1000]));
        files.put("UTF-16", "题型,题干\r\n单选,什么\r\n".getBytes(java.nio.charset.StandardCharsets.UTF_16));
        files.put("half a letter", new byte[] {'a', (byte) 0xE5, (byte) 0xAD});
        return files;
    }

    private String address(Operation operation, String name) {
        return operation
                .address(each -> things.id(operation.id(), each).orElseThrow())
                .replaceFirst("\\bname=[^&]*", "name=" + URLEncoder.encode(name, UTF_8))
                .replaceFirst("\\bunitId=[^&]*", "unitId=" + scene.unit());
    }

    /** Comes again while files that were sent before are still being read. */
    private static Json sent(Operation operation, Client client, String address, byte[] file)
            throws InterruptedException {
        Json answer = operation.sendFile(client, address, file);
        for (int tries = 0; tries < 100 && "import.crowded".equals(answer.code()); tries++) {
            Thread.sleep(200);
            answer = operation.sendFile(client, address, file);
        }
        return answer;
    }

    @Test
    void every_file_is_taken_or_refused_with_a_reason_and_nothing_breaks() throws InterruptedException {
        assertThat(taking).hasSizeGreaterThanOrEqualTo(6);
        Map<String, byte[]> files = files();
        int at = 0;
        for (Operation operation : taking) {
            Client client = people.to(operation.id());
            for (var file : files.entrySet()) {
                String name = NAMES.get(at++ % NAMES.size());
                Json answer = sent(operation, client, address(operation, name), file.getValue());
                assertThat(answer.status())
                        .as("%s sent %s as %s: %s", operation.id(), file.getKey(), name, answer.body())
                        .isBetween(200, 499)
                        .isNotEqualTo(404);
                assertThat(answer.body().encode())
                        .as("%s of %s", operation.id(), file.getKey())
                        .doesNotContain("root:", "Exception", "/tmp/", "/target/");
                assertThat(SafeHeaders.missing(answer)).as(operation.id()).isEmpty();
                if (answer.status() >= 400) {
                    assertThat(answer.code()).isNotBlank();
                }
            }
        }
        assertThat(java.nio.file.Path.of("/tmp/xuefa-climbed")).doesNotExist();
        assertThat(people.to("getRanking").get("/api/v1/me").status()).isEqualTo(200);
    }

    @Test
    void evidence_is_what_its_bytes_say_and_never_a_page() {
        Operation evidence = taking.stream()
                .filter(each -> each.id().equals("addStudyEvidence"))
                .findAny()
                .orElseThrow();
        Client client = people.to(evidence.id());
        Map<String, byte[]> files = files();
        for (String bad : List.of(
                "nothing",
                "a page that calls itself a photograph",
                "a photograph that claims to be enormous",
                "a photograph cut off",
                "an archive that swells",
                "a program",
                "a table of formulas")) {
            Json refused = evidence.sendFile(
                    client, address(evidence, "a.jpg"), java.util.Objects.requireNonNull(files.get(bad)));
            assertThat(refused.code()).as(bad).isEqualTo("study.file-kind");
        }
    }
}
