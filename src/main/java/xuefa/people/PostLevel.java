package xuefa.people;

import java.util.Arrays;
import java.util.Optional;

/** The rank of a post 职务层级. */
public enum PostLevel {
    STAFF("staff", "一般"),
    SECTION("section", "科级"),
    COUNTY("county", "县处级"),
    BUREAU("bureau", "厅局级"),
    MINISTRY("ministry", "省部级");

    private final String code;
    private final String chinese;

    PostLevel(String code, String chinese) {
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

    public static Optional<PostLevel> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code.equals(code)).findAny();
    }
}
