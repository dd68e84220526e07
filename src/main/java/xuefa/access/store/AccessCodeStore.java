package xuefa.access.store;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import xuefa.access.OneTimeCode;
import xuefa.access.flow.AccessCodes;
import xuefa.access.flow.SendingCode;
import xuefa.audit.Deed;
import xuefa.audit.store.AuditEntries;
import xuefa.shared.Actor;
import xuefa.shared.Ids;
import xuefa.shared.secret.FieldCipher;
import xuefa.shared.store.Columns;
import xuefa.shared.store.RecordStore;
import xuefa.shared.store.RecordStore.Tx;

/** One-time codes in PostgreSQL, as keyed hashes. */
public final class AccessCodeStore implements AccessCodes {
    private static final String CODE = "access_code.code_hash";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final RecordStore store;
    private final FieldCipher cipher;
    private final SendingCode sending;

    public AccessCodeStore(RecordStore store, FieldCipher cipher, SendingCode sending) {
        this.store = store;
        this.cipher = cipher;
        this.sending = sending;
    }

    @Override
    public Future<Found> find(Wish wish) {
        Tuple asked = Tuple.of(
                wish.asking(),
                wish.personIds().toArray(UUID[]::new),
                wish.unitId().orElse(null));
        return store.query(AccessCodeSql.FIND, asked).map(rows -> {
            List<Candidate> candidates = new ArrayList<>();
            for (Row row : rows) {
                if (row.getBoolean("allowed")) {
                    candidates.add(new Candidate(
                            row.getUUID("id"),
                            row.getString("name"),
                            row.getUUID("unit_id"),
                            row.getString("unit"),
                            Optional.ofNullable(row.getString("username")),
                            row.getBoolean("active")));
                }
            }
            return new Found(candidates, rows.size() - candidates.size());
        });
    }

    private record Made(UUID id, Candidate to, OneTimeCode code) {}

    @Override
    public Future<List<Slip>> issue(List<Candidate> to, String channel, Lifetime length, Actor actor) {
        return store.inTransaction(tx -> issue(tx, to, channel, length, actor));
    }

    /** As {@link #issue(List, String, Lifetime, Actor)}, with what else belongs to it. */
    Future<List<Slip>> issue(Tx tx, List<Candidate> to, String channel, Lifetime length, Actor actor) {
        List<Made> made = to.stream()
                .map(each -> new Made(Ids.next(), each, OneTimeCode.fresh()))
                .toList();
        UUID[] people = to.stream().map(Candidate::personId).toArray(UUID[]::new);
        return tx.query(AccessCodeSql.NAME, names(to))
                .compose(done -> tx.query(AccessCodeSql.END_OPEN, Tuple.of(people)))
                .compose(done -> tx.query(AccessCodeSql.ADD, codes(made, channel, length, actor)))
                .compose(expiries -> AuditEntries.add(tx, actor, deeds(made, channel))
                        .compose(done -> send(tx, made, channel))
                        .compose(done -> tx.query(AccessCodeSql.NAMES, Tuple.of(people)))
                        .map(names -> slips(made, byId(expiries, "id"), usernames(names))));
    }

    private static Tuple names(List<Candidate> to) {
        return new Columns<>(to)
                .uuid(Candidate::personId)
                .text(each -> String.valueOf(10_000_000 + RANDOM.nextInt(90_000_000)))
                .tuple();
    }

    private Tuple codes(List<Made> made, String channel, Lifetime length, Actor actor) {
        return new Columns<>(made)
                .uuid(Made::id)
                .uuid(each -> each.to().personId())
                .text(each -> each.to().active() ? "reset" : "activation")
                .bytes(each -> cipher.hash(CODE, each.code().text()))
                .tuple()
                .addString(channel)
                .addUUID(actor.personId().orElse(null))
                .addDouble((double) length.activation().toSeconds())
                .addDouble((double) length.reset().toSeconds());
    }

