package xuefa.exam.store;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import xuefa.exam.Arrangement;
import xuefa.exam.CheckingPlan.SittingTimes;
import xuefa.exam.ExamEvent;
import xuefa.exam.PlanFault;
import xuefa.exam.Sitting;
import xuefa.exam.flow.ChangingSitting.Arrangements;
import xuefa.exam.flow.ChangingSitting.Changed;
import xuefa.exam.flow.ChangingSitting.Times;
import xuefa.shared.store.RecordStore;
import xuefa.shared.store.RecordStore.Tx;

/** How sittings were arranged and what changed since, in PostgreSQL. */
public final class ArrangementStore implements Arrangements {
    private final RecordStore store;

    public ArrangementStore(RecordStore store) {
        this.store = store;
    }

    @Override
    public Future<Optional<Arrangement>> find(UUID officerId, UUID sittingId) {
        return store.query(ArrangementSql.FIND, Tuple.of(officerId, sittingId)).compose(rows -> {
            if (rows.size() == 0) {
                return Future.succeededFuture(Optional.empty());
            }
            Row row = rows.iterator().next();
            return store.query(ArrangementSql.EVENTS, Tuple.of(sittingId, row.getUUID("exam_id")))
                    .map(events -> Optional.of(read(row, events)));
        });
    }

    @Override
    public Future<Changed> move(Times times, int minutes) {
        return store.inTransaction(
                tx -> tx.query(ArrangementSql.LOCK, Tuple.of(times.sittingId())).compose(rows -> {
                    Row row = rows.iterator().next();
                    Sitting before = sitting(row);
                    Instant now = row.getOffsetDateTime("now").toInstant();
                    int version = row.getInteger("version");
                    boolean repeated = version == times.version() + 1
                            && before.opensAt().equals(times.opensAt())
                            && before.closesAt().equals(times.closesAt());
                    if (repeated) {
                        return Future.succeededFuture(new Changed.Done());
                    }
                    if (isFirm(row, before, now)) {
                        return Future.succeededFuture(new Changed.TooLate());
                    }
                    if (version != times.version()) {
                        return Future.succeededFuture(new Changed.Overtaken());
                    }
                    List<PlanFault> faults = faults(times, minutes, row, now);
                    return faults.isEmpty()
                            ? move(tx, times, before)
                            : Future.succeededFuture(new Changed.Faulty(faults));
                }));
    }

    private static List<PlanFault> faults(Times times, int minutes, Row row, Instant now) {
        boolean open = row.getString("roster_commitment") == null;
        @Nullable
        Instant rosterClosesAt = open ? moment(row, "roster_closes_at").orElse(null) : null;
        return new SittingTimes(times.opensAt(), times.closesAt(), rosterClosesAt)
                .faults("", minutes, now).stream()
                        .map(fault -> fault.pointer().equals("/rosterClosesAt")
                                ? new PlanFault("/opensAt", fault.code(), fault.word())
                                : fault)
                        .toList();
    }

    private static Future<Changed> move(Tx tx, Times times, Sitting before) {
        JsonObject detail = new JsonObject()
                .put("opensAt", times.opensAt().toString())
                .put("closesAt", times.closesAt().toString())
                .put("opensBefore", before.opensAt().toString())
                .put("closesBefore", before.closesAt().toString());
        return tx.query(
                        ArrangementSql.MOVE,
                        Tuple.of(
                                before.id(),
                                times.opensAt().atOffset(ZoneOffset.UTC),
                                times.closesAt().atOffset(ZoneOffset.UTC)))
                .compose(done -> SittingVersions.add(tx, before.id()))
                .compose(done -> ExamEvents.add(
                        tx,
                        new ExamEvents.About(null, before.examId(), before.id()),
                        ExamEvent.Kind.TIMES_CHANGED,
                        times.officerId(),
                        times.reason(),
                        detail))
                .map(done -> new Changed.Done());
    }

    @Override
    public Future<Changed> cancel(UUID officerId, UUID sittingId, String reason) {
        return store.inTransaction(
                tx -> tx.query(ArrangementSql.LOCK, Tuple.of(sittingId)).compose(rows -> {
                    Row row = rows.iterator().next();
                    Sitting sitting = sitting(row);
                    if (moment(row, "cancelled_at").isPresent()) {
                        return Future.succeededFuture(new Changed.Done());
                    }
                    if (isFirm(row, sitting, row.getOffsetDateTime("now").toInstant())) {
                        return Future.succeededFuture(new Changed.TooLate());
                    }
                    return tx.query(ArrangementSql.CANCEL, Tuple.of(sittingId))
                            .compose(done -> SittingVersions.add(tx, sittingId))
                            .compose(done -> ExamEvents.add(
                                    tx,
                                    new ExamEvents.About(null, sitting.examId(), sittingId),
                                    ExamEvent.Kind.CANCELLED,
                                    officerId,
                                    reason,
                                    new JsonObject()))
                            .map(done -> new Changed.Done());
                }));
    }

    private static boolean isFirm(Row row, Sitting sitting, Instant now) {
        return moment(row, "cancelled_at").isPresent() || !sitting.isComing(now.plus(Sitting.FIRM_BEFORE));
    }

    private static Arrangement read(Row row, RowSet<Row> events) {
        return new Arrangement(
                sitting(row),
                row.getString("unit_name"),
                row.getInteger("version"),
                moment(row, "cancelled_at"),
                moment(row, "roster_closes_at"),
                Optional.ofNullable(row.getString("roster_commitment")),
                row.getInteger("people"),
                Optional.ofNullable(row.getUUID("draft_id")),
                row.getOffsetDateTime("now").toInstant(),
                StreamSupport.stream(events.spliterator(), false)
                        .map(ArrangementStore::event)
                        .toList());
    }

    private static ExamEvent event(Row row) {
        return new ExamEvent(
                row.getOffsetDateTime("at").toInstant(),
                ExamEvent.Kind.of(row.getString("kind")),
                Optional.ofNullable(row.getString("by_name")),
                row.getString("reason"),
                row.getString("detail"));
    }

    private static Sitting sitting(Row row) {
        return new Sitting(
                row.getUUID("id"),
                row.getUUID("exam_id"),
                row.getOffsetDateTime("opens_at").toInstant(),
                row.getOffsetDateTime("closes_at").toInstant());
    }

    private static Optional<Instant> moment(Row row, String column) {
        return Optional.ofNullable(row.getOffsetDateTime(column)).map(at -> at.toInstant());
    }
}
