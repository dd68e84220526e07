package xuefa.training;

import java.util.Arrays;

/** What somebody was trained in. */
public enum HoursSubject {
    PROFESSIONAL("professional", "业务知识"),
    LAW("law", "法律法规"),
    DISCIPLINE("discipline", "执法纪律和职业道德"),
    EMERGENCY("emergency", "应急处置"),
    OTHER("other", "其他");

    private final String code;
    private final String chinese;

    HoursSubject(String code, String chinese) {
        this.code = code;
        this.chinese = chinese;
    }

    public String code() {
        return code;
    }

    public String chinese() {
        return chinese;
    }

    public static HoursSubject of(String code) {
        return Arrays.stream(values())
                .filter(each -> each.code.equals(code))
                .findAny()
                .orElseThrow(() -> new IllegalArgumentException("no subject of training: " + code));
    }
}
