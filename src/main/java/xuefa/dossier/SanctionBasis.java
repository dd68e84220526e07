package xuefa.dossier;

import java.util.Arrays;
import java.util.Optional;

/** By which law somebody was sanctioned. */
public enum SanctionBasis {
    /** By the organ that appoints, Civil Servants Law, article 61. */
    CIVIL_SERVANTS_LAW("civilServantsLaw", "公务员法处分"),
    /** By the supervisory organ 监察机关, 公职人员政务处分法. */
    GOVERNMENT_SANCTIONS_LAW("governmentSanctionsLaw", "政务处分");

    private final String code;
    private final String chinese;

    SanctionBasis(String code, String chinese) {
        this.code = code;
        this.chinese = chinese;
    }

    public String code() {
        return code;
    }

    public String chinese() {
        return chinese;
    }

    public static Optional<SanctionBasis> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code.equals(code)).findAny();
    }
}