    private static List<Deed> deeds(List<Made> made, String channel) {
        return made.stream()
                .map(each -> Deed.of("access.codeIssued", "account", each.to().personId())
                        .at(each.to().unitId())
                        .after(JsonNodeFactory.instance
                                .objectNode()
                                .put("purpose", each.to().active() ? "reset" : "activation")
                                .put("channel", channel)))
                .toList();
    }

    private Future<Void> send(Tx tx, List<Made> made, String channel) {
        return channel.equals("sms")
                ? sending.send(
                                tx,
                                made.stream()
                                        .map(each -> new SendingCode.Message(
                                                each.to().personId(),
                                                each.id(),
                                                each.code(),
                                                each.to().active()))
                                        .toList())
                        .mapEmpty()
                : Future.succeededFuture();
    }

    private static Map<UUID, Instant> byId(Iterable<Row> rows, String id) {
        Map<UUID, Instant> expiries = new HashMap<>();
        rows.forEach(row -> expiries.put(
                row.getUUID(id), row.getOffsetDateTime("expires_at").toInstant()));
        return expiries;
    }

    private static Map<UUID, String> usernames(Iterable<Row> rows) {
        Map<UUID, String> names = new HashMap<>();
        rows.forEach(row -> names.put(row.getUUID("person_id"), row.getString("username")));
        return names;
    }

    private static List<Slip> slips(List<Made> made, Map<UUID, Instant> expiries, Map<UUID, String> names) {
        return made.stream()
                .map(each -> new Slip(
                        each.to(),
                        Objects.requireNonNull(names.get(each.to().personId())),
                        each.code(),
                        Objects.requireNonNull(expiries.get(each.id()))))
                .toList();
    }

    @Override
    public Future<Optional<Open>> look(OneTimeCode code) {
        Buffer[] hashes =
                cipher.hashes(CODE, code.text()).stream().map(Buffer::buffer).toArray(Buffer[]::new);
        return store.query(AccessCodeSql.LOOK, Tuple.tuple().addValue(hashes))
                .map(rows -> AccountStore.first(
                        rows,
                        row -> new Open(
                                row.getUUID("id"),
                                row.getUUID("person_id"),
                                row.getString("name"),
                                row.getString("username"),
                                row.getBoolean("reset"),
                                row.getOffsetDateTime("expires_at").toInstant())));
    }

    @Override
    public Future<Boolean> use(Open code, String passwordHash, Actor actor) {
        Deed deed = Deed.of("access.passwordSetByCode", "account", code.personId())
                .after(JsonNodeFactory.instance
                        .objectNode()
                        .put("code", code.codeId().toString()));
        return store.inTransaction(tx -> tx.query(AccessCodeSql.USE, Tuple.of(code.codeId()))
                .compose(rows -> rows.rowCount() == 0
                        ? Future.succeededFuture(false)
                        : tx.query(AccountSql.CHANGE_PASSWORD, Tuple.of(code.personId(), passwordHash))
                                .compose(done -> tx.query(AccountSql.FORGET_DEVICES, Tuple.of(code.personId())))
                                .compose(done -> AuditEntries.add(tx, actor, deed))
                                .map(true)));
    }

    @Override
    public Future<Boolean> withdraw(UUID codeId, Actor actor) {
        return store.inTransaction(tx -> tx.query(
                        AccessCodeSql.WITHDRAW,
                        Tuple.of(codeId, actor.personId().orElse(null)))
                .map(rows -> AccountStore.first(rows, Withdrawn::of))
                .compose(found -> found.filter(Withdrawn::now).isEmpty()
                        ? Future.succeededFuture(found.isPresent())
                        : AuditEntries.add(
                                        tx,
                                        actor,
                                        Deed.of(
                                                "access.codeWithdrawn",
                                                "account",
                                                found.get().personId()))
                                .map(true)));
    }

    /** @param now whether it is this time that it ended */
    private record Withdrawn(UUID personId, boolean now) {
        static Withdrawn of(Row row) {
            return new Withdrawn(row.getUUID("person_id"), row.getBoolean("open"));
        }
    }
}
