package xuefa.certificate;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import xuefa.certificate.RenewalList.Head;
import xuefa.certificate.RenewalList.Part;
import xuefa.certificate.RenewalList.Passed;
import xuefa.certificate.RenewalList.Unclear;
import xuefa.certificate.RenewalRule.Act;

/** What stands on a list of a renewal, in Chinese: the same words on paper and in Excel. */
public final class RenewalListWords {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Head head;
    private final ZoneId zone;

    public RenewalListWords(Head head, ZoneId zone) {
        this.head = head;
        this.zone = zone;
    }

    /** A name and what it says. */
    public record Fact(String name, String says) {}

    public String act() {
        return head.act() == Act.INSPECT ? "年度验审" : "换证审核";
    }

    public String title() {
        String batch = head.batch().map(each -> "第" + each.number() + "批").orElse("");
        return head.title() + batch + (head.part() == Part.PASSED ? "通过人员名册" : "未通过和待补正人员名册");
    }

    /** Everything above the rows. */
    public List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("地区", head.region()));
        facts.add(new Fact("事项", act() + "：" + head.title()));
        facts.add(new Fact("范围", head.unit().orElse("全部单位")));
        facts.add(new Fact(head.act() == Act.INSPECT ? "有效期涉及" : "有效期届满", head.endsFrom() + " 至 " + head.endsTo()));
        head.batch()
                .ifPresent(batch -> facts.add(new Fact(
                        "批次",
                        "第 " + batch.number() + " 批，"
                                + MOMENT.format(batch.startedAt().atZone(zone)) + " 由 " + batch.byName() + " 对"
                                + batch.unitName() + "批量办理")));
        head.rules().forEach(rule -> facts.add(new Fact("依据", rule(rule))));
        facts.add(new Fact("审核", decided()));
        facts.add(new Fact("合计", totals()));
        facts.add(new Fact("身份证号", head.masked() ? "已遮盖" : "未遮盖，理由已留存操作记录"));
        return facts;
    }

    private static String rule(RenewalRule rule) {
        String kinds = rule.certificateKinds().stream()
                .sorted()
                .map(RenewalListWords::kind)
                .collect(Collectors.joining("、"));
        String what = rule.act() == Act.INSPECT ? "年度验审" : "有效期 " + rule.validityYears() + " 年";
        return kinds + "，" + what + "，规则 " + rule.id() + "：" + rule.source();
    }

    private static String kind(String code) {
        return CertificateKind.of(code).map(CertificateKind::chinese).orElse(code);
    }

    private String decided() {
        String decided = head.decided().stream()
                .map(each -> each.level() + "：" + (each.byName().isEmpty() ? "—" : each.byName()) + "（" + each.people()
                        + " 人，" + days(each.first(), each.last()) + "）")
                .collect(Collectors.joining("；"));
        return decided.isEmpty() ? "尚无决定" : decided;
    }

    private static String days(LocalDate first, LocalDate last) {
        return first.equals(last) ? first.toString() : first + " 至 " + last;
    }

    private String totals() {
        var totals = head.totals();
        return "应审 " + totals.total() + " 人，已通过 " + totals.passed() + " 人，不予通过 " + totals.refused() + " 人，符合条件待审 "
                + totals.eligible() + " 人，待补正 " + totals.unclear() + " 人";
    }

    public String verdict(Passed row) {
        if (row.waiting().isPresent()) {
            return "已通过前一级，待" + row.waiting().get();
        }
        return head.act() == Act.INSPECT
                ? row.inspected().map(year -> year + "年度").orElse("") + "验审合格"
                : "准予换证";
    }

    public String verdict(Unclear row) {
        boolean inspecting = head.act() == Act.INSPECT;
        return switch (row.state()) {
            case REFUSED -> inspecting ? "验审不合格" : "不予换证";
            case CLOSED -> inspecting ? "维持验审不合格" : "维持不予换证";
            case OBJECTED -> "异议审查中";
            case OPEN, RETURNED, PASSED -> (row.state() == ReviewState.RETURNED ? "已退回，" : "") + outcome(row.outcome());
        };
    }

    private String outcome(String code) {
        return switch (code) {
            case "eligible" -> "符合条件，待审核";
            case "open" -> "待补正";
            case "refused" -> head.act() == Act.INSPECT ? "不符合验审条件" : "不符合换证条件";
            case "notDue" -> "未到换证时间";
            default -> "没有适用的规则";
        };
    }

    /** By when it has to be cured, for the holder's certificate. */
    public String by(Unclear row, xuefa.shared.check.Check check) {
        boolean decided = row.state() == ReviewState.REFUSED || row.state() == ReviewState.CLOSED;
        return decided
                ? ""
                : RenewalTopic.by(check, row.validity().to(), row.day())
                        .map(LocalDate::toString)
                        .orElse("");
    }

    /** What follows a refusal, one sentence a rule that says so. */
    public List<String> consequences() {
        return head.part() == Part.PASSED
                ? List.of()
                : head.rules().stream()
                        .map(RenewalRule::afterRefusal)
                        .filter(text -> !text.isEmpty())
                        .distinct()
                        .toList();
    }

    public String madeAt() {
        return MOMENT.format(head.madeAt().atZone(zone));
    }

    public static String span(Validity validity) {
        return validity.from() + "\n至 " + validity.to();
    }
}
