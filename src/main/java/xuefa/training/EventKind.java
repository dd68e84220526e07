package xuefa.training;

import java.util.Arrays;

/** What happens in a unit that an obligation may ask for. */
public enum EventKind {
    LECTURE("lecture", "法治专题讲座"),
    CENTRE_GROUP("centreGroup", "中心组学习"),
    PRE_MEETING("preMeeting", "会前学法"),
    FULL_TIME("fullTime", "法治专题脱产培训"),
    PRE_POST("prePost", "岗前培训"),
    STATEMENT("statement", "年度述法"),
    EXECUTIVE_MEETING("executiveMeeting", "政府常务会议");

    private final String code;
    private final String chinese;

    EventKind(String code, String chinese) {
        this.code = code;
        this.chinese = chinese;
    }

    public String code() {
        return code;
    }

    public String chinese() {
        return chinese;
    }

    public static EventKind of(String code) {
        return Arrays.stream(values())
                .filter(each -> each.code.equals(code))
                .findAny()
                .orElseThrow(() -> new IllegalArgumentException("no kind of event: " + code));
    }
}
