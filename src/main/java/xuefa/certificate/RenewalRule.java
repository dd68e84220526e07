package xuefa.certificate;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * What a renewal 换证 asks, a dated version with its source.
 *
 * @param jurisdiction CN or a division code of GB/T 2260
 * @param certificateKinds enforcement, supervision
 * @param postCategories one of which must be held 在岗
 * @param opensDays before the last day of validity, from when renewal is possible
 * @param hoursObligation the obligation that must be met in each calendar year of the validity
 * @param examMonths each exam subject passed within so many months before the day
 * @param barredEmployment kinds of employment that never enforce
 * @param barredGrades of the yearly assessment, in any year of the validity
 * @param barredSanctions that stand in the way while they last
 * @param act what passing gives: a new validity, or the stamp of a yearly inspection
 * @param hoursYears which calendar years of hours are asked
 * @param objectionDays after the day of a refusal, in which the holder may object
 */
public record RenewalRule(
        String id,
        String source,
        String jurisdiction,
        LocalDate since,
        Optional<LocalDate> until,
        Set<String> certificateKinds,
        Set<String> postCategories,
        int validityYears,
        int opensDays,
        String hoursObligation,
        Set<String> examSubjects,
        int examMonths,
        Set<String> barredEmployment,
        Set<String> barredGrades,
        Set<String> barredSanctions,
        int objectionDays,
        Act act,
        HoursYears hoursYears) {
    public enum Act {
        RENEW("renew"),
        /** Yearly inspection 年度验审: the validity stays as it is. */
        INSPECT("inspect");

        private final String code;

        Act(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    public enum HoursYears {
        /** Each year that the validity touches, up to the day. */
        VALIDITY("validity"),
        /** The last full year. */
        PAST("past"),
        /** The year of the day. */
        RUNNING("running");

        private final String code;

        HoursYears(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    public boolean isInForceOn(LocalDate day) {
        return !day.isBefore(since) && until.filter(day::isAfter).isEmpty();
    }
}
