package xuefa.people;

import java.util.Arrays;

/** What a post 岗位 makes of the person who holds it. */
public enum PostCategory {
    ENFORCEMENT_OFFICER("enforcementOfficer", "执法人员"),
    ENFORCEMENT_SUPERVISOR("enforcementSupervisor", "执法监督人员"),
    AUXILIARY("auxiliary", "执法辅助人员"),
    LEADING_CADRE("leadingCadre", "领导干部"),
    CIVIL_SERVANT("civilServant", "公务员");

    private final String code;
    private final String chinese;

    PostCategory(String code, String chinese) {
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

    public static PostCategory of(String code) {
        return Arrays.stream(values())
                .filter(each -> each.code.equals(code))
                .findAny()
                .orElseThrow(() -> new IllegalArgumentException("no category of post: " + code));
    }

    /** Whether it takes part in enforcing law, so that barred workers can't have it. */
    public boolean enforces() {
        return this == ENFORCEMENT_OFFICER || this == ENFORCEMENT_SUPERVISOR;
    }
}
