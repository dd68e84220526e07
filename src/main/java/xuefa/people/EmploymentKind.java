package xuefa.people;

import java.util.Arrays;
import java.util.Optional;

/** How somebody is employed 用工性质. */
public enum EmploymentKind {
    CIVIL_SERVANT("civilServant", "公务员"),
    /** Of an institution that is managed like the civil service, or authorised by law to administer. */
    PUBLIC_INSTITUTION("publicInstitution", "事业编制（参公或法律授权）"),
    CONTRACT("contract", "聘用合同工"),
    TEMPORARY("temporary", "临时工");

    private final String code;
    private final String chinese;

    EmploymentKind(String code, String chinese) {
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

    public static Optional<EmploymentKind> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code.equals(code)).findAny();
    }

    /** Contract and temporary workers never enforce (DOMAIN.md, obligation 10). */
    public boolean isBarred() {
        return this == CONTRACT || this == TEMPORARY;
    }
}
