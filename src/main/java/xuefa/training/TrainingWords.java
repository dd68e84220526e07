package xuefa.training;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import xuefa.training.Obligation.Proration;

/** The field's Chinese terms for codes in facts and in books; a code without a term is shown as it is. */
public final class TrainingWords {
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("online", "网络课程"),
            Map.entry("classroom", "面授"),
            Map.entry("groupStudy", "集体学法"),
            Map.entry("examCredit", "考试折算"),
            Map.entry("professional", "业务知识"),
            Map.entry("law", "法律法规"),
            Map.entry("discipline", "执法纪律和职业道德"),
            Map.entry("emergency", "应急处置"),
            Map.entry("other", "其他"),
            Map.entry("enforcementOfficer", "执法人员"),
            Map.entry("enforcementSupervisor", "执法监督人员"),
            Map.entry("auxiliary", "执法辅助人员"),
            Map.entry("leadingCadre", "领导干部"),
            Map.entry("civilServant", "公务员"),
            Map.entry("head", "负责人"),
            Map.entry("teamMember", "班子成员"),
            Map.entry("member", "一般人员"),
            Map.entry("staff", "科员级"),
            Map.entry("section", "科级"),
            Map.entry("county", "县处级"),
            Map.entry("bureau", "厅局级"),
            Map.entry("ministry", "省部级"),
            Map.entry("city", "市"),
            Map.entry("district", "区（县、旗）"),
            Map.entry("committee", "管委会"),
            Map.entry("township", "乡镇"),
            Map.entry("subdistrict", "街道"),
            Map.entry("areaCommittee", "片区管委会"),
            Map.entry("department", "部门"),
            Map.entry("lecture", "法治专题讲座"),
            Map.entry("centreGroup", "中心组学习"),
            Map.entry("preMeeting", "会前学法"),
            Map.entry("prePost", "岗前培训"),
            Map.entry("statement", "年度述法"),
            Map.entry("executiveMeeting", "政府常务会议"),
            Map.entry("common", "公共法律知识"),
            Map.entry("appointment", "任前法治能力测试"),
            Map.entry("joinedMidYear", "年中到岗"),
            Map.entry("longLeave", "长期请假"),
            Map.entry("postedAway", "借调外派"),
            Map.entry("hours", "学时"),
            Map.entry("events", "次"),
            Map.entry("meetings", "次会议"),
            Map.entry("exams", "科"),
            Map.entry("percent", "%"));

    private TrainingWords() {}

    static String kind(String code) {
        return code.equals("fullTime") ? "脱产" : WORDS.getOrDefault(code, code);
    }

    /** Whom an obligation binds. */
    public static String who(Obligation.Who who) {
        return switch (who) {
            case Obligation.Units units -> {
                String kinds = units.kinds().isEmpty() ? "各单位" : all(units.kinds());
                yield units.enforcement().orElse(false) ? "执法" + kinds : kinds;
            }
            case Obligation.People people -> {
                List<String> said = new ArrayList<>();
                if (!people.unitKinds().isEmpty()) {
                    said.add(all(people.unitKinds()));
                }
                if (people.enforcementUnit().orElse(false)) {
                    said.add("执法部门");
                }
                if (!people.levels().isEmpty()) {
                    said.add(all(people.levels()));
                }
                if (!people.roles().isEmpty()) {
                    said.add(all(people.roles()));
                }
                if (!people.categories().isEmpty()) {
                    said.add(all(people.categories()));
                }
                yield String.join(" · ", said);
            }
        };
    }

    /** What it counts. */
    public static String measure(Obligation.Measure measure) {
        return switch (measure) {
            case Obligation.HoursDone hours -> {
                String of = hours.kinds().isEmpty() ? "学时" : all(hours.kinds()) + "学时";
                String in = hours.subjects().isEmpty() ? of : of + "（" + all(hours.subjects()) + "）";
                yield hours.caps().isEmpty()
                        ? in
                        : in
                                + hours.caps().entrySet().stream()
                                        .map(cap -> kind(cap.getKey()) + "最多 " + cap.getValue())
                                        .collect(Collectors.joining("，", "；", ""));
            }
            case Obligation.EventsDone events -> all(events.kinds());
            case Obligation.EventsBefore before -> "每次" + kind(before.of()) + "前有" + kind(before.with());
            case Obligation.ExamsPassed exams ->
                "考试合格" + (exams.subjects().isEmpty() ? "" : "（" + all(exams.subjects()) + "）");
            case Obligation.ListDone list -> "应知应会清单完成比例";
        };
    }

    /** In which period. */
    public static String period(Obligation.PeriodRule period) {
        return switch (period) {
            case Obligation.CalendarYears years ->
                years.years() == 1 ? "每年" : "每" + years.years() + "年（" + years.anchorYear() + "年起）";
            case Obligation.TermOfOffice term -> "任期内";
            case Obligation.CertificateValidity validity -> "证件有效期内";
            case Obligation.BeforePost before -> "上岗前";
        };
    }

    /** What an approved exception takes off. */
    public static String exception(String kind, Proration by) {
        return kind(kind) + "：经批准按" + (by == Proration.DAYS ? "日" : "月") + "折算";
    }

    /** How minutes become hours. */
    public static String conversion(HoursRule.Conversion conversion) {
        return switch (conversion) {
            case HoursRule.Linear linear -> linear.minutesPerHour() + " 分钟 = 1 学时";
            case HoursRule.Steps steps ->
                steps.steps().stream()
                        .map(step ->
                                (step.upToMinutes() == Integer.MAX_VALUE ? "更多" : "不超过 " + step.upToMinutes() + " 分钟")
                                        + " = " + step.hours() + " 学时")
                        .collect(Collectors.joining("；"));
        };
    }

    private static String all(Collection<String> codes) {
        return codes.stream().sorted().map(TrainingWords::kind).collect(Collectors.joining("、"));
    }
}
