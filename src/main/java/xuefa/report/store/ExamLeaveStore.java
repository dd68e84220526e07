package xuefa.report.store;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;
import xuefa.audit.Deed;
import xuefa.audit.Kinds;
import xuefa.audit.store.AuditEntries;
import xuefa.audit.store.ToSeal;
import xuefa.report.ExamLeaveStep;
import xuefa.report.flow.ExamLeaves;
import xuefa.shared.Actor;
import xuefa.shared.Ids;
import xuefa.shared.Reach;
import xuefa.shared.store.RecordStore;
import xuefa.shared.store.RecordStore.Tx;

/** Leaves from exams in PostgreSQL. */
public final class ExamLeaveStore implements ExamLeaves {
    private static final String DEFERRED = "deferred";

    private final RecordStore store;

    public ExamLeaveStore(RecordStore store) {
        this.store = store;
    }

    @Override
    public Future<Outcome> decide(Actor actor, Reach reach, Step step) {
        return actor.personId().filter(step.personId()::equals).isPresent()
                ? Future.succeededFuture(Outcome.ONESELF)
                : take(ExamLeaveSql.SEAT_OF_EXAM, actor, reach, step, false);
    }

    @Override
    public Future<Outcome> ask(Actor actor, Reach reach, Step step) {
        return take(ExamLeaveSql.SEAT_OF_UNIT, actor, reach, step, true);
    }

    @Override
    public Future<Outcome> own(Actor actor, UUID personId, Step step) {
        return take(ExamLeaveSql.OWN_SEAT, actor, new Reach(personId, Set.of()), step, true);
    }

    /** @param wish whether it is asked for, which has its time, or decided */
    private Future<Outcome> take(String seat, Actor actor, Reach reach, Step step, boolean wish) {
        Tuple asked = FollowUpStore.of(reach).addUUID(step.sittingId()).addUUID(step.personId());
        return store.inTransaction(tx -> tx.query(seat, asked).compose(rows -> {
            if (rows.size() == 0) {
                return Future.succeededFuture(Outcome.NOT_ON_ROSTER);
            }
            Row found = rows.iterator().next();
            Optional<ExamLeaveStep> last =
                    Optional.ofNullable(found.getString("state")).flatMap(ExamLeaveStep::of);
            String kind = step.kind()
                    .or(() -> Optional.ofNullable(found.getString("kind")))
                    .orElse(DEFERRED);
            if (last.filter(step.step()::equals).isPresent()) {
                return Future.succeededFuture(Outcome.TWICE);
            }
            boolean given = wish && last.filter(ExamLeaveStep.APPROVED::equals).isPresent();
            if (!step.step().mayFollow(last) || given) {
                return Future.succeededFuture(Outcome.NOT_NOW);
            }
            boolean late = found.getBoolean("sat") || !found.getBoolean("open");
            return late && step.step() == ExamLeaveStep.ASKED
                    ? Future.succeededFuture(Outcome.TOO_LATE)
                    : write(tx, actor, step, kind, found);
        }));
    }

    private static Future<Outcome> write(Tx tx, Actor actor, Step step, String kind, Row found) {
        UUID id = Ids.next();
        int number = Optional.ofNullable(found.getInteger("number")).orElse(0) + 1;
        Tuple values = Tuple.of(
                        id,
                        step.sittingId(),
                        step.personId(),
                        number,
                        step.step().code(),
                        kind)
                .addString(step.reason())
                .addUUID(actor.personId().orElse(null));
        return tx.query(ExamLeaveSql.ADD, values)
                .compose(done -> done.rowCount() == 0
                        ? Future.succeededFuture(Outcome.NOT_NOW)
                        : ToSeal.add(tx, Kinds.EXAM_LEAVE_STEP, id)
                                .compose(named -> AuditEntries.add(tx, actor, deed(step, kind, found)))
                                .map(Outcome.DONE));
    }

    private static Deed deed(Step step, String kind, Row found) {
        String code =
                switch (step.step()) {
                    case ASKED -> "report.leaveAsked";
                    case APPROVED -> "report.leaveGiven";
                    case DECLINED -> "report.leaveDeclined";
                    case WITHDRAWN -> "report.leaveWithdrawn";
                };
        return Deed.of(code, "sitting", step.sittingId())
                .at(found.getUUID("unit_id"))
                .about(step.personId())
                .after(JsonNodeFactory.instance.objectNode().put("kind", kind))
                .because(step.reason());
    }

    @Override
    public Future<Page> list(Reach reach, Wanted wanted) {
        return store.query(ExamLeaveSql.COUNTS, asked(reach, wanted)).compose(counted -> {
            Map<String, Integer> counts = new HashMap<>();
            counted.forEach(row -> counts.put(row.getString("state"), row.getInteger("n")));
            Tuple asked = asked(reach, wanted)
                    .addString(wanted.state().map(ExamLeaveStep::code).orElse(null))
                    .addOffsetDateTime(wanted.after()
                            .map(place -> place.at().atOffset(ZoneOffset.UTC))
                            .orElse(null))
                    .addUUID(wanted.after().map(Place::sittingId).orElse(null))
                    .addUUID(wanted.after().map(Place::personId).orElse(null))
                    .addInteger(wanted.limit() + 1);
            return store.query(ExamLeaveSql.PAGE, asked).map(rows -> {
                List<Line> found = lines(rows);
                List<Line> shown = found.stream().limit(wanted.limit()).toList();
                Optional<Place> next = found.size() > shown.size()
                        ? Optional.of(new Place(
                                shown.getLast().at().orElseThrow(),
                                shown.getLast().sittingId(),
                                shown.getLast().personId()))
                        : Optional.empty();
                return new Page(shown, counts, next);
            });
        });
    }

    private static Tuple asked(Reach reach, Wanted wanted) {
        return FollowUpStore.of(reach).addUUID(wanted.sittingId().orElse(null)).addString(wanted.search());
    }

    @Override
    public Future<List<Line>> mine(UUID personId) {
        return store.query(ExamLeaveSql.MINE, Tuple.of(personId)).map(ExamLeaveStore::lines);
    }

    @Override
    public Future<List<Line>> seats(Reach reach, String search) {
        return store.query(ExamLeaveSql.SEATS, FollowUpStore.of(reach).addString(search))
                .map(ExamLeaveStore::lines);
    }

    private static List<Line> lines(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> new Line(
                        row.getUUID("sitting_id"),
                        row.getString("exam"),
                        moment(row, "opens_at"),
                        moment(row, "closes_at"),
                        row.getUUID("person_id"),
                        row.getString("name"),
                        row.getString("unit"),
                        Optional.ofNullable(row.getString("state")).flatMap(ExamLeaveStep::of),
                        row.getString("kind"),
                        row.getString("reason"),
                        row.getString("asked"),
                        Optional.ofNullable(row.getString("by")),
                        Optional.ofNullable(row.getOffsetDateTime("at")).map(OffsetDateTime::toInstant),
                        row.getBoolean("sat")))
                .toList();
    }

    private static Instant moment(Row row, String column) {
        return row.getOffsetDateTime(column).toInstant();
    }
}
