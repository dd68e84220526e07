package xuefa.notice.store;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import xuefa.audit.Deed;
import xuefa.audit.store.AuditEntries;
import xuefa.notice.MaskedAddress;
import xuefa.notice.NoticeRules;
import xuefa.notice.flow.LookingAtNotices;
import xuefa.people.MaskedName;
import xuefa.shared.Actor;
import xuefa.shared.Ids;
import xuefa.shared.Reach;
import xuefa.shared.store.RecordStore;

/** Notices, rules and the log of deliveries in PostgreSQL. */
public final class NoticeStore implements LookingAtNotices {
    private final RecordStore store;

    public NoticeStore(RecordStore store) {
        this.store = store;
    }

    @Override
    public Future<Mine> mine(UUID personId, boolean unreadOnly, Optional<UUID> before, int limit) {
        Tuple wanted =
                Tuple.of(personId, unreadOnly).addUUID(before.orElse(null)).addInteger(limit + 1);
        return store.query(NoticeSql.MINE, wanted).compose(rows -> store.query(NoticeSql.COUNTS, Tuple.of(personId))
                .map(counts -> {
                    List<Read> found = all(rows, NoticeStore::read);
                    Row count = counts.iterator().next();
                    return new Mine(
                            page(found, limit),
                            count.getInteger("unread"),
                            count.getInteger("total"),
                            next(found, limit).map(Read::id));
                }));
    }

    private static Read read(Row row) {
        return new Read(
                row.getUUID("id"),
                row.getString("kind"),
                DeliveryStore.facts(row.getJsonObject("facts")),
                row.getString("link"),
                row.getOffsetDateTime("created_at").toInstant(),
                row.getBoolean("read"));
    }

    private static <T> List<T> page(List<T> found, int limit) {
        return found.subList(0, Math.min(limit, found.size()));
    }

    /** The last of the page, when there are more. */
    private static <T> Optional<T> next(List<T> found, int limit) {
        return found.size() > limit ? Optional.of(found.get(limit - 1)) : Optional.empty();
    }

    @Override
    public Future<Void> read(UUID personId, List<UUID> noticeIds) {
        return store.query(NoticeSql.READ, Tuple.of(personId).addArrayOfUUID(noticeIds.toArray(UUID[]::new)))
                .mapEmpty();
    }

    @Override
    public Future<List<Address>> addresses(UUID personId) {
        return store.query(NoticeSql.ADDRESSES, Tuple.of(personId))
                .map(rows -> all(rows, row -> new Address(row.getString("channel"), row.getString("address"))));
    }

    @Override
    public Future<Void> reachAt(Actor actor, UUID personId, String channel, String address) {
        return store.inTransaction(tx -> (address.isEmpty()
                        ? tx.query(NoticeSql.FORGET, Tuple.of(personId, channel))
                        : tx.query(NoticeSql.REACH_AT, Tuple.of(personId, channel, address)))
                .compose(done -> AuditEntries.add(
                        tx,
                        actor,
                        Deed.of("notice.addressChanged", "person", personId)
                                .after(JsonNodeFactory.instance
                                        .objectNode()
                                        .put("channel", channel)
                                        .put("address", MaskedAddress.of(address))))));
    }

    @Override
    public Future<Rules> rules() {
        return store.query(NoticeSql.RULES).map(rows -> {
            Row row = rows.iterator().next();
            return new Rules(
                    DeliveryStore.rules(row),
                    row.getOffsetDateTime("changed_at").toInstant(),
                    row.getString("by_name"));
        });
    }

    @Override
    public Future<Void> change(Actor actor, NoticeRules rules, String reason) {
        UUID id = Ids.next();
        Tuple values = Tuple.of(id)
                .addArrayOfInteger(rules.days().toArray(Integer[]::new))
                .addLocalTime(rules.quietFrom())
                .addLocalTime(rules.quietUntil())
                .addInteger(rules.digestOn().map(DayOfWeek::getValue).orElse(0))
                .addUUID(actor.personId().orElse(null));
        return rules().compose(before -> store.inTransaction(tx -> tx.query(NoticeSql.CHANGE_RULES, values)
                .compose(done -> AuditEntries.add(
                        tx,
                        actor,
                        Deed.of("notice.rulesChanged", "noticeRules", id)
                                .before(json(before.rules()))
                                .after(json(rules))
                                .because(reason)))));
    }

    private static ObjectNode json(NoticeRules rules) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("days", rules.days().toString())
                .put("quietFrom", rules.quietFrom().toString())
                .put("quietUntil", rules.quietUntil().toString())
                .put("digestOn", rules.digestOn().map(DayOfWeek::getValue).orElse(0));
    }

    @Override
    public Future<Log> log(Reach reach, String state, Optional<UUID> before, int limit) {
        Tuple who = Tuple.of(reach.personId()).addArrayOfString(reach.codes());
        Tuple wanted = Tuple.of(reach.personId())
                .addArrayOfString(reach.codes())
                .addString(state)
                .addUUID(before.orElse(null))
                .addInteger(limit + 1);
        return store.query(NoticeSql.LOG, wanted).compose(rows -> {
            UUID[] ids = all(rows, row -> row.getUUID("id")).toArray(UUID[]::new);
            return store.query(NoticeSql.TRIES, Tuple.tuple().addArrayOfUUID(ids))
                    .compose(tries -> store.query(NoticeSql.STATES, who).map(states -> {
                        Map<UUID, List<Try>> byDelivery = new HashMap<>();
                        tries.forEach(row -> byDelivery
                                .computeIfAbsent(row.getUUID("delivery_id"), none -> new ArrayList<>())
                                .add(tried(row)));
                        Map<String, Integer> counts = new HashMap<>();
                        states.forEach(row -> counts.put(row.getString("state"), row.getInteger("n")));
                        List<Delivery> found =
                                all(rows, row -> delivery(row, byDelivery.getOrDefault(row.getUUID("id"), List.of())));
                        return new Log(
                                page(found, limit), counts, next(found, limit).map(Delivery::id));
                    }));
        });
    }

    private static Try tried(Row row) {
        return new Try(row.getOffsetDateTime("at").toInstant(), row.getString("outcome"), row.getString("detail"));
    }

    private static Delivery delivery(Row row, List<Try> tries) {
        return new Delivery(
                row.getUUID("id"),
                row.getString("channel"),
                row.getString("state"),
                row.getString("kind"),
                MaskedName.of(row.getString("name")),
                MaskedAddress.of(row.getString("address")),
                row.getInteger("attempts"),
                row.getString("detail"),
                row.getOffsetDateTime("changed_at").toInstant(),
                tries);
    }

    @Override
    public Future<Boolean> resend(Actor actor, Reach reach, UUID deliveryId) {
        Tuple wanted =
                Tuple.of(reach.personId()).addArrayOfString(reach.codes()).addUUID(deliveryId);
        return store.inTransaction(tx -> tx.query(NoticeSql.RESEND, wanted)
                .compose(rows -> rows.size() == 0
                        ? Future.succeededFuture(false)
                        : tx.query(NoticeSql.NOTE, Tuple.of(deliveryId, "again", ""))
                                .compose(noted -> AuditEntries.add(
                                        tx, actor, Deed.of("notice.resent", "noticeDelivery", deliveryId)))
                                .map(true)));
    }

    private static <T> List<T> all(RowSet<Row> rows, Function<Row, T> reading) {
        return StreamSupport.stream(rows.spliterator(), false).map(reading).toList();
    }
}
