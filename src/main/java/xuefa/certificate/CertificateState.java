package xuefa.certificate;

import java.util.Arrays;
import java.util.Optional;

/** How a certificate stands on a day. */
public enum CertificateState {
    APPLIED("applied", "申领中", false, false),
    EXAM_PASSED("examPassed", "考试合格", false, false),
    REVIEWED("reviewed", "审核通过", false, false),
    /** The application was refused; a new one may follow. */
    DECLINED("declined", "不予发证", false, true),
    VALID("valid", "有效", true, false),
    SUSPENDED("suspended", "暂扣", false, false),
    IN_RENEWAL("inRenewal", "换证审核", true, false),
    RENEWED("renewed", "有效（已换发）", true, false),
    REISSUED("reissued", "有效（已补发）", true, false),
    EXPIRED("expired", "过期", false, false),
    VOIDED("voided", "遗失作废", false, false),
    CANCELLED("cancelled", "注销", false, true),
    REVOKED("revoked", "吊销", false, true),
    /** On leaving the post. */
    WITHDRAWN("withdrawn", "收回", false, true);

    private final String code;
    private final String chinese;
    private final boolean good;
    private final boolean last;

    CertificateState(String code, String chinese, boolean good, boolean last) {
        this.code = code;
        this.chinese = chinese;
        this.good = good;
        this.last = last;
    }

    public static Optional<CertificateState> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code.equals(code)).findAny();
    }

    public String code() {
        return code;
    }

    public String chinese() {
        return chinese;
    }

    /** Whether its holder may enforce with it. */
    public boolean isGood() {
        return good;
    }

    /** Nothing can follow. */
    public boolean isLast() {
        return last;
    }
}
