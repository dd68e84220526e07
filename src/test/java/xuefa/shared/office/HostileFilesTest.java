package xuefa.shared.office;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;
import xuefa.shared.imports.SourceFile;

/** Files that somebody made to do harm are refused with a reason, before they take memory or time. */
class HostileFilesTest {
    private static final String W =
            "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>";
    private static final String WEND = "</w:body></w:document>";
    private static final String SHEET =
            "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>";

    /** An entry of the archive, perhaps long. */
    private interface Content {
        void to(ZipOutputStream out) throws IOException;
    }

    private static Content text(String text) {
        return out -> out.write(text.getBytes(UTF_8));
    }

    /** So many bytes between two texts, that pack about 100 to 1, as those of a careful attacker do. */
    private static Content padded(String before, int megabytes, String after) {
        return out -> {
            out.write(before.getBytes(UTF_8));
            byte[] block = new byte[1 << 20];
            Arrays.fill(block, (byte) 'a');
            Random random = new Random(1);
            for (int i = 0; i < megabytes; i++) {
                for (int at = 0; at < 6_000; at++) {
                    block[at] = (byte) ('a' + random.nextInt(26));
                }
                out.write(block);
            }
            out.write(after.getBytes(UTF_8));
        };
    }

    private static Content repeated(String before, String each, int times, String after) {
        return out -> {
            out.write(before.getBytes(UTF_8));
            byte[] block = each.repeat(1000).getBytes(UTF_8);
            for (int i = 0; i < times / 1000; i++) {
                out.write(block);
            }
            out.write(after.getBytes(UTF_8));
        };
    }

