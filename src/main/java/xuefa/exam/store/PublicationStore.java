package xuefa.exam.store;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import xuefa.audit.Kinds;
import xuefa.audit.store.ToSeal;
import xuefa.exam.Exam;
import xuefa.exam.ExamDraft.Became;
import xuefa.exam.ExamEvent;
import xuefa.exam.flow.ClosingRosters.OpenRosters;
import xuefa.exam.flow.Exams;
import xuefa.exam.flow.PublishingExam.Order;
import xuefa.exam.flow.PublishingExam.Publications;
import xuefa.paper.DrawCommitment;
import xuefa.shared.store.RecordStore;
import xuefa.shared.store.RecordStore.Tx;

/** Publishes exams and closes rosters in PostgreSQL: each is one transaction. */
public final class PublicationStore implements Publications, OpenRosters {
    private static final int MOST_AT_ONCE = 20;

    private final RecordStore store;
    private final RosterPlanStore rosters;
    private final Exams exams;

    public PublicationStore(RecordStore store, RosterPlanStore rosters, Exams exams) {
        this.store = store;
        this.rosters = rosters;
        this.exams = exams;
    }

    @Override
    public Future<Optional<Became>> publish(Order order) {
        return store.inTransaction(tx -> tx.query(PublishingSql.LOCK_DRAFT, Tuple.of(order.draftId()))
                .compose(rows -> {
                    Row draft = rows.iterator().next();
                    boolean fresh =
                            draft.getString("state").equals("draft") && draft.getInteger("version") == order.version();
                    return fresh ? write(tx, order) : Future.succeededFuture(ExamDraftStore.became(draft));
                }));
    }

    /** The hash of the secret was made with the draft; the roster opens here. */
    private Future<Optional<Became>> write(Tx tx, Order order) {
        UUID sittingId = order.sitting().id();
        return ExamWriting.add(tx, order.exam())
                .compose(done -> tx.query(PublishingSql.ADD_SITTING, sitting(order)))
                .compose(done -> SittingVersions.add(tx, sittingId))
                .compose(done -> rosters.fill(tx, sittingId, order.roster()))
                .compose(people -> event(tx, order, ExamEvent.Kind.PUBLISHED, published(order, people.size()))
                        .compose(done -> order.rosterClosesAt().isPresent()
                                ? Future.succeededFuture()
                                : close(tx, order.exam(), sittingId, people)
                                        .compose(closed -> event(tx, order, ExamEvent.Kind.ROSTER_CLOSED, closed))))
                .compose(done -> tx.query(
                        PublishingSql.PUBLISHED,
                        Tuple.of(order.draftId(), order.exam().id(), sittingId, order.officerId())))
                .map(done -> Optional.of(new Became(order.exam().id(), sittingId)));
    }

    private static Tuple sitting(Order order) {
        return Tuple.of(
                        order.sitting().id(),
                        order.exam().id(),
                        order.sitting().opensAt().atOffset(ZoneOffset.UTC),
                        order.sitting().closesAt().atOffset(ZoneOffset.UTC),
                        RosterPlanStore.json(order.roster()))
                .addValue(order.rosterClosesAt()
                        .map(at -> at.atOffset(ZoneOffset.UTC))
                        .orElse(null));
    }

    private static JsonObject published(Order order, int people) {
        return new JsonObject()
                .put("drawSecretHash", order.exam().secretHash().hex())
                .put("releaseDigest", order.exam().releaseDigest())
                .put("blueprintDigest", order.exam().blueprint().digest())
                .put("withheld", order.exam().blueprint().withheld().size())
                .put("people", people);
    }

    private static Future<?> event(Tx tx, Order order, ExamEvent.Kind kind, JsonObject detail) {
        return ExamEvents.add(
                tx,
                new ExamEvents.About(
                        order.draftId(), order.exam().id(), order.sitting().id()),
                kind,
                order.officerId(),
                "",
                detail);
    }

    /** Nobody joins the roster any more; answers what is to be written down of it. */
    private static Future<JsonObject> close(Tx tx, Exam exam, UUID sittingId, List<UUID> people) {
        DrawCommitment commitment = DrawCommitment.ofRoster(
                exam.secret(), exam.releaseDigest(), exam.blueprint().digest(), sittingId, people);
        return tx.query(PublishingSql.CLOSE_ROSTER, Tuple.of(sittingId, commitment.hex()))
                .compose(done -> ToSeal.add(tx, Kinds.ROSTER, sittingId))
                .map(done -> new JsonObject()
                        .put("rosterCommitment", commitment.hex())
                        .put("people", people.size()));
    }

    @Override
    public Future<Integer> closeDue() {
        return closeDue(0);
    }

    private Future<Integer> closeDue(int closed) {
        return store.inTransaction(tx -> tx.query(PublishingSql.DUE_ROSTER, Tuple.tuple())
                        .compose(rows -> rows.size() == 0
                                ? Future.succeededFuture(false)
                                : close(tx, rows.iterator().next()).map(true)))
                .compose(more -> more && closed + 1 < MOST_AT_ONCE
                        ? closeDue(closed + 1)
                        : Future.succeededFuture(more ? closed + 1 : closed));
    }

    private Future<?> close(Tx tx, Row sitting) {
        UUID sittingId = sitting.getUUID("id");
        UUID examId = sitting.getUUID("exam_id");
        var rule = RosterPlanStore.read(sitting.getString("roster_rule"));
        return exams.exam(examId).compose(exam -> tx.query(RosterSql.CLEAR, Tuple.of(sittingId))
                .compose(cleared -> rosters.fill(tx, sittingId, rule))
                .compose(people -> close(tx, exam.orElseThrow(), sittingId, people))
                .compose(closed -> ExamEvents.add(
                        tx,
                        new ExamEvents.About(null, examId, sittingId),
                        ExamEvent.Kind.ROSTER_CLOSED,
                        null,
                        "",
                        closed)));
    }
}
