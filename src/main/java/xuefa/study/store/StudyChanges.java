package xuefa.study.store;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import xuefa.audit.Deed;
import xuefa.audit.store.AuditEntries;
import xuefa.notice.Notice;
import xuefa.notice.store.Outbox;
import xuefa.shared.Actor;
import xuefa.shared.Ids;
import xuefa.shared.Reach;
import xuefa.shared.store.RecordStore.Tx;
import xuefa.study.Archiving;
import xuefa.study.Attendance;
import xuefa.study.Evidence;
import xuefa.study.Invited;
import xuefa.study.Plan;
import xuefa.study.Stage;
import xuefa.study.Step;
import xuefa.study.StudyNotices;
import xuefa.study.StudySession;
import xuefa.study.flow.StudyOutcome;

/** Changes sessions, each in one transaction that locks the session first. */
public final class StudyChanges {
    private final StudyNotices notices;
    private final Crediting crediting;

    public StudyChanges(StudyNotices notices, Crediting crediting) {
        this.notices = notices;
        this.crediting = crediting;
    }

    Future<StudyOutcome> plan(Tx tx, Actor actor, Reach reach, UUID unitId, Plan plan, List<UUID> people) {
        UUID id = Ids.next();
        return reaches(tx, reach, unitId).compose(reached -> !reached
                ? Future.succeededFuture(new StudyOutcome.Unknown())
                : free(tx, id, unitId, plan, people, () -> tx.query(StudySql.ADD, planned(id, unitId, plan))
                        .compose(added -> tx.query(StudySql.INVITE, invite(id, people)))
                        .compose(invited -> note(tx, actor, id, "planned", ""))
                        .compose(noted -> AuditEntries.add(
                                tx,
                                actor,
                                Deed.of("study.planned", "studySession", id)
                                        .at(unitId)
                                        .after(json(plan, Stage.PLANNED))))
                        .map(done -> new StudyOutcome.Done(id))));
    }

    Future<StudyOutcome> change(
            Tx tx, Actor actor, Reach reach, UUID id, int version, Plan plan, List<UUID> people) {
        return locked(tx, reach, id, version, (session, now) -> {
            if (!session.stage().isOpen()) {
                return Future.succeededFuture(new StudyOutcome.NotNow(session.stage()));
            }
            Tuple changed = planned(id, session.unitId(), plan);
            return free(tx, id, session.unitId(), plan, people, () -> tx.query(StudySql.CHANGE, withoutUnit(changed))
                    .compose(done -> tx.query(StudySql.FORGET_PEOPLE, Tuple.of(id)))
                    .compose(done -> tx.query(StudySql.INVITE, invite(id, people)))
                    .compose(done -> note(tx, actor, id, "changed", ""))
                    .compose(done -> AuditEntries.add(
                            tx,
                            actor,
                            Deed.of("study.changed", "studySession", id)
                                    .at(session.unitId())
                                    .before(json(session.plan(), session.stage()))
                                    .after(json(plan, Stage.PLANNED))))
                    .map(done -> new StudyOutcome.Done(id)));
        });
    }

    Future<StudyOutcome> move(Tx tx, Actor actor, Reach reach, UUID id, int version, Step step, String reason) {
        return locked(tx, reach, id, version, (session, now) -> {
            if (!step.startsAt(session.stage())) {
                return Future.succeededFuture(new StudyOutcome.NotNow(session.stage()));
            }
            if (step.isReview() && session.submittedBy().equals(actor.personId())) {
                return Future.succeededFuture(new StudyOutcome.OwnWork());
            }
            return tx.query(StudySql.PEOPLE, Tuple.of(id)).compose(people -> tx.query(
                            StudySql.EVIDENCE, Tuple.of(id))
                    .compose(evidence -> take(new Taking(
                            tx,
                            actor,
                            session,
                            step,
                            reason,
                            now,
                            StudyRows.all(people, StudyRows::invited),
                            StudyRows.all(evidence, StudyRows::evidence)))));
        });
    }

    private record Taking(
            Tx tx,
            Actor actor,
            StudySession session,
            Step step,
            String reason,
            Instant now,
            List<Invited> people,
            List<Evidence> evidence) {
        UUID id() {
            return session.id();
        }

        List<UUID> invited() {
            return people.stream().map(Invited::personId).toList();
        }
    }

