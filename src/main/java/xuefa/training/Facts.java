package xuefa.training;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * All that verdicts rest on. A day that is said as the last one is included; an empty one is not known yet.
 *
 * @param jurisdictions division codes whose own obligations count here, beside the national ones
 */
public record Facts(
        List<String> jurisdictions,
        List<UnitFact> units,
        List<PersonFact> people,
        List<HoursEntry> hours,
        List<EventFact> events,
        List<ExamFact> exams,
        List<ExceptionFact> exceptions,
        List<ProgressFact> progress) {
    public record UnitFact(
            String id, String name, String kind, boolean enforcement, LocalDate from, Optional<LocalDate> to) {
        boolean isThereOn(LocalDate day) {
            return !day.isBefore(from) && to.filter(day::isAfter).isEmpty();
        }
    }

    public record PersonFact(
            String id,
            String name,
            List<PostFact> posts,
            List<TermFact> terms,
            List<CertificateFact> certificates,
            Standing standing) {}

    /**
     * How somebody is employed and regarded; what a certificate asks beside training.
     *
     * @param onPost when the register says that they really work on their post 在岗; empty when it says nothing of it, then posts alone tell
     */
    public record Standing(
            List<SpanFact> employment,
            List<SpanFact> register,
            List<SpanFact> onPost,
            List<AssessmentFact> assessments,
            List<SpanFact> sanctions) {
        public static final Standing UNKNOWN = new Standing(List.of(), List.of(), List.of(), List.of(), List.of());
    }

    /** @param kind of employment or sanction, empty where there is but one */
    public record SpanFact(String id, String kind, LocalDate from, Optional<LocalDate> to) {
        public boolean isOn(LocalDate day) {
            return !day.isBefore(from) && to.filter(day::isAfter).isEmpty();
        }
    }

    /** The yearly assessment 年度考核. */
    public record AssessmentFact(String id, int year, String grade) {}

    /** @param role in the unit: head 负责人, teamMember 班子成员, member 一般人员 */
    public record PostFact(
            String id,
            String unitId,
            String category,
            Optional<String> level,
            Optional<String> role,
            LocalDate from,
            Optional<LocalDate> to) {
        public boolean isHeldOn(LocalDate day) {
            return !day.isBefore(from) && to.filter(day::isAfter).isEmpty();
        }
    }

    public record TermFact(String id, LocalDate from, Optional<LocalDate> to) {}

    /**
     * @param suspensions 暂扣
     * @param ended why and from when it is worth nothing any more: cancelled, revoked, withdrawn, voided; empty while it isn't
     */
    public record CertificateFact(
            String id,
            String kind,
            LocalDate validFrom,
            LocalDate validTo,
            List<SpanFact> suspensions,
            Optional<SpanFact> ended) {}

    /**
     * A lecture, a session, a meeting, a statement.
     *
     * @param unitId who held it
     * @param held false while it is only planned
     * @param before the meeting that this study came before
     * @param year the year it counts for when that isn't the year of the day: make-up study, a statement
     * @param recordedOn the day from which it was known
     * @param corrects the first that was said of the same event; the newest that is known counts, under the id of the first
     */
    public record EventFact(
            String id,
            String unitId,
            String kind,
            LocalDate day,
            boolean held,
            Optional<String> before,
            Optional<Integer> year,
            LocalDate recordedOn,
            List<String> present,
            List<String> evidence,
            Optional<String> corrects) {
        int countsFor() {
            return year.orElse(day.getYear());
        }

        /** As {@link HoursEntry#countsFrom}. */
        LocalDate countsFrom() {
            LocalDate last = LocalDate.of(countsFor(), 12, 31);
            return day.isAfter(last) ? last : day;
        }

        /** What is said of one event: the first and all that correct it. */
        String root() {
            return corrects.orElse(id);
        }

        EventFact asRoot() {
            return new EventFact(
                    root(), unitId, kind, day, held, before, year, recordedOn, present, evidence, Optional.empty());
        }
    }

    /**
     * How far somebody was with a required list.
     *
     * @param family staff or leaders
     * @param percent 0 to 100
     */
    public record ProgressFact(
            String id, String personId, String family, int percent, LocalDate day, LocalDate recordedOn) {}

    public record ExamFact(
            String id, String personId, String subject, LocalDate day, boolean passed, LocalDate recordedOn) {}

    /** @param approvedBy empty while nobody has approved it, and then nothing is taken off */
    public record ExceptionFact(
            String id,
            String personId,
            String kind,
            LocalDate from,
            Optional<LocalDate> to,
            Optional<String> approvedBy,
            LocalDate recordedOn) {}
}
