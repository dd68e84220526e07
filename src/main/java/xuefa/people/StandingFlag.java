package xuefa.people;

import java.util.Arrays;
import java.util.Optional;

/** Three separate things that each renewal of a certificate looks at. */
public enum StandingFlag {
    ESTABLISHMENT("establishment", "在编"),
    REGISTER("register", "在册"),
    ON_POST("onPost", "在岗");

    private final String code;
    private final String chinese;

    StandingFlag(String code, String chinese) {
        this.code = code;
        this.chinese = chinese;
    }

    /** The name in JSON, in files and in the record. */
    public String code() {
        return code;
    }

    public String chinese() {
        return chinese;
    }

    public static Optional<StandingFlag> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code.equals(code)).findAny();
    }
}
