package xuefa.desk;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import xuefa.certificate.CertificateStep;
import xuefa.people.AbsenceKind;
import xuefa.people.EmploymentKind;
import xuefa.people.PostCategory;
import xuefa.people.StandingFlag;
import xuefa.study.Attendance;

/** What events of a file are called in a table. */
public final class FileWords {
    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("post", "岗位"),
            Map.entry("employment", "用工性质"),
            Map.entry("standing", "编制在册在岗"),
            Map.entry("tenure", "任期"),
            Map.entry("absence", "离岗"),
            Map.entry("certificate", "执法证件"),
            Map.entry("hours", "学时"),
            Map.entry("exam", "考试"),
            Map.entry("study", "学法活动"),
            Map.entry("assessment", "年度考核"),
            Map.entry("sanction", "处分"),
            Map.entry("notice", "通知"));
    private static final Map<String, String> OTHERS = Map.ofEntries(
            Map.entry("passed", "合格"),
            Map.entry("failed", "不合格"),
            Map.entry("due", "待参加"),
            Map.entry("absent", "缺考"),
            Map.entry("online", "网络课程"),
            Map.entry("classroom", "面授"),
            Map.entry("fullTime", "脱产"),
            Map.entry("groupStudy", "集体学法"),
            Map.entry("examCredit", "考试折算"),
            Map.entry("toConfirm", "待确认"),
            Map.entry("revoked", "已撤销"),
            Map.entry("excellent", "优秀"),
            Map.entry("competent", "称职"),
            Map.entry("basicallyCompetent", "基本称职"),
            Map.entry("incompetent", "不称职"),
            Map.entry("warning", "警告"),
            Map.entry("demerit", "记过"),
            Map.entry("seriousDemerit", "记大过"),
            Map.entry("demotion", "降级"),
            Map.entry("removal", "撤职"),
            Map.entry("dismissal", "开除"));

    private FileWords() {}

    public static String kind(FileEvent event) {
        return KINDS.getOrDefault(event.kind(), event.kind());
    }

    /** In words what happened; its code where there are none. */
    public static String what(FileEvent event) {
        String code = event.code();
        String word =
                switch (event.kind()) {
                    case "post" -> of(PostCategory.values(), PostCategory::code, PostCategory::chinese, code);
                    case "employment" ->
                        of(EmploymentKind.values(), EmploymentKind::code, EmploymentKind::chinese, code);
                    case "standing" -> of(StandingFlag.values(), StandingFlag::code, StandingFlag::chinese, code);
                    case "absence" -> of(AbsenceKind.values(), AbsenceKind::code, AbsenceKind::chinese, code);
                    case "certificate" ->
                        of(CertificateStep.values(), CertificateStep::code, CertificateStep::chinese, code);
                    case "study" ->
                        of(Attendance.State.values(), Attendance.State::code, Attendance.State::chinese, code);
                    case "tenure", "notice" -> "";
                    default -> OTHERS.getOrDefault(code, code);
                };
        return event.over() ? word + "（止）" : word;
    }

    private static <T> String of(T[] all, Function<T, String> code, Function<T, String> chinese, String wanted) {
        Optional<T> found = Arrays.stream(all)
                .filter(each -> code.apply(each).equals(wanted))
                .findFirst();
        return found.map(chinese).orElse(wanted);
    }

    /** What is said beside: the value with its unit, then the detail. */
    public static String beside(FileEvent event) {
        String value = event.value()
                .map(number -> number.stripTrailingZeros().toPlainString()
                        + switch (event.kind()) {
                            case "exam" -> " 分";
                            case "assessment" -> " 年";
                            default -> event.detail().equals("minutes") ? " 分钟" : " 学时";
                        })
                .orElse("");
        boolean code = event.kind().equals("hours") || event.kind().equals("post");
        return String.join(
                " ",
                Stream.of(value, code ? "" : event.detail())
                        .filter(text -> !text.isEmpty())
                        .toList());
    }
}
