package xuefa.study.store;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import xuefa.audit.Deed;
import xuefa.audit.store.AuditEntries;
import xuefa.shared.Actor;
import xuefa.shared.Ids;
import xuefa.shared.Reach;
import xuefa.shared.store.RecordStore.Tx;
import xuefa.study.Plan;
import xuefa.study.Stage;
import xuefa.study.flow.StudyOutcome;

/** Puts sessions into the plan and changes what is planned. */
public final class StudyPlans {
    private final StudyLedger ledger;

    public StudyPlans(StudyLedger ledger) {
        this.ledger = ledger;
    }

    Future<StudyOutcome> plan(Tx tx, Actor actor, Reach reach, UUID unitId, Plan plan, List<UUID> people) {
        UUID id = Ids.next();
        return LockedSession.reaches(tx, reach, unitId)
                .compose(reached -> !reached
                        ? Future.succeededFuture(new StudyOutcome.Unknown())
                        : free(tx, id, unitId, plan, people, () -> tx.query(
                                        StudySql.ADD, planned(Tuple.of(id, unitId), plan))
                                .compose(added -> tx.query(StudySql.INVITE, invite(id, people)))
                                .compose(invited -> LockedSession.note(tx, actor, id, "planned", ""))
                                .compose(noted -> LockedSession.again(tx, id))
                                .compose(session -> ledger.planned(tx, actor, session))
                                .compose(told -> AuditEntries.add(
                                        tx,
                                        actor,
                                        Deed.of("study.planned", "studySession", id)
                                                .at(unitId)
                                                .after(json(plan, Stage.PLANNED))))
                                .map(done -> new StudyOutcome.Done(id))));
    }

    Future<StudyOutcome> change(LockedSession locked, Plan plan, List<UUID> people) {
        Tx tx = locked.tx();
        UUID id = locked.id();
        UUID unit = locked.session().unitId();
        if (!locked.session().stage().isOpen()) {
            return Future.succeededFuture(
                    new StudyOutcome.NotNow(locked.session().stage()));
        }
        return free(tx, id, unit, plan, people, () -> tx.query(StudySql.CHANGE, planned(Tuple.of(id), plan))
                .compose(done -> tx.query(StudySql.FORGET_PEOPLE, Tuple.of(id)))
                .compose(done -> tx.query(StudySql.INVITE, invite(id, people)))
                .compose(done -> LockedSession.note(tx, locked.actor(), id, "changed", ""))
                .compose(done -> LockedSession.again(tx, id))
                .compose(session -> ledger.planned(tx, locked.actor(), session))
                .compose(done -> AuditEntries.add(
                        tx,
                        locked.actor(),
                        Deed.of("study.changed", "studySession", id)
                                .at(unit)
                                .before(json(
                                        locked.session().plan(),
                                        locked.session().stage()))
                                .after(json(plan, Stage.PLANNED))))
                .map(done -> new StudyOutcome.Done(id)));
    }

    private static Future<StudyOutcome> free(
            Tx tx, UUID id, UUID unitId, Plan plan, List<UUID> people, Supplier<Future<StudyOutcome>> work) {
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
                    return tx.query(StudySql.STRANGERS, invite(unitId, people))
                            .compose(strangers -> strangers.size() > 0
                                    ? Future.succeededFuture(new StudyOutcome.Clash(StudyOutcome.With.PEOPLE))
                                    : work.get());
                });
    }

    private static Tuple planned(Tuple ids, Plan plan) {
        return ids.addString(plan.kind().code())
                .addInteger(plan.year())
                .addInteger(plan.number())
                .addString(plan.title())
                .addOffsetDateTime(plan.startsAt().atOffset(ZoneOffset.UTC))
                .addInteger(plan.days())
                .addInteger(plan.minutes())
                .addString(plan.place())
                .addString(plan.speaker())
                .addString(plan.speakerRole())
                .addString(plan.subject())
                .addArrayOfString(plan.laws().toArray(String[]::new))
                .addUUID(plan.meetingId().orElse(null))
                .addString(plan.notes());
    }

    private static Tuple invite(UUID id, List<UUID> people) {
        return Tuple.of(id).addArrayOfUUID(people.toArray(UUID[]::new));
    }

    private static ObjectNode json(Plan plan, Stage stage) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("stage", stage.code())
                .put("kind", plan.kind().code())
                .put("year", plan.year())
                .put("number", plan.number())
                .put("title", plan.title())
                .put("startsAt", plan.startsAt().toString())
                .put("minutes", plan.allMinutes())
                .put("speaker", plan.speaker());
    }
}
