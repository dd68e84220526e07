package xuefa.dossier;

import java.util.Arrays;
import java.util.Optional;
import xuefa.audit.Kinds;

/** What a dossier holds. */
public enum DossierKind {
    ASSESSMENT("assessment", "年度考核", Kinds.ASSESSMENT),
    SANCTION("sanction", "处分", Kinds.SANCTION),
    EXAM("exam", "外部考试", Kinds.EXAM_RECORD);

    private final String code;
    private final String chinese;
    private final String sealing;

    DossierKind(String code, String chinese, String sealing) {
        this.code = code;
        this.chinese = chinese;
        this.sealing = sealing;
    }

    public String code() {
        return code;
    }

    public String chinese() {
        return chinese;
    }

    /** The name of its rows in {@link Kinds}. */
    public String sealing() {
        return sealing;
    }

    public static Optional<DossierKind> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code.equals(code)).findAny();
    }
}
