package xuefa.report.format;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import xuefa.report.Appendix;
import xuefa.report.Behind;
import xuefa.report.Figure;
import xuefa.report.Figures;
import xuefa.report.Ledger;
import xuefa.report.Report;
import xuefa.report.Scores;
import xuefa.report.Value;
import xuefa.shared.Digests;
import xuefa.shared.office.TableFile;
import xuefa.study.format.Paper;

/**
 * A report as a file: for Excel a sheet a ledger, the make-up list, scores and definitions; for Word the appendix of the annual report
 * and the ledgers. Not for an event loop.
 */
public final class ReportFile {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm:ss");
    private static final List<String> HEAD = List.of("事项", "指标", "数值", "分子", "分母", "上期数值", "口径");

    private final Report report;
    private final Report before;
    private final Scores scores;
    private final Instant madeAt;
    private final ZoneId zone;

    public ReportFile(Report report, Report before, Scores scores, Instant madeAt, ZoneId zone) {
        this.report = report;
        this.before = before;
        this.scores = scores;
        this.madeAt = madeAt;
        this.zone = zone;
    }

    /** What identifies the figures: the SHA-256 over all of them, by which a printed file is compared with the system. */
    public String digest() {
        StringBuilder text = new StringBuilder(report.scope().unit() + "\n"
                + report.scope().period().code() + "\n" + report.scope().knownOn());
        for (Ledger ledger : Ledger.values()) {
            lines(ledger).forEach(line -> text.append('\n').append(line));
        }
        return Digests.hex(Digests.sha256(text.toString().getBytes(StandardCharsets.UTF_8)));
    }

    public String title() {
        return report.tree().top().name() + report.scope().period().chinese() + "学法用法统计报告";
    }

    private String scope() {
        return "统计期间 " + report.scope().period().from() + " 至 " + report.scope().day() + "，按 "
                + report.scope().knownOn() + " 前已登记的记录，含下级共 "
                + report.tree().units().size() + " 个单位";
    }

    private String footer() {
        return "生成时间 " + MOMENT.format(madeAt.atZone(zone)) + "　数字摘要（SHA-256）" + digest();
    }

    /** @param makeUp who has to sit again, by list */
    public byte[] xlsx(List<Behind> makeUp) {
        List<TableFile> sheets = new ArrayList<>();
        List<List<String>> appendix = appendix();
        sheets.add(new TableFile("年度报告附表", List.of("序号", "项目", "数值", "分子 / 分母", "上期", "口径"), appendix));
        for (Ledger ledger : Ledger.values()) {
            sheets.add(new TableFile(ledger.chinese(), HEAD, lines(ledger)));
        }
        sheets.add(new TableFile(
                "补考名单",
                List.of("姓名", "单位", "考试", "情况", "成绩"),
                makeUp.stream()
                        .map(row -> List.of(
                                row.subject(),
                                row.unit(),
                                row.about(),
                                row.state(),
                                row.amount()
                                        .<Object>map(each -> BigDecimal.valueOf(each, 2))
                                        .orElse("")))
                        .toList()));
        sheets.add(new TableFile("考核评分", scoreHead(), scoreRows()));
        sheets.add(new TableFile(
                "指标口径",
                List.of("代码", "台账", "指标", "英文", "口径", "分子", "分母"),
                Figures.ALL.stream().map(ReportFile::definition).toList()));
        sheets.add(new TableFile(
                "说明",
                List.of("项目", "内容"),
                List.of(List.of("报告", title()), List.of("范围", scope()), List.of("生成", footer()))));
        return TableFile.xlsx(sheets);
    }

    private static List<String> definition(Figure figure) {
        return List.of(
                figure.code(),
                figure.ledger().chinese(),
                figure.chinese(),
                figure.english(),
                figure.says(),
                figure.share().map(Figure.Share::numerator).orElse(""),
                figure.share().map(Figure.Share::denominator).orElse(""));
    }

