package xuefa.training;

import java.util.Arrays;

/** How somebody was trained. */
public enum HoursKind {
    ONLINE("online", "网络课程"),
    CLASSROOM("classroom", "面授"),
    FULL_TIME("fullTime", "脱产"),
    GROUP_STUDY("groupStudy", "集体学法"),
    EXAM_CREDIT("examCredit", "考试折算");

    private final String code;
    private final String chinese;

    HoursKind(String code, String chinese) {
        this.code = code;
        this.chinese = chinese;
    }

    public String code() {
        return code;
    }

    public String chinese() {
        return chinese;
    }

    public static HoursKind of(String code) {
        return Arrays.stream(values())
                .filter(each -> each.code.equals(code))
                .findAny()
                .orElseThrow(() -> new IllegalArgumentException("no kind of training: " + code));
    }
}
