package xuefa.attempt.store;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import xuefa.attempt.ExtraTime;
import xuefa.attempt.ExtraTime.Later;
import xuefa.attempt.ExtraTime.Line;
import xuefa.attempt.ExtraTime.OpenAttempt;
import xuefa.attempt.ExtraTime.Verdict;
import xuefa.attempt.flow.GrantingTime.Order;
import xuefa.attempt.flow.GrantingTime.Outcome;
import xuefa.attempt.flow.TimeGrants;
import xuefa.audit.Kinds;
import xuefa.audit.store.ToSeal;
import xuefa.shared.Digests;
import xuefa.shared.Ids;
import xuefa.shared.store.RecordStore;
import xuefa.shared.store.RecordStore.Tx;

/** Extra time in PostgreSQL: the order, its grants and the later ends are one transaction. */
public final class TimeGrantStore implements TimeGrants {
    private final RecordStore store;

    public TimeGrantStore(RecordStore store) {
        this.store = store;
    }

    @Override
    public Future<Outcome> decide(Order order, Set<UUID> units) {
        return store.inTransaction(
                tx -> tx.query(TimeGrantSql.ONE_AT_A_TIME, Tuple.of(order.officerId() + " " + order.key()))
                        .compose(alone -> tx.query(TimeGrantSql.BEFORE, Tuple.of(order.officerId(), order.key())))
                        .compose(before -> before.size() > 0
                                ? Future.succeededFuture(
                                        repeated(order, before.iterator().next()))
                                : judge(tx, order, units).compose(lines -> write(tx, order, lines))));
    }

    private static Outcome repeated(Order order, Row row) {
        if (!row.getBuffer("request_digest").equals(digest(order))) {
            return new Outcome.KeyReused();
        }
        List<Line> lines = new JsonArray(row.getString("outcome"))
                .stream().map(JsonObject.class::cast).map(TimeGrantStore::read).toList();
        return new Outcome.Decided(
                row.getUUID("id"),
                row.getInteger("minutes"),
                row.getOffsetDateTime("granted_at").toInstant(),
                lines);
    }

    /** A seat on the roster. */
    private record Seat(UUID unitId, boolean started) {}

    private static Future<List<Line>> judge(Tx tx, Order order, Set<UUID> units) {
        UUID[] people = order.personIds().toArray(UUID[]::new);
        return tx.query(TimeGrantSql.SEATS, Tuple.of(order.sittingId()).addValue(people))
                .compose(rows -> {
                    Map<UUID, Seat> seats = new HashMap<>();
                    rows.forEach(row -> seats.put(
                            row.getUUID("person_id"), new Seat(row.getUUID("unit_id"), row.getBoolean("started"))));
                    UUID[] own = seats.entrySet().stream()
                            .filter(each -> units.contains(each.getValue().unitId()))
                            .map(Map.Entry::getKey)
                            .toArray(UUID[]::new);
                    return open(tx, order.sittingId(), own).map(open -> order.personIds().stream()
                            .map(person -> judge(person, order, units, seats, open))
                            .toList());
                });
    }

    private static Line judge(
            UUID person, Order order, Set<UUID> units, Map<UUID, Seat> seats, Map<UUID, OpenAttempt> open) {
        Seat seat = seats.get(person);
        if (seat == null) {
            return Line.refused(person, Verdict.NOT_ON_ROSTER);
        }
        if (!units.contains(seat.unitId())) {
            return Line.refused(person, Verdict.FOREIGN_UNIT);
        }
        OpenAttempt attempt = open.get(person);
        if (attempt == null) {
            return Line.refused(person, seat.started() ? Verdict.SUBMITTED : Verdict.NOT_STARTED);
        }
        return ExtraTime.judge(person, attempt, order.time());
    }

