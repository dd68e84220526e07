package xuefa.certificate;

import java.util.Arrays;
import java.util.Optional;

/** The certificates and cards of enforcement 行政执法证件. */
public enum CertificateKind {
    ENFORCEMENT("enforcement", "行政执法证"),
    SUPERVISION("supervision", "行政执法监督检查证"),
    /** For auxiliaries, who assist and never enforce. */
    AUXILIARY_CARD("auxiliaryCard", "执法辅助人员工作证");

    private final String code;
    private final String chinese;

    CertificateKind(String code, String chinese) {
        this.code = code;
        this.chinese = chinese;
    }

    /** The name in JSON and in the record. */
    public String code() {
        return code;
    }

    public String chinese() {
        return chinese;
    }

    public static Optional<CertificateKind> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code.equals(code)).findAny();
    }
}