    private List<List<Object>> lines(Ledger ledger) {
        List<List<Object>> lines = new ArrayList<>();
        List<Figure> figures =
                Figures.ALL.stream().filter(each -> each.ledger() == ledger).toList();
        if (ledger.isSummed()) {
            figures.forEach(figure -> lines.add(line("合计", figure, "")));
        }
        report.details(ledger)
                .forEach(detail -> figures.forEach(figure -> lines.add(line(detail.title(), figure, detail.code()))));
        return lines;
    }

    private List<Object> line(String about, Figure figure, String detail) {
        Value value = report.value(figure, detail, report.scope().unit());
        Value then = before.value(figure, detail, report.scope().unit());
        return List.of(
                about,
                figure.chinese(),
                value.shown().<Object>map(each -> each).orElse(""),
                figure.share().isEmpty() ? (Object) "" : numerator(value),
                value.denominator().<Object>map(each -> each).orElse(""),
                then.shown().<Object>map(each -> each).orElse(""),
                figure.says());
    }

    private static Object numerator(Value value) {
        return value.figure().kind() == Figure.Kind.AVERAGE
                ? BigDecimal.valueOf(value.numerator(), 2)
                : (Object) value.numerator();
    }

    private List<List<String>> appendix() {
        List<List<String>> rows = new ArrayList<>();
        for (Appendix.Line line : Appendix.LINES) {
            Figure figure = Figures.of(line.figure()).orElseThrow();
            Value value = report.value(figure, line.detail(), report.scope().unit());
            Value then = before.value(figure, line.detail(), report.scope().unit());
            rows.add(List.of(
                    String.valueOf(rows.size() + 1),
                    line.title(),
                    shown(value),
                    value.denominator()
                            .map(below -> numerator(value) + " / " + below)
                            .orElse(""),
                    shown(then),
                    figure.says()));
        }
        return rows;
    }

    private static String shown(Value value) {
        Optional<String> shown = value.shown().map(BigDecimal::toPlainString);
        return shown.map(each -> value.figure().kind() == Figure.Kind.RATE ? each + "%" : each)
                .orElse("—");
    }

    private List<String> scoreHead() {
        List<String> head = new ArrayList<>(
                List.of("名次", "单位", "得分（满分" + scores.version().book().lawPoints() + "）"));
        scores.version().book().indicators().forEach(each -> head.add(each.title() + "（" + each.points() + "分）"));
        return head;
    }

    private List<List<Object>> scoreRows() {
        return scores.ranked().stream()
                .map(ranked -> {
                    List<Object> row = new ArrayList<>(List.of(
                            ranked.place(),
                            ranked.score().unit(),
                            ranked.score().total()));
                    ranked.score()
                            .parts()
                            .forEach(part -> row.add(
                                    part.applies()
                                            ? part.points().setScale(2, java.math.RoundingMode.HALF_UP) + "（"
                                                    + part.value().numerator() + "/"
                                                    + part.value().denominator().orElse(0L) + "）"
                                            : "不适用"));
                    return row;
                })
                .toList();
    }

    public byte[] docx() {
        Paper paper = new Paper(true)
                .title(title())
                .line(scope())
                .heading("附表　法治政府建设年度报告附表")
                .table(List.of("序号", "项目", "数值", "分子 / 分母", "上期", "口径"), new int[] {1, 5, 2, 3, 2, 7}, appendix());
        Map<Ledger, String> numbers = Map.of(
                Ledger.HOURS, "一", Ledger.EXAMS, "二", Ledger.CERTIFICATES, "三", Ledger.STUDY, "四", Ledger.DUTIES, "五");
        for (Ledger ledger : Ledger.values()) {
            List<List<String>> rows = lines(ledger).stream()
                    .map(line -> line.stream().map(ReportFile::plain).toList())
                    .toList();
            paper.heading(numbers.get(ledger) + "、" + ledger.chinese());
            if (rows.isEmpty()) {
                paper.line("本期间没有受约束的人员或单位。");
            } else {
                paper.table(HEAD, new int[] {5, 3, 2, 2, 2, 2, 7}, rows);
            }
        }
        return paper.line("").line(footer()).bytes();
    }

    private static String plain(Object cell) {
        return cell instanceof BigDecimal number ? number.toPlainString() : cell.toString();
    }
}