    /** Locks the open attempts of these people. */
    private static Future<Map<UUID, OpenAttempt>> open(Tx tx, UUID sittingId, UUID[] people) {
        return tx.query(TimeGrantSql.LOCK_OPEN, Tuple.of(sittingId).addValue(people))
                .compose(rows -> {
                    List<UUID> ids = new ArrayList<>();
                    rows.forEach(row -> ids.add(row.getUUID("id")));
                    return tx.query(TimeGrantSql.GIVEN, Tuple.tuple().addValue(ids.toArray(UUID[]::new)))
                            .map(sums -> {
                                Map<UUID, Long> given = new HashMap<>();
                                sums.forEach(sum -> given.put(sum.getUUID("attempt_id"), sum.getLong("millis")));
                                Map<UUID, OpenAttempt> open = new HashMap<>();
                                rows.forEach(row -> open.put(row.getUUID("person_id"), open(row, given)));
                                return open;
                            });
                });
    }

    private static OpenAttempt open(Row row, Map<UUID, Long> given) {
        UUID id = row.getUUID("id");
        return new OpenAttempt(
                id,
                row.getInteger("number"),
                row.getOffsetDateTime("due_at").toInstant(),
                row.getOffsetDateTime("grace_until").toInstant(),
                Duration.ofMillis(given.getOrDefault(id, 0L)),
                row.getOffsetDateTime("now").toInstant());
    }

    private static Future<Outcome> write(Tx tx, Order order, List<Line> lines) {
        UUID orderId = Ids.next();
        JsonArray outcome = new JsonArray();
        lines.forEach(line -> outcome.add(json(line)));
        Tuple row = Tuple.of(orderId, order.sittingId(), order.officerId(), order.key())
                .addBuffer(digest(order))
                .addInteger(order.minutes())
                .addString(order.reason())
                .addString(outcome.encode());
        return tx.query(TimeGrantSql.ADD_ORDER, row).compose(added -> {
            Instant at = added.iterator().next().getOffsetDateTime("granted_at").toInstant();
            UUID[] attempts = lines.stream()
                    .flatMap(line -> line.later().stream())
                    .map(Later::attemptId)
                    .toArray(UUID[]::new);
            UUID[] ids = new UUID[attempts.length];
            java.util.Arrays.setAll(ids, i -> Ids.next());
            Tuple grants = Tuple.tuple()
                    .addValue(ids)
                    .addValue(attempts)
                    .addUUID(orderId)
                    .addLong(order.time().toMillis());
            List<String> keys = IntStream.range(0, ids.length)
                    .mapToObj(i -> attempts[i] + "/" + ids[i])
                    .toList();
            return tx.query(TimeGrantSql.GRANT, grants)
                    .compose(granted -> ToSeal.add(tx, Kinds.TIME_GRANT, keys))
                    .compose(waiting -> ToSeal.add(tx, Kinds.TIME_GRANT_ORDER, orderId))
                    .map(granted -> new Outcome.Decided(orderId, order.minutes(), at, lines));
        });
    }

    /** Two orders with the same digest ask for the same. */
    private static Buffer digest(Order order) {
        String people = order.personIds().stream().sorted().map(UUID::toString).collect(Collectors.joining("\n"));
        String text = order.sittingId() + "\n" + order.minutes() + "\n" + people + "\n" + order.reason();
        return Buffer.buffer(Digests.sha256(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static JsonObject json(Line line) {
        JsonObject json = new JsonObject()
                .put("personId", line.personId().toString())
                .put("verdict", line.verdict().code());
        line.later().ifPresent(later -> json.put("attemptId", later.attemptId().toString())
                .put("number", later.number())
                .put("dueAt", later.dueAt().toString()));
        return json;
    }

    private static Line read(JsonObject json) {
        return new Line(
                UUID.fromString(json.getString("personId")),
                Verdict.of(json.getString("verdict")),
                Optional.ofNullable(json.getString("attemptId"))
                        .map(id -> new Later(
                                UUID.fromString(id),
                                json.getInteger("number"),
                                Instant.parse(json.getString("dueAt")))));
    }
}
