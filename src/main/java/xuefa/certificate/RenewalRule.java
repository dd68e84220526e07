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
 * @param fixedYear the calendar year that an inspection looks at; empty for the one that {@code hoursYears} says on a day
 * @param template whether it has no document behind it: a campaign that asks it has to say the document of its own
 * @param afterRefusal what follows when it is refused, for the holder; may be empty
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
        HoursYears hoursYears,
        Optional<Integer> fixedYear,
        boolean template,
        String afterRefusal) {
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

    /**
     * As a campaign keeps it: for ever, whatever happens to the rule, with the year of an inspection that is opened on a day.
     *
     * @param document of the region's own, on which a template rests
     */
    public RenewalRule kept(LocalDate day, String document) {
        return new RenewalRule(
                id,
                template ? document : source,
                jurisdiction,
                since,
                Optional.empty(),
                certificateKinds,
                postCategories,
                validityYears,
                opensDays,
                hoursObligation,
                examSubjects,
                examMonths,
                barredEmployment,
                barredGrades,
                barredSanctions,
                objectionDays,
                act,
                hoursYears,
                act == Act.INSPECT ? Optional.of(inspectedYear(day)) : Optional.empty(),
                false,
                afterRefusal);
    }

    /** The calendar year that a yearly inspection on a day looks at. */
    public int inspectedYear(LocalDate day) {
        return fixedYear.orElse(hoursYears == HoursYears.RUNNING ? day.getYear() : day.getYear() - 1);
    }

    public boolean isInForceOn(LocalDate day) {
        return !day.isBefore(since) && until.filter(day::isAfter).isEmpty();
    }
}
