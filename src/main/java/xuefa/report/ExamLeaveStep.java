package xuefa.report;

import java.util.Arrays;
import java.util.Optional;

/** What happens to a leave from an exam. */
public enum ExamLeaveStep {
    ASKED("asked"),
    APPROVED("approved"),
    DECLINED("declined"),
    /** The wish is taken back, or the leave is over. */
    WITHDRAWN("withdrawn");

    private final String code;

    ExamLeaveStep(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public static Optional<ExamLeaveStep> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code.equals(code)).findAny();
    }

    /**
     * Whether it may follow.
     *
     * @param before empty while there is nothing
     */
    public boolean mayFollow(Optional<ExamLeaveStep> before) {
        return switch (this) {
            case ASKED -> before.isEmpty() || before.get() == DECLINED || before.get() == WITHDRAWN;
            case APPROVED -> before.filter(APPROVED::equals).isEmpty();
            case DECLINED -> before.filter(ASKED::equals).isPresent();
            case WITHDRAWN ->
                before.filter(last -> last == ASKED || last == APPROVED).isPresent();
        };
    }
}
