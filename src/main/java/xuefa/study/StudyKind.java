package xuefa.study;

import java.util.Arrays;

/** What kind of law study a session is. Terms: DOMAIN.md, obligations 2, 3, 11 and 12. */
public enum StudyKind {
    PRE_MEETING("preMeeting", "会前学法", "groupStudy"),
    CENTRE_GROUP("centreGroup", "中心组学习", "groupStudy"),
    LECTURE("lecture", "法治专题讲座", "groupStudy"),
    FULL_TIME("fullTime", "脱产培训", "fullTime");

    private final String code;
    private final String chinese;
    private final String hoursKind;

    StudyKind(String code, String chinese, String hoursKind) {
        this.code = code;
        this.chinese = chinese;
        this.hoursKind = hoursKind;
    }

    /** In JSON, in the record and in the facts that verdicts rest on. */
    public String code() {
        return code;
    }

    public String chinese() {
        return chinese;
    }

    /** As which kind of training its hours count. */
    public String hoursKind() {
        return hoursKind;
    }

    /** @throws IllegalArgumentException for another code */
    public static StudyKind of(String code) {
        return Arrays.stream(values())
                .filter(each -> each.code.equals(code))
                .findAny()
                .orElseThrow(() -> new IllegalArgumentException("no kind of study: " + code));
    }
}
