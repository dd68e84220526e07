package xuefa.people;

import java.util.Arrays;
import java.util.Optional;

/** Why somebody may owe less. */
public enum AbsenceKind {
    LONG_LEAVE("longLeave", "长期休假"),
    POSTED_AWAY("postedAway", "外派挂职"),
    JOINED_MID_YEAR("joinedMidYear", "年中入职");

    private final String code;
    private final String chinese;

    AbsenceKind(String code, String chinese) {
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

    public static Optional<AbsenceKind> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code.equals(code)).findAny();
    }
}