    private Future<StudyOutcome> take(Taking taking) {
        List<String> missing = missing(taking);
        if (!missing.isEmpty()) {
            return Future.succeededFuture(new StudyOutcome.Incomplete(missing));
        }
        return moved(taking)
                .compose(done -> note(taking.tx(), taking.actor(), taking.id(), taking.step().code(), taking.reason()))
                .compose(done -> tell(taking))
                .compose(told -> Outbox.add(taking.tx(), told))
                .compose(done -> AuditEntries.add(
                        taking.tx(),
                        taking.actor(),
                        Deed.of(taking.step().deed(), "studySession", taking.id())
                                .at(taking.session().unitId())
                                .before(stage(taking.session().stage()))
                                .after(stage(taking.step().to()))
                                .because(taking.reason())))
                .map(done -> new StudyOutcome.Done(taking.id()));
    }

    private static List<String> missing(Taking taking) {
        List<String> missing = new ArrayList<>();
        switch (taking.step()) {
            case SUBMIT -> {
                if (taking.session().plan().laws().isEmpty()) {
                    missing.add("laws");
                }
                if (taking.people().isEmpty()) {
                    missing.add("people");
                }
            }
            case HOLD -> {
                if (taking.now().isBefore(taking.session().plan().startsAt())) {
                    missing.add("begun");
                }
                if (taking.people().stream().noneMatch(each -> each.is(Attendance.State.PRESENT))) {
                    missing.add("present");
                }
            }
            case ARCHIVE -> missing.addAll(Archiving.missing(taking.people(), taking.evidence()));
            case WITHDRAW, APPROVE, RETURN, CANCEL -> {}
        }
        return missing;
    }

    private Future<Void> moved(Taking taking) {
        return switch (taking.step()) {
            case ARCHIVE ->
                crediting
                        .credit(taking.tx(), taking.actor(), taking.session(), credited(taking.people()))
                        .compose(done -> taking.tx()
                                .query(
                                        StudySql.ARCHIVE,
                                        Tuple.of(
                                                taking.id(),
                                                Archiving.digest(
                                                        taking.session(), taking.people(), taking.evidence()))))
                        .mapEmpty();
            case HOLD ->
                taking.tx().query(StudySql.CLOSE, Tuple.of(taking.id())).compose(closed -> moveTo(taking));
            case SUBMIT, WITHDRAW, APPROVE, RETURN, CANCEL -> moveTo(taking);
        };
    }

    private static Future<Void> moveTo(Taking taking) {
        UUID submitter = taking.step() == Step.SUBMIT ? taking.actor().personId().orElse(null) : null;
        return taking.tx()
                .query(
                        StudySql.MOVE,
                        Tuple.tuple()
                                .addUUID(taking.id())
                                .addString(taking.step().to().code())
                                .addUUID(submitter))
                .mapEmpty();
    }

    private static List<Attendance> credited(List<Invited> people) {
        return people.stream()
                .flatMap(each -> each.attendance().stream())
                .filter(each -> each.state() == Attendance.State.PRESENT || each.state() == Attendance.State.MADE_UP)
                .filter(each -> each.minutes() > 0)
                .toList();
    }

    private Future<List<Notice>> tell(Taking taking) {
        StudySession session = taking.session();
        return switch (taking.step()) {
            case SUBMIT ->
                taking.tx()
                        .query(StudySql.REVIEWERS, Tuple.of(session.unitId()))
                        .map(rows -> notices.wanted(session, StudyRows.all(rows, row -> row.getUUID("person_id"))));
            case RETURN ->
                Future.succeededFuture(session.submittedBy().stream()
                        .map(submitter -> notices.returned(session, submitter, taking.reason()))
                        .toList());
            case APPROVE -> Future.succeededFuture(notices.reviewed(session, taking.invited()));
            case CANCEL ->
                Future.succeededFuture(
                        session.stage() == Stage.REVIEWED
                                ? notices.cancelled(session, taking.invited(), taking.reason())
                                : List.of());
            case WITHDRAW, HOLD, ARCHIVE -> Future.succeededFuture(List.of());
        };
    }

