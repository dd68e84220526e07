package xuefa.law;

import java.time.LocalDate;

/**
 * One step of a law's history, as its heading note (题注) tells it.
 *
 * @param words as printed, with the date
 */
public record LawEvent(LocalDate on, Kind kind, String words) {
    /** What happened. */
    public enum Kind {
        PASSED("passed", "通过"),
        APPROVED("approved", "批准"),
        AMENDED("amended", "修正"),
        REVISED("revised", "修订"),
        PUBLISHED("published", "公布"),
        IN_FORCE("inForce", "施行"),
        REPEALED("repealed", "废止"),
        OTHER("other", "");

        private final String code;
        private final String inChinese;

        Kind(String code, String inChinese) {
            this.code = code;
            this.inChinese = inChinese;
        }

        /** The name in JSON. */
        public String code() {
            return code;
        }

        public String inChinese() {
            return inChinese;
        }

        /** Whether it made a new wording. */
        boolean makesVersion() {
            return this == PASSED || this == AMENDED || this == REVISED;
        }
    }
}