    private static SourceFile zip(String name, Map<String, Content> entries) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                entry.getValue().to(zip);
                zip.closeEntry();
            }
        }
        return new SourceFile(name, bytes.toByteArray());
    }

    private static SourceFile docx(Content document, Map<String, Content> more) throws IOException {
        Map<String, Content> entries = new LinkedHashMap<>(Map.of("[Content_Types].xml", text("<Types/>")));
        entries.put("word/document.xml", document);
        entries.putAll(more);
        return zip("a.docx", entries);
    }

    private static SourceFile xlsx(Content sheet, Map<String, Content> more) throws IOException {
        Map<String, Content> entries = new LinkedHashMap<>(Map.of("[Content_Types].xml", text("<Types/>")));
        entries.put(
                "xl/workbook.xml",
                text("<workbook xmlns:r=\"r\"><sheets><sheet name=\"a\" r:id=\"r1\"/></sheets></workbook>"));
        entries.put(
                "xl/_rels/workbook.xml.rels",
                text("<Relationships><Relationship Id=\"r1\" Target=\"worksheets/sheet1.xml\"/></Relationships>"));
        entries.put("xl/worksheets/sheet1.xml", sheet);
        entries.putAll(more);
        return zip("a.xlsx", entries);
    }

    private static void refused(SourceFile file, String reason) {
        assertThatThrownBy(() -> {
                    if (file.extension().equals("docx")) {
                        WordDocument.read(file);
                    } else {
                        Workbook.read(file);
                    }
                })
                .isInstanceOfSatisfying(OfficeTrouble.class, trouble -> {
                    assertThat(trouble.reason()).contains(reason);
                    assertThat(trouble.cure()).isNotBlank();
                });
    }

    private static Content paragraph(String text) {
        return text(W + "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>" + WEND);
    }

    @Test
    void what_swells_when_it_is_unpacked() throws IOException {
        refused(docx(repeated(W, "<w:p></w:p>", 40_000_000 / 11, WEND), Map.of()), "异常地大");
        refused(xlsx(repeated(SHEET, "<row></row>", 40_000_000 / 11, "</sheetData></worksheet>"), Map.of()), "异常地大");
        refused(
                xlsx(text(SHEET), Map.of("xl/sharedStrings.xml", repeated("<sst>", "<si/>", 4_000_000, "</sst>"))),
                "太大");
    }

    @Test
    void texts_tags_and_comments_that_never_end() throws IOException {
        refused(docx(padded(W + "<w:p><w:r><w:t>", 6, "</w:t></w:r></w:p>" + WEND), Map.of()), "结构不正常");
        refused(docx(padded(W + "<w:p a=\"", 6, "\"/>" + WEND), Map.of()), "结构不正常");
        refused(docx(padded(W + "<!-- ", 6, "<a/> -->" + WEND), Map.of()), "结构不正常");
        refused(docx(padded(W + "<w:p><![CDATA[<b><!-- ", 6, " ]]></w:p>" + WEND), Map.of()), "结构不正常");
        refused(
                xlsx(padded(SHEET + "<row><c t=\"str\"><v>", 6, "</v></c></row></sheetData></worksheet>"), Map.of()),
                "结构不正常");
    }

    @Test
    void entities_of_its_own_and_from_elsewhere() throws IOException {
        String laughs = "<!DOCTYPE l [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;\">]>";
        String outside = "<!DOCTYPE l [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>";
        String parameter = "<!DOCTYPE l SYSTEM \"http://127.0.0.1:1/evil.dtd\">";
        for (String type : List.of(laughs, outside, parameter, "<!DOCTYPE l>")) {
            refused(docx(text(type + W + WEND), Map.of()), "外部定义");
            refused(xlsx(text(SHEET), Map.of("xl/sharedStrings.xml", text(type + "<sst/>"))), "外部定义");
        }
        refused(docx(paragraph("&unknown;"), Map.of()), "");
        refused(docx(out -> out.write((W + WEND).getBytes(java.nio.charset.StandardCharsets.UTF_16)), Map.of()), "损坏");
    }

    @Test
    void what_is_nested_too_deeply() throws IOException {
        refused(docx(text(W + "<w:tbl><w:tr><w:tc>".repeat(2_000)), Map.of()), "文件");
        refused(xlsx(text("<worksheet>" + "<a>".repeat(100_000)), Map.of()), "文件");
    }

    @Test
    void names_that_climb_out() throws IOException {
        for (String name : List.of("../evil", "/etc/cron.d/x", "word/../../x", "..\\x", "C:x", "word/..")) {
            refused(docx(paragraph("a"), Map.of(name, text("x"))), "指向外面");
        }
    }

    @Test
    void macros_under_any_name() throws IOException {
        for (String name : List.of(
                "word/vbaProject.bin", "xl/VBAPROJECT.BIN", "xl/macrosheets/sheet1.xml", "word/activeX/activeX1.bin")) {
            refused(docx(paragraph("a"), Map.of(name, text("x"))), "宏");
        }
    }

    @Test
    void thousands_of_entries_are_counted_before_they_are_remembered() throws IOException {
        Map<String, Content> many = new LinkedHashMap<>();
        for (int i = 0; i < 6_000; i++) {
            many.put("word/a" + i, text(""));
        }
        refused(docx(paragraph("a"), many), "结构不正常");
    }

    @Test
    void merged_cells_without_end() throws IOException {
        for (String range : List.of("A1:XFD1048576", "A1:A9999999")) {
            refused(
                    xlsx(
                            text("<worksheet><mergeCells><mergeCell ref=\"" + range + "\"/></mergeCells></worksheet>"),
                            Map.of()),
                    "太大");
        }
        String backwards = "<mergeCell ref=\"B1:A9999999\"/>".repeat(20_000);
        assertThat(Workbook.read(
                        xlsx(text("<worksheet><mergeCells>" + backwards + "</mergeCells></worksheet>"), Map.of())))
                .hasSize(1);
        String sheets = "<sheet name=\"a\" r:id=\"r1\"/>".repeat(600);
        refused(
                xlsx(
                        text("<worksheet/>"),
                        Map.of("xl/workbook.xml", text("<workbook xmlns:r=\"r\">" + sheets + "</workbook>"))),
                "太大");
    }

    @Test
    void the_same_of_an_old_workbook() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var book = new HSSFWorkbook()) {
            var sheet = book.createSheet("a");
            sheet.createRow(0).createCell(0).setCellValue("x");
            sheet.addMergedRegionUnsafe(new CellRangeAddress(0, 65_535, 0, 255));
            book.write(bytes);
        }
        assertThatThrownBy(() -> OldWorkbook.read(new SourceFile("a.xls", bytes.toByteArray())))
                .isInstanceOf(OfficeTrouble.class);
    }

    @Test
    void numbers_before_paragraphs_that_are_longer_than_the_document() throws IOException {
        String level =
                "<w:lvl w:ilvl=\"0\"><w:start w:val=\"2147483647\"/><w:numFmt w:val=\"upperRoman\"/><w:lvlText w:val=\""
                        + "%1".repeat(100_000) + "\"/></w:lvl>";
        String numbering = "<w:numbering xmlns:w=\"w\"><w:abstractNum w:abstractNumId=\"0\">" + level
                + "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num></w:numbering>";
        String numbered =
                "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr><w:r><w:t>a</w:t></w:r></w:p>";
        var read = WordDocument.read(
                docx(text(W + numbered.repeat(5_000) + WEND), Map.of("word/numbering.xml", text(numbering))));
        assertThat(read.paragraphs())
                .hasSize(5_000)
                .allSatisfy(each -> assertThat(each.text().length()).isLessThan(100));
    }

    @Test
    void formats_of_numbers_that_take_longer_than_the_numbers() throws IOException {
        String styles = "<styleSheet><numFmts><numFmt numFmtId=\"200\" formatCode=\"" + "0".repeat(500_000)
                + "\"/></numFmts><cellXfs><xf numFmtId=\"200\"/></cellXfs></styleSheet>";
        var sheets = Workbook.read(xlsx(
                text(SHEET + "<row r=\"1\"><c r=\"A1\" s=\"0\"><v>7</v></c></row></sheetData></worksheet>"),
                Map.of("xl/styles.xml", text(styles))));
        assertThat(sheets.getFirst().rows().getFirst().text(0)).isEqualTo("7");
    }

    @Test
    void relations_to_elsewhere_are_never_followed() throws IOException {
        String elsewhere =
                "<Relationships><Relationship Id=\"t\" TargetMode=\"External\" Target=\"http://127.0.0.1:1/evil.dotm\" "
                        + "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate\"/></Relationships>";
        assertThat(WordDocument.read(docx(paragraph("a"), Map.of("word/_rels/settings.xml.rels", text(elsewhere))))
                        .paragraphs())
                .hasSize(1);
        var outside = xlsx(
                text("<worksheet/>"),
                Map.of("xl/_rels/workbook.xml.rels", text(elsewhere.replace("Id=\"t\"", "Id=\"r1\""))));
        assertThat(Workbook.read(outside)).isEmpty();
    }

    @Test
    void what_is_two_things_at_once_or_no_office_file() throws IOException {
        byte[] good = docx(paragraph("a"), Map.of()).open().readAllBytes();
        byte[] pdf = concat("%PDF-1.7\n".getBytes(UTF_8), good);
        byte[] page = concat("<html><script>alert(1)</script>".getBytes(UTF_8), good);
        for (byte[] bytes : List.of(pdf, page)) {
            assertThat(OfficePackage.recognises(new SourceFile("a.docx", bytes)))
                    .isFalse();
        }
        assertThat(OldWorkbook.isOldOffice(new SourceFile("a.xls", good))).isFalse();
        refused(zip("a.docx", Map.of("word/other.xml", text("x"))), "不是 Word");
        refused(zip("a.xlsx", Map.of("xl/other.xml", text("x"))), "不是 Excel");
        for (int cut : List.of(10, 100, good.length / 2, good.length - 3)) {
            refused(new SourceFile("a.docx", Arrays.copyOf(good, cut)), "");
        }
    }

    @Test
    void containers_of_old_files_that_hide_something_else() {
        byte[] head = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1};
        for (String inside : List.of("EncryptedPackage", "WordDocument", "Workbook", "_VBA_PROJECT Workbook", "")) {
            byte[] file =
                    Arrays.copyOf(concat(head, inside.getBytes(java.nio.charset.StandardCharsets.UTF_16LE)), 4096);
            assertThatThrownBy(() -> OldWorkbook.read(new SourceFile("a.xls", file)))
                    .as(inside)
                    .isInstanceOf(OfficeTrouble.class);
        }
    }

    private static byte[] concat(byte[] one, byte[] two) {
        byte[] all = Arrays.copyOf(one, one.length + two.length);
        System.arraycopy(two, 0, all, one.length, two.length);
        return all;
    }
}