    private static Future<Boolean> reaches(Tx tx, Reach reach, UUID unitId) {
        return tx.query(StudySql.REACHES, StudyStore.of(reach).addUUID(unitId))
                .map(rows -> rows.iterator().next().getBoolean("reaches"));
    }

    static Future<StudyOutcome> locked(
            Tx tx,
            Reach reach,
            UUID id,
            int version,
            BiFunction<StudySession, Instant, Future<StudyOutcome>> work) {
        return tx.query(StudySql.LOCK, Tuple.of(id)).compose(rows -> {
            if (rows.size() == 0) {
                return Future.succeededFuture(new StudyOutcome.Unknown());
            }
            Row row = rows.iterator().next();
            StudySession session = StudyRows.session(row);
            return reaches(tx, reach, session.unitId()).compose(reached -> {
                if (!reached) {
                    return Future.succeededFuture(new StudyOutcome.Unknown());
                }
                return version != session.version()
                        ? Future.succeededFuture(new StudyOutcome.Stale(session.version()))
                        : work.apply(session, row.getOffsetDateTime("now").toInstant());
            });
        });
    }

    private static Future<StudyOutcome> free(
            Tx tx,
            UUID id,
            UUID unitId,
            Plan plan,
            List<UUID> people,
            java.util.function.Supplier<Future<StudyOutcome>> work) {
        return tx.query(StudySql.ONE_AT_A_TIME, Tuple.of(unitId.toString()))
                .compose(alone -> tx.query(
                        StudySql.TAKEN,
                        Tuple.of(id, unitId, plan.year(), plan.kind().code(), plan.number())
                                .addUUID(plan.meetingId().orElse(null))))
                .compose(rows -> {
                    Row taken = rows.iterator().next();
                    if (taken.getBoolean("number")) {
                        return Future.succeededFuture(new StudyOutcome.Clash(StudyOutcome.With.NUMBER));
                    }
                    if (taken.getBoolean("meeting")) {
                        return Future.succeededFuture(new StudyOutcome.Clash(StudyOutcome.With.MEETING));
                    }
                    return tx.query(StudySql.STRANGERS, Tuple.of(unitId).addArrayOfUUID(people.toArray(UUID[]::new)))
                            .compose(strangers -> strangers.size() > 0
                                    ? Future.succeededFuture(new StudyOutcome.Clash(StudyOutcome.With.PEOPLE))
                                    : work.get());
                });
    }

    static Future<Void> note(Tx tx, Actor actor, UUID id, String step, String reason) {
        return tx.query(
                        StudySql.EVENT,
                        Tuple.of(Ids.next(), id, step)
                                .addUUID(actor.personId().orElse(null))
                                .addString(reason))
                .mapEmpty();
    }

    private static Tuple planned(UUID id, UUID unitId, Plan plan) {
        return Tuple.of(id, unitId, plan.kind().code(), plan.year(), plan.number(), plan.title())
                .addOffsetDateTime(plan.startsAt().atOffset(ZoneOffset.UTC))
                .addInteger(plan.minutes())
                .addString(plan.place())
                .addString(plan.speaker())
                .addString(plan.speakerRole())
                .addString(plan.subject())
                .addArrayOfString(plan.laws().toArray(String[]::new))
                .addUUID(plan.meetingId().orElse(null))
                .addString(plan.notes());
    }

    private static Tuple withoutUnit(Tuple planned) {
        Tuple rest = Tuple.tuple();
        for (int i = 0; i < planned.size(); i++) {
            if (i != 1) {
                rest.addValue(planned.getValue(i));
            }
        }
        return rest;
    }

    private static Tuple invite(UUID id, List<UUID> people) {
        return Tuple.of(id).addArrayOfUUID(people.toArray(UUID[]::new));
    }

    private static ObjectNode stage(Stage stage) {
        return JsonNodeFactory.instance.objectNode().put("stage", stage.code());
    }

    private static ObjectNode json(Plan plan, Stage stage) {
        return stage(stage)
                .put("kind", plan.kind().code())
                .put("year", plan.year())
                .put("number", plan.number())
                .put("title", plan.title())
                .put("startsAt", plan.startsAt().toString())
                .put("minutes", plan.minutes())
                .put("speaker", plan.speaker());
    }
}
