package xuefa.training;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import xuefa.shared.check.Check;
import xuefa.shared.check.Verdict;
import xuefa.training.Facts.EventFact;
import xuefa.training.Facts.ExamFact;
import xuefa.training.Facts.ProgressFact;
import xuefa.training.Obligation.CalendarYears;
import xuefa.training.Obligation.EventsBefore;
import xuefa.training.Obligation.EventsDone;
import xuefa.training.Obligation.ExamsPassed;
import xuefa.training.Obligation.ListDone;

/** Events held or attended, and exams passed, known on one day. */
final class MeasuringEvents {
    private final Obligation obligation;
    private final LocalDate on;
    private final LocalDate knownOn;
    private final Period period;

    /** @param on the day whose answer is wanted; what came later counts only where it is said to make up for an earlier year */
    MeasuringEvents(Obligation obligation, LocalDate on, LocalDate knownOn, Period period) {
        this.obligation = obligation;
        this.on = on;
        this.knownOn = knownOn;
        this.period = period;
    }

    Done done(EventsDone measure, List<EventFact> events, Predicate<EventFact> whose) {
        List<String> ids = events.stream()
                .filter(this::counts)
                .filter(whose)
                .filter(each -> measure.kinds().contains(each.kind()))
                .map(EventFact::id)
                .distinct()
                .toList();
        return new Done(BigDecimal.valueOf(ids.size()), ids, List.of());
    }

    /** The meetings that there were; which of them had their study is said by {@link #studied}. */
    List<EventFact> meetings(EventsBefore measure, List<EventFact> ofUnit) {
        return ofUnit.stream()
                .filter(this::counts)
                .filter(each -> each.kind().equals(measure.of()))
                .toList();
    }

    Done studied(EventsBefore measure, List<EventFact> meetings, List<EventFact> ofUnit) {
        List<EventFact> with = meetings.stream()
                .filter(meeting -> ofUnit.stream().anyMatch(study -> isBefore(measure, study, meeting)))
                .toList();
        List<Check> without = meetings.stream()
                .filter(meeting -> !with.contains(meeting))
                .map(meeting -> new Check(
                        "会前学法",
                        obligation.source(),
                        meeting.day() + " 的会议没有会前学法记录",
                        List.of(meeting.id()),
                        Verdict.FAILED,
                        "补录当次学法的证据，或者在下一次会前安排"))
                .toList();
        return new Done(
                BigDecimal.valueOf(with.size()),
                with.stream().map(EventFact::id).toList(),
                without);
    }

    private boolean isBefore(EventsBefore measure, EventFact study, EventFact meeting) {
        return study.held()
                && study.kind().equals(measure.with())
                && !study.recordedOn().isAfter(knownOn)
                && !study.day().isAfter(meeting.day())
                && study.before().filter(meeting.id()::equals).isPresent();
    }

    Done passed(ExamsPassed measure, List<ExamFact> ofPerson) {
        List<ExamFact> passed = ofPerson.stream()
                .filter(each -> each.passed()
                        && !each.recordedOn().isAfter(knownOn)
                        && !each.day().isAfter(on)
                        && period.contains(each.day()))
                .filter(each ->
                        measure.subjects().isEmpty() || measure.subjects().contains(each.subject()))
                .toList();
        Set<String> subjects =
                passed.stream().map(ExamFact::subject).collect(java.util.stream.Collectors.toUnmodifiableSet());
        return new Done(
                BigDecimal.valueOf(subjects.size()),
                passed.stream().map(ExamFact::id).toList(),
                List.of());
    }

    Done progress(ListDone measure, List<ProgressFact> ofPerson) {
        return ofPerson.stream()
                .filter(each -> each.family().equals(measure.family()))
                .filter(each ->
                        !each.recordedOn().isAfter(knownOn) && !each.day().isAfter(on) && period.contains(each.day()))
                .max(Comparator.comparing(ProgressFact::day)
                        .thenComparing(ProgressFact::recordedOn)
                        .thenComparing(ProgressFact::id))
                .map(newest -> new Done(BigDecimal.valueOf(newest.percent()), List.of(newest.id()), List.of()))
                .orElseGet(() -> new Done(BigDecimal.ZERO, List.of(), List.of()));
    }

    private boolean counts(EventFact event) {
        return event.held()
                && !event.day().isAfter(knownOn)
                && !event.countsFrom().isAfter(on)
                && !event.recordedOn().isAfter(knownOn)
                && isIn(event);
    }

    private boolean isIn(EventFact event) {
        return obligation.period() instanceof CalendarYears
                ? event.countsFor() >= period.from().getYear()
                        && event.countsFor() <= period.to().orElseThrow().getYear()
                : period.contains(event.day());
    }
}
