package xuefa.study.format;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import xuefa.study.Attendance;
import xuefa.study.Invited;
import xuefa.study.Plan;
import xuefa.study.StudySession;
import xuefa.study.YearFacts;

/** Word files of a unit's law study, ready to be signed or gone on with. Not for an event loop. */
public final class StudyPapers {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm");

    private static final int[] PLAN_SHARES = {3, 9, 9, 14, 14, 6, 9, 5};
    private static final int[] SHEET_SHARES = {3, 6, 13, 8, 8};
    private static final int[] STATEMENT_SHARES = {7, 6, 14, 14};

    private final ZoneId zone;

    public StudyPapers(ZoneId zone) {
        this.zone = zone;
    }

    /** The year's plan 年度学法计划. */
    public byte[] plan(YearFacts facts) {
        List<List<String>> rows = new ArrayList<>();
        for (StudySession session : facts.sessions()) {
            Plan plan = session.plan();
            rows.add(List.of(
                    String.valueOf(rows.size() + 1),
                    WHEN.format(plan.startsAt().atZone(zone)),
                    plan.kind().chinese() + "（第" + plan.number() + "期）",
                    plan.title(),
                    String.join("、", plan.laws()),
                    plan.speaker(),
                    plan.place(),
                    session.stage().chinese()));
        }
        Paper paper = new Paper(true).title(facts.unitName() + facts.year() + "年度领导班子学法计划");
        facts.duties()
                .forEach(duty -> paper.note("应完成：" + duty.title() + "。现有 " + duty.done() + " / " + duty.required()
                        + "，依据：" + duty.source()));
        return paper.table(List.of("序号", "时间", "形式", "主题", "对应法律法规", "主讲人", "地点", "状态"), PLAN_SHARES, rows)
                .note("")
                .note("制表单位（盖章）：                     制表日期：" + DAY.format(facts.on()))
                .bytes();
    }

    /** The sheet that people sign 签到表. */
    public byte[] signInSheet(StudySession session, List<Invited> people) {
        Plan plan = session.plan();
        List<List<String>> rows = new ArrayList<>();
        for (Invited person : people) {
            rows.add(List.of(String.valueOf(rows.size() + 1), person.name(), person.unitName(), "", remark(person)));
        }
        return new Paper(false)
                .title(plan.kind().chinese() + "签到表")
                .note("单位：" + session.unitName())
                .note("主题：" + plan.title() + "（" + plan.year() + "年第" + plan.number() + "期）")
                .note("时间：" + WHEN.format(plan.startsAt().atZone(zone)) + "　　地点：" + plan.place())
                .note("主讲人：" + plan.speaker() + "　　对应法律法规：" + String.join("、", plan.laws()))
                .table(List.of("序号", "姓名", "单位", "签名", "备注"), SHEET_SHARES, rows)
                .note("")
                .note("应到 " + people.size() + " 人，实到＿＿人，请假＿＿人，缺席＿＿人。　　记录人：＿＿＿＿＿＿")
                .bytes();
    }

    private static String remark(Invited person) {
        return person.attendance()
                .filter(each -> each.state() != Attendance.State.ABSENT)
                .map(each -> each.state().chinese() + (each.reason().isEmpty() ? "" : "：" + each.reason()))
                .orElse("");
    }

    /** The draft of the annual statement 年度述法报告（草稿）: what the record knows; the rest is left to the leader. */
    public byte[] statement(YearFacts facts) {
        Paper paper = new Paper(false)
                .title(facts.unitName() + facts.year() + "年度述法报告（草稿）")
                .note("述法人：＿＿＿＿＿＿　　职务：＿＿＿＿＿＿　　数字截至：" + DAY.format(facts.on()))
                .heading("一、履行法治建设第一责任人职责情况")
                .blank("部署、研究、督办法治建设的会议和事项")
                .heading("二、领导班子学法情况");
        for (YearFacts.Duty duty : facts.duties()) {
            paper.line(duty.title() + "：应 " + duty.required() + "，已完成 " + duty.done() + "，"
                    + (duty.missing().equals("0") ? "已达到要求。" : "还差 " + duty.missing() + "。"));
        }
        paper.line("全年已举办学法活动 " + facts.held().size() + " 场，其中：" + facts.byKind() + "。应到 " + facts.invited()
                + " 人次，实到和已补学 " + facts.present() + " 人次。");
        List<List<String>> rows = new ArrayList<>();
        for (StudySession session : facts.held()) {
            Plan plan = session.plan();
            LocalDate day = plan.startsAt().atZone(zone).toLocalDate();
            rows.add(List.of(DAY.format(day), plan.kind().chinese(), plan.title(), String.join("、", plan.laws())));
        }
        if (!rows.isEmpty()) {
            paper.table(List.of("日期", "形式", "主题", "对应法律法规"), STATEMENT_SHARES, rows);
        }
        facts.meetingsWithout()
                .forEach(each -> paper.line("第" + each.number() + "次常务会议（" + DAY.format(each.heldOn()) + "）会前未学法，原因："
                        + (each.whyNot().isEmpty() ? "（请补充）" : each.whyNot())));
        return paper.heading("三、依法决策、严格规范公正文明执法情况")
                .blank("重大行政决策、合法性审查、行政复议与诉讼、执法监督")
                .heading("四、存在的问题和原因")
                .blank("结合上述数字中未达到要求的事项说明")
                .heading("五、下一步打算")
                .blank("下一年度学法计划和改进措施")
                .heading("附：数字口径")
                .line("1. “已举办”指已按计划审核并举办、登记了到会人员的活动；仅列入计划或已取消的不计。")
                .line("2. “应到人次”为各场应到名单人数之和；“实到和已补学人次”包括签到、补记到会和按要求补学的人次，请假和缺席不计。")
                .line("3. 会前学法按次对应：一次常务会议之前有一场已举办的学法活动与之对应，才计为会前已学法。")
                .line("4. 各项要求的出处：" + facts.sources())
                .bytes();
    }
}
