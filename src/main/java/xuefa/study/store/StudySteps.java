package xuefa.study.store;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.UUID;
import xuefa.audit.Deed;
import xuefa.audit.Kinds;
import xuefa.audit.store.AuditEntries;
import xuefa.audit.store.ToSeal;
import xuefa.notice.Notice;
import xuefa.notice.store.Outbox;
import xuefa.study.Archiving;
import xuefa.study.Evidence;
import xuefa.study.Invited;
import xuefa.study.Stage;
import xuefa.study.Step;
import xuefa.study.StudyNotices;
import xuefa.study.StudySession;
import xuefa.study.flow.StudyOutcome;

/** Takes sessions from one stage to the next. */
public final class StudySteps {
    private final StudyNotices notices;
    private final StudyLedger ledger;

    public StudySteps(StudyNotices notices, StudyLedger ledger) {
        this.notices = notices;
        this.ledger = ledger;
    }

    private record Taking(
            LockedSession locked, Step step, String reason, List<Invited> people, List<Evidence> evidence) {
        StudySession session() {
            return locked.session();
        }

        List<UUID> invited() {
            return people.stream().map(Invited::personId).toList();
        }

        Future<Void> query(String sql, Tuple values) {
            return locked.tx().query(sql, values).mapEmpty();
        }
    }

    Future<StudyOutcome> move(LockedSession locked, Step step, String reason) {
        StudySession session = locked.session();
        if (!step.startsAt(session.stage())) {
            return Future.succeededFuture(new StudyOutcome.NotNow(session.stage()));
        }
        if (step.isReview() && session.submittedBy().equals(locked.actor().personId())) {
            return Future.succeededFuture(new StudyOutcome.OwnWork());
        }
        return locked.people().compose(people -> locked.evidence()
                .compose(evidence -> take(new Taking(locked, step, reason, people, evidence))));
    }

    private Future<StudyOutcome> take(Taking taking) {
        LockedSession locked = taking.locked();
        List<String> lacking =
                Archiving.lacking(taking.step(), taking.session(), taking.people(), taking.evidence(), locked.now());
        if (!lacking.isEmpty()) {
            return Future.succeededFuture(new StudyOutcome.Incomplete(lacking));
        }
        return moved(taking)
                .compose(done -> LockedSession.note(
                        locked.tx(), locked.actor(), locked.id(), taking.step().code(), taking.reason()))
                .compose(done -> tell(taking))
                .compose(told -> Outbox.add(locked.tx(), told))
                .compose(done -> learn(taking))
                .compose(done -> AuditEntries.add(
                        locked.tx(),
                        locked.actor(),
                        Deed.of(taking.step().deed(), "studySession", locked.id())
                                .at(taking.session().unitId())
                                .before(stage(taking.session().stage()))
                                .after(stage(taking.step().to()))
                                .because(taking.reason())))
                .map(done -> new StudyOutcome.Done(locked.id()));
    }

    private Future<Void> moved(Taking taking) {
        LockedSession locked = taking.locked();
        return switch (taking.step()) {
            case ARCHIVE ->
                taking.query(
                                StudySql.ARCHIVE,
                                Tuple.of(
                                        locked.id(),
                                        Archiving.digest(taking.session(), taking.people(), taking.evidence())))
                        .compose(done -> ToSeal.add(locked.tx(), Kinds.STUDY_SESSION, locked.id()));
            case HOLD ->
                locked.tx()
                        .query(StudySql.CLOSE, Tuple.of(locked.id()))
                        .compose(closed -> ToSeal.add(
                                locked.tx(), Kinds.STUDY_ATTENDANCE, StudyRows.all(closed, row -> row.getUUID("id"))))
                        .compose(done -> moveTo(taking));
            case SUBMIT, WITHDRAW, APPROVE, RETURN, CANCEL -> moveTo(taking);
        };
    }

    private static Future<Void> moveTo(Taking taking) {
        UUID submitter = taking.step() == Step.SUBMIT
                ? taking.locked().actor().personId().orElse(null)
                : null;
        return taking.query(
                StudySql.MOVE,
                Tuple.tuple()
                        .addUUID(taking.locked().id())
                        .addString(taking.step().to().code())
                        .addUUID(submitter));
    }

    /** What obligations and the ledger learn of the step. */
    private Future<Void> learn(Taking taking) {
        LockedSession locked = taking.locked();
        return LockedSession.again(locked.tx(), locked.id()).compose(now -> switch (taking.step()) {
            case HOLD -> ledger.held(locked.tx(), locked.actor(), now, taking.people(), taking.evidence());
            case ARCHIVE ->
                ledger.held(locked.tx(), locked.actor(), now, taking.people(), taking.evidence())
                        .compose(done -> ledger.credit(
                                locked.tx(),
                                locked.actor(),
                                now,
                                taking.people().stream()
                                        .flatMap(each -> each.attendance().stream())
                                        .toList()));
            case SUBMIT, WITHDRAW, APPROVE, RETURN, CANCEL -> ledger.planned(locked.tx(), locked.actor(), now);
        });
    }

    private Future<List<Notice>> tell(Taking taking) {
        StudySession session = taking.session();
        return switch (taking.step()) {
            case SUBMIT ->
                taking.locked()
                        .tx()
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

    private static ObjectNode stage(Stage stage) {
        return JsonNodeFactory.instance.objectNode().put("stage", stage.code());
    }
}
