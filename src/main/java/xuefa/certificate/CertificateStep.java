package xuefa.certificate;

import static xuefa.certificate.CertificateState.APPLIED;
import static xuefa.certificate.CertificateState.CANCELLED;
import static xuefa.certificate.CertificateState.DECLINED;
import static xuefa.certificate.CertificateState.EXAM_PASSED;
import static xuefa.certificate.CertificateState.EXPIRED;
import static xuefa.certificate.CertificateState.IN_RENEWAL;
import static xuefa.certificate.CertificateState.REISSUED;
import static xuefa.certificate.CertificateState.RENEWED;
import static xuefa.certificate.CertificateState.REVIEWED;
import static xuefa.certificate.CertificateState.REVOKED;
import static xuefa.certificate.CertificateState.SUSPENDED;
import static xuefa.certificate.CertificateState.VALID;
import static xuefa.certificate.CertificateState.VOIDED;
import static xuefa.certificate.CertificateState.WITHDRAWN;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What can happen to a certificate: from which states, and what comes of it. The table is the whole rule; which role may do it stands
 * in the matrix of roles.
 */
public enum CertificateStep {
    APPLY("applied", "申领", Set.of(), APPLIED, Needs.NOTHING),
    PASS_EXAM("examPassed", "考试合格", EnumSet.of(APPLIED), EXAM_PASSED, Needs.NOTHING),
    REVIEW("reviewed", "审核通过", EnumSet.of(EXAM_PASSED), REVIEWED, Needs.NOTHING),
    DECLINE("declined", "不予发证", EnumSet.of(APPLIED, EXAM_PASSED, REVIEWED), DECLINED, Needs.REASON),
    ISSUE("issued", "发证", EnumSet.of(REVIEWED), VALID, Needs.VALIDITY),
    INSPECT("inspected", "年度验审", good(), null, Needs.NOTHING),
    SUSPEND("suspended", "暂扣", good(), SUSPENDED, Needs.REASON),
    /** Goes back to what it was before. */
    RESUME("resumed", "解除暂扣", EnumSet.of(SUSPENDED), null, Needs.REASON),
    OPEN_RENEWAL("renewalOpened", "进入换证审核", EnumSet.of(VALID, RENEWED, REISSUED, EXPIRED), IN_RENEWAL, Needs.NOTHING),
    /** The review ended without a renewal: back to what it was before. */
    CLOSE_RENEWAL("renewalClosed", "换证审核未通过", EnumSet.of(IN_RENEWAL), null, Needs.REASON),
    RENEW("renewed", "换发", EnumSet.of(IN_RENEWAL), RENEWED, Needs.VALIDITY),
    LOSE("lost", "遗失作废", live(), VOIDED, Needs.REASON),
    REISSUE("reissued", "补发", EnumSet.of(VOIDED), REISSUED, Needs.NOTHING),
    CANCEL("cancelled", "注销", issued(), CANCELLED, Needs.REASON),
    REVOKE("revoked", "吊销", issued(), REVOKED, Needs.REASON),
    WITHDRAW("withdrawn", "收回", issued(), WITHDRAWN, Needs.REASON);

    /** What has to be said with a step. */
    public enum Needs {
        NOTHING,
        REASON,
        VALIDITY
    }

    private final String code;
    private final String chinese;

    @SuppressWarnings("ImmutableEnumChecker") // a copy that nobody can change
    private final Set<CertificateState> from;

    private final Optional<CertificateState> to;
    private final Needs needs;

    CertificateStep(
            String code, String chinese, Set<CertificateState> from, @Nullable CertificateState to, Needs needs) {
        this.code = code;
        this.chinese = chinese;
        this.from = Set.copyOf(from);
        this.to = Optional.ofNullable(to);
        this.needs = needs;
    }

    private static Set<CertificateState> good() {
        return EnumSet.of(VALID, RENEWED, REISSUED, IN_RENEWAL);
    }

    private static Set<CertificateState> live() {
        return EnumSet.of(VALID, RENEWED, REISSUED, IN_RENEWAL, SUSPENDED);
    }

    private static Set<CertificateState> issued() {
        return EnumSet.of(VALID, RENEWED, REISSUED, IN_RENEWAL, SUSPENDED, EXPIRED, VOIDED);
    }

    /** The name in JSON and in the record. */
    public String code() {
        return code;
    }

    public String chinese() {
        return chinese;
    }

    /** Empty for the first of all. */
    public Set<CertificateState> from() {
        return from;
    }

    /** Empty when it stays, or goes back to, what it was. */
    public Optional<CertificateState> to() {
        return to;
    }

    public Needs needs() {
        return needs;
    }

    public static Optional<CertificateStep> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code.equals(code)).findAny();
    }
}
