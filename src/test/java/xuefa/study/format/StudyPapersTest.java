package xuefa.study.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import xuefa.shared.Ids;
import xuefa.study.Invited;
import xuefa.study.Plan;
import xuefa.study.Stage;
import xuefa.study.StudyKind;
import xuefa.study.StudySession;
import xuefa.study.YearFacts;

/** The Word files as a reader of such files finds them. */
class StudyPapersTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    private final StudyPapers papers = new StudyPapers(ZoneId.of("Asia/Shanghai"));
    private final StudySession session = new StudySession(
            Ids.next(),
            Ids.next(),
            "鹭汀镇人民政府",
            new Plan(
                    StudyKind.LECTURE,
                    2026,
                    2,
                    "行政处罚法与轻微违法不予处罚",
                    Instant.parse("2026-11-05T06:30:00Z"),
                    1,
                    120,
                    "三楼会议室",
                    "顾明远",
                    "legalCounsel",
                    "law",
                    List.of("中华人民共和国行政处罚法"),
                    Optional.empty(),
                    ""),
            Stage.HELD,
            1,
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    @Test
    void the_plan_lies_on_its_side_and_has_a_row_for_each_session() throws IOException {
        XWPFDocument plan = read(papers.plan(facts()));
        assertThat(plan.getDocument()
                        .getBody()
                        .getSectPr()
                        .getPgSz()
                        .getOrient()
                        .toString())
                .isEqualTo("landscape");
        assertThat(texts(plan)).contains("鹭汀镇人民政府2026年度领导班子学法计划");
        XWPFTable table = plan.getTables().getFirst();
        assertThat(table.getNumberOfRows()).isEqualTo(2);
        assertThat(cells(table, 1))
                .containsExactly(
                        "1",
                        "2026年11月5日 14:30",
                        "法治专题讲座（第2期）",
                        "行政处罚法与轻微违法不予处罚",
                        "中华人民共和国行政处罚法",
                        "顾明远",
                        "三楼会议室",
                        "已举办");
        assertThat(table.getInsideHBorderType()).isEqualTo(XWPFTable.XWPFBorderType.SINGLE);
        assertThat(table.getRow(0).isRepeatHeader()).isTrue();
    }

    @Test
    void the_sheet_has_a_line_to_sign_for_everybody_invited() throws IOException {
        List<Invited> people = Stream.of("沈若谷", "林若溪")
                .map(name -> new Invited(Ids.next(), name, "镇政府", Optional.empty(), false, 0))
                .toList();
        XWPFDocument sheet = read(papers.signInSheet(session, people));
        XWPFTable table = sheet.getTables().getFirst();
        assertThat(table.getNumberOfRows()).isEqualTo(3);
        assertThat(cells(table, 0)).containsExactly("序号", "姓名", "单位", "签名", "备注");
        assertThat(cells(table, 2)).startsWith("2", "林若溪", "镇政府", "");
        assertThat(texts(sheet)).anySatisfy(text -> assertThat(text).startsWith("应到 2 人"));
    }

    @Test
    void the_statement_says_what_the_record_knows_and_leaves_lines_for_the_rest() throws IOException {
        XWPFDocument statement = read(papers.statement(facts()));
        assertThat(texts(statement))
                .contains("鹭汀镇人民政府2026年度述法报告（草稿）", "一、履行法治建设第一责任人职责情况", "附：数字口径")
                .anySatisfy(text -> assertThat(text).contains("应 2，已完成 1，还差 1"))
                .anySatisfy(text -> assertThat(text).startsWith("（此处由本人填写"));
        assertThat(fonts(statement)).contains(Paper.TITLE, Paper.TEXT, Paper.HEAVY);
        XWPFParagraph line = statement.getParagraphs().stream()
                .filter(each -> each.getText().startsWith("全年已举办"))
                .findFirst()
                .orElseThrow();
        assertThat(line.getIndentationFirstLine()).isEqualTo(640);
        assertThat(line.getSpacingBetween()).isEqualTo(28);
    }

    @Test
    void every_page_has_its_number_and_fonts_that_are_missing_have_others_in_their_place() throws Exception {
        XWPFDocument statement = read(papers.statement(facts()));
        assertThat(statement
                        .getFooterList()
                        .getFirst()
                        .getParagraphs()
                        .getFirst()
                        .getCTP()
                        .xmlText())
                .contains("PAGE");
        var part = statement.getPackage().getParts().stream()
                .filter(each -> each.getPartName().getName().equals("/word/fontTable.xml"))
                .findFirst()
                .orElseThrow();
        assertThat(new String(part.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8))
                .contains("w:altName w:val=\"宋体\"")
                .contains("w:altName w:val=\"仿宋\"");
    }

    private YearFacts facts() {
        return new YearFacts(
                "鹭汀镇人民政府",
                2026,
                List.of(session),
                List.of(),
                List.of(new YearFacts.Duty("领导班子每年2期以上法治专题讲座", "某区实施方案", "2", "1", "1")),
                12,
                11,
                DAY);
    }

    private static XWPFDocument read(byte[] file) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(file));
    }

    private static List<String> texts(XWPFDocument document) {
        return document.getParagraphs().stream().map(XWPFParagraph::getText).toList();
    }

    private static List<String> cells(XWPFTable table, int row) {
        return table.getRow(row).getTableCells().stream()
                .map(cell -> cell.getText().strip())
                .toList();
    }

    private static List<String> fonts(XWPFDocument document) {
        return document.getParagraphs().stream()
                .flatMap(each -> each.getRuns().stream())
                .map(run -> run.getFontFamily(XWPFRun.FontCharRange.eastAsia))
                .distinct()
                .toList();
    }
}
