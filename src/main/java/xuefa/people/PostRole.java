package xuefa.people;

import java.util.Arrays;
import java.util.Optional;

/** What a post is in its unit. */
public enum PostRole {
    HEAD("head", "负责人"),
    TEAM_MEMBER("teamMember", "班子成员"),
    MEMBER("member", "一般人员");

    private final String code;
    private final String chinese;

    PostRole(String code, String chinese) {
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

    public static Optional<PostRole> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code.equals(code)).findAny();
    }
}
