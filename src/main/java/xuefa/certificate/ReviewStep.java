package xuefa.certificate;

import java.util.Arrays;
import java.util.Optional;

/** What somebody does in a renewal review. */
public enum ReviewStep {
    PASS("pass", "通过", false),
    /** Back to the unit, which may put things right and pass it again. */
    RETURN("return", "退回", true),
    REFUSE("refuse", "不予换证", true),
    /** By the holder, once. */
    OBJECT("object", "提出异议", true),
    /** The objection is right: the last level decides anew. */
    UPHOLD("uphold", "异议成立", true),
    DISMISS("dismiss", "异议不成立", true);

    private final String code;
    private final String chinese;
    private final boolean reason;

    ReviewStep(String code, String chinese, boolean reason) {
        this.code = code;
        this.chinese = chinese;
        this.reason = reason;
    }

    public String code() {
        return code;
    }

    public String chinese() {
        return chinese;
    }

    public boolean needsReason() {
        return reason;
    }

    public static Optional<ReviewStep> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code.equals(code)).findAny();
    }
}
