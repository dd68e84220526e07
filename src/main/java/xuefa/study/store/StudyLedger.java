package xuefa.study.store;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import xuefa.shared.Actor;
import xuefa.shared.store.RecordStore.Tx;
import xuefa.study.Attendance;
import xuefa.study.Attendance.State;
import xuefa.study.Evidence;
import xuefa.study.Invited;
import xuefa.study.Plan;
import xuefa.study.Stage;
import xuefa.study.StudySession;
import xuefa.study.flow.Meetings;
import xuefa.training.EventKind;
import xuefa.training.HoursEntry;
import xuefa.training.HoursKind;
import xuefa.training.HoursSubject;
import xuefa.training.NewEvent;
import xuefa.training.NewHours;
import xuefa.training.Taken;
import xuefa.training.store.HoursLedger;
import xuefa.training.store.TrainingEvents;

/** What obligations and the ledger of hours learn of sessions and meetings, in the transaction of what they tell. */
public final class StudyLedger {
    /** Attendance after the session was held makes a version of its own, above those of the session. */
    private static final int AFTER_HELD = 100_000;

    private final HoursLedger hours;
    private final TrainingEvents events;
    private final ZoneId zone;

    public StudyLedger(HoursLedger hours, TrainingEvents events, ZoneId zone) {
        this.hours = hours;
        this.events = events;
        this.zone = zone;
    }

    /** A session as it stands after a change, planned or cancelled: its version is that of the event. */
    Future<Void> planned(Tx tx, Actor actor, StudySession session) {
        return event(tx, actor, session, session.version(), false, List.of(), List.of());
    }

    Future<Void> held(Tx tx, Actor actor, StudySession session, List<Invited> people, List<Evidence> evidence) {
        return event(tx, actor, session, session.version(), true, there(people), evidence);
    }

    /** @param rows of attendance so far, which only grow */
    Future<Void> attended(
            Tx tx, Actor actor, StudySession session, int rows, List<Invited> people, List<Evidence> evidence) {
        return session.stage().isOver()
                ? event(tx, actor, session, AFTER_HELD + rows, true, there(people), evidence)
                : Future.succeededFuture();
    }

    private static List<UUID> there(List<Invited> people) {
        return people.stream()
                .filter(each -> each.is(State.PRESENT) || each.is(State.MADE_UP))
                .map(Invited::personId)
                .toList();
    }

    private Future<Void> event(
            Tx tx,
            Actor actor,
            StudySession session,
            int version,
            boolean held,
            List<UUID> present,
            List<Evidence> evidence) {
        Plan plan = session.plan();
        return events.add(
                        tx,
                        actor,
                        new NewEvent(
                                session.id(),
                                version,
                                session.unitId(),
                                EventKind.of(plan.kind().code()),
                                plan.title(),
                                day(plan, plan.days() - 1),
                                held && session.stage() != Stage.CANCELLED,
                                plan.meetingId(),
                                Optional.of(plan.year()),
                                present,
                                evidence.stream().map(Evidence::digest).toList()))
                .mapEmpty();
    }

    /** @param version of the meeting: 1 when it is new */
    Future<Void> meeting(Tx tx, Actor actor, UUID id, int version, Meetings.Entry entry) {
        return events.add(
                        tx,
                        actor,
                        new NewEvent(
                                id,
                                version,
                                entry.unitId(),
                                EventKind.EXECUTIVE_MEETING,
                                "第" + entry.number() + "次常务会议",
                                entry.heldOn(),
                                true,
                                Optional.empty(),
                                Optional.of(entry.year()),
                                List.of(),
                                List.of()))
                .mapEmpty();
    }

    /** Hours for those who were there or made up for it; the same again adds nothing. */
    Future<Void> credit(Tx tx, Actor actor, StudySession session, List<Attendance> people) {
        List<NewHours> entries = people.stream()
                .filter(each -> each.state() == State.PRESENT || each.state() == State.MADE_UP)
                .filter(each -> each.minutes() > 0)
                .map(each -> hours(session, each))
                .toList();
        return hours.add(tx, actor, entries).map(taken -> {
            taken.forEach(each -> {
                if (each instanceof Taken.Refused refused) {
                    throw new IllegalStateException("hours of " + session.id() + " were refused: " + refused.reason());
                }
            });
            return null;
        });
    }

    private NewHours hours(StudySession session, Attendance attendance) {
        Plan plan = session.plan();
        boolean madeUp = attendance.state() == State.MADE_UP;
        LocalDate day = attendance.day().orElseGet(() -> day(plan, plan.days() - 1));
        return new NewHours(
                "study:" + session.id() + ":" + attendance.personId() + (madeUp ? ":madeUp" : ""),
                attendance.personId(),
                HoursKind.of(plan.kind().hoursKind()),
                HoursSubject.of(plan.subject()),
                day,
                new HoursEntry.Minutes(attendance.minutes()),
                madeUp ? List.of() : spans(plan, attendance.minutes()),
                HoursEntry.State.VALID,
                Optional.of(plan.year()).filter(year -> year < day.getYear()),
                Optional.empty(),
                Optional.empty(),
                new NewHours.Evidence("studySession", session.id().toString()),
                plan.title());
    }

    /** Each day's stretch; what was missed is taken off at the beginning. */
    private static List<HoursEntry.Span> spans(Plan plan, int minutes) {
        List<HoursEntry.Span> spans = new ArrayList<>();
        int left = minutes;
        for (int day = plan.days() - 1; day >= 0 && left > 0; day--) {
            int here = Math.min(left, plan.minutes());
            spans.addFirst(new HoursEntry.Span(plan.endsAt(day).minus(Duration.ofMinutes(here)), plan.endsAt(day)));
            left -= here;
        }
        return spans;
    }

    private LocalDate day(Plan plan, int day) {
        return plan.startsAt(day).atZone(zone).toLocalDate();
    }
}
