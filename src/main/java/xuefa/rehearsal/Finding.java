package xuefa.rehearsal;

import java.util.UUID;

/** One way in which the record contradicts what candidates were promised, or itself. */
public record Finding(Kind kind, UUID attemptId, String sentence) {
    /** From bad to less bad. */
    public enum Kind {
        /** An answer or a submission that was acknowledged is not in the record, or does not count. */
        LOST("lost"),
        /** Something else is in the record than was acknowledged. */
        CHANGED("changed"),
        /** The score is not that of the newest answers. */
        WRONG_GRADE("wrongGrade"),
        /** More than one result for an attempt and a grading version. */
        DOUBLE_RESULT("doubleResult"),
        /** Submitted, and no result. */
        UNGRADED("ungraded"),
        /** Still open after the end. */
        LEFT_OPEN("leftOpen"),
        /** Accepted after the end of the attempt. */
        LATE("late"),
        /** A receipt that isn't ours or says something else. */
        RECEIPT("receipt");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        /** The name in JSON. */
        public String code() {
            return code;
        }
    }

    @Override
    public String toString() {
        return kind.code() + ": " + sentence + " (attempt " + attemptId + ")";
    }
}
