package xuefa.access.store;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import xuefa.access.IdleLimit;
import xuefa.access.Session;
import xuefa.access.Token;
import xuefa.access.flow.Sessions;
import xuefa.access.store.SessionMemory.Known;
import xuefa.audit.Deed;
import xuefa.audit.store.AuditEntries;
import xuefa.shared.Actor;
import xuefa.shared.store.Columns;
import xuefa.shared.store.Gathering;
import xuefa.shared.store.LiveStore;
import xuefa.shared.store.RecordStore;
import xuefa.shared.store.RecordStore.Tx;

/**
 * Sessions: PostgreSQL is asked when memory and Redis (30 s) know nothing, and always when they fail. That a session has ended is
 * remembered in both, so that a request that was under way does not bring it back; other nodes learn it from PostgreSQL within
 * {@link SessionMemory#TRUSTED}, whether Redis is there or not.
 */
public final class SessionStore implements Sessions {
    private static final int IN_REDIS_SECONDS = 30;
    private static final String ENDED = "ended";
    /** Uses are told in steps of a minute, or five where hours don't matter; the record is that far behind. */
    private static final Duration SOON = Duration.ofMinutes(1);

    private final RecordStore store;
    private final LiveStore live;
    private final SessionMemory memory;
    private final IdleLimit idle;
    private final KnownPlaces known;
    private final Gathering<String, Optional<Session>> asked;

    /** @param options for a connection of its own, since everybody comes at once when an exam opens */
    public SessionStore(
            Vertx vertx,
            PgConnectOptions options,
            RecordStore store,
            LiveStore live,
            SessionMemory memory,
            IdleLimit idle,
            KnownPlaces known) {
        this.asked = Gathering.single(vertx, options, new AskedSessions());
        this.store = store;
        this.live = live;
        this.memory = memory;
        this.idle = idle;
        this.known = known;
    }

    @Override
    public Future<Session> open(Opening opening) {
        return store.inTransaction(tx -> ended(tx, opening)
                        .compose(done -> tx.query(AccessSql.OPEN, row(opening)))
                        .map(rows -> SessionRow.read(rows.iterator().next()))
                        .compose(session -> known.know(tx, opening)
                                .compose(done -> AuditEntries.add(tx, actor(opening), deed(opening, session)))
                                .map(session)))
                .onSuccess(session -> {
                    remember(opening.token().hash(), session);
                    opening.instead().ifPresent(this::forget);
                });
    }

    private static Future<Void> ended(Tx tx, Opening opening) {
        return opening.instead().isEmpty()
                ? Future.succeededFuture()
                : tx.query(AccessSql.END, Tuple.of(bytes(opening.instead().get()), "replaced"))
                        .mapEmpty();
    }

    private static Tuple row(Opening opening) {
        return Tuple.of(
                        bytes(opening.token().hash()),
                        opening.personId(),
                        opening.visit().browser(),
                        (double) opening.length().toSeconds(),
                        opening.hold().code(),
                        opening.strong())
                .addString(opening.visit().agent())
                .addString(opening.visit().address());
    }

    private static Actor actor(Opening opening) {
        return Actor.of(
                opening.personId(), opening.visit().address(), opening.token().hash());
    }

    private static Deed deed(Opening opening, Session session) {
        return Deed.of("access.signedIn", "session", session.id())
                .after(JsonNodeFactory.instance
                        .objectNode()
                        .put("way", opening.way())
                        .put("hold", opening.hold().code())
                        .put("strong", opening.strong()));
    }

    @Override
    public Future<Optional<Session>> find(Token token) {
        return findByHash(token.hash());
    }

    @Override
    public Future<Optional<Session>> findByHash(String hash) {
        Optional<Known> remembered = memory.of(hash);
        if (remembered.isEmpty()) {
            return ask(hash);
        }
        Known is = remembered.get();
        Instant now = Instant.now();
        if (is.session().isPresent() && idle.isOver(is.session().get(), is.usedAt(), now)) {
            // It may have been used at another node.
            memory.doubt(hash);
            return findInRecord(hash).map(found -> filter(found, now));
        }
        is.use(now.toEpochMilli());
        return Future.succeededFuture(
                is.session().filter(session -> session.expiresAt().isAfter(now)));
    }

    private Future<Optional<Session>> ask(String hash) {
        return inRedis(hash)
                .compose(cached ->
                        cached.isPresent() ? Future.succeededFuture(cached.get().session()) : findInRecord(hash))
                .map(found -> filter(found, Instant.now()))
                .onSuccess(found -> found.ifPresent(session -> {
                    memory.remember(hash, session);
                    memory.of(hash).ifPresent(known -> known.use(Instant.now().toEpochMilli()));
                }));
    }

    private Optional<Session> filter(Optional<Session> found, Instant now) {
        return found.filter(session -> session.expiresAt().isAfter(now))
                .filter(session -> !idle.isOver(session, session.usedAt(), now));
    }

    /** Empty when Redis knows nothing. */
    private Future<Optional<Known>> inRedis(String hash) {
        return live.send(Request.cmd(Command.GET).arg(key(hash)))
                .map(answer -> Optional.ofNullable(answer).map(text -> known(text.toString())))
                .otherwise(Optional.empty());
    }

    private static Known known(String text) {
        return new Known(text.equals(ENDED) ? Optional.empty() : Optional.of(SessionRow.fromJson(text)));
    }

    private Future<Optional<Session>> findInRecord(String hash) {
        return asked.ask(hash).onSuccess(found -> found.filter(
                        session -> filter(Optional.of(session), Instant.now()).isPresent())
                .ifPresent(session -> remember(hash, session)));
    }

    @Override
    public Future<List<Listed>> of(UUID personId, String tokenHash) {
        return store.query(AccessSql.LIST, Tuple.of(personId, bytes(tokenHash)))
                .map(rows -> rows.stream().map(SessionRow::listed).toList());
    }

    @Override
    public Future<Void> end(String hash, Actor actor) {
        return end(AccessSql.END, Tuple.of(bytes(hash), "signedOut"), actor, "access.signedOut", "")
                .mapEmpty();
    }

    @Override
    public Future<Boolean> endOne(UUID personId, UUID sessionId, Actor actor) {
        return end(AccessSql.END_ONE, Tuple.of(personId, sessionId, "byOwner"), actor, "access.sessionEnded", "")
                .map(ended -> ended > 0);
    }

    @Override
    public Future<Integer> endAll(UUID personId, Optional<String> but, Actor actor, String because) {
        Tuple whose = Tuple.of(personId, but.map(SessionStore::bytes).orElse(null), because);
        return end(AccessSql.END_ALL, whose, actor, "access.sessionEnded", because);
    }

    private Future<Integer> end(String sql, Tuple which, Actor actor, String code, String because) {
        return store.inTransaction(tx -> tx.query(sql, which)
                        .compose(rows -> rows.rowCount() == 0
                                ? Future.succeededFuture(rows)
                                : AuditEntries.add(tx, actor, deeds(rows, code, because))
                                        .map(rows)))
                .onSuccess(rows -> rows.forEach(row -> forget(hash(row))))
                .map(RowSet::rowCount);
    }

    private static List<Deed> deeds(RowSet<Row> rows, String code, String because) {
        return rows.stream()
                .map(row -> Deed.of(code, "session", row.getUUID("id")).because(because))
                .toList();
    }

    /** It has ended: memory and Redis say so to requests that are under way. */
    private void forget(String hash) {
        memory.end(hash);
        live.send(Request.cmd(Command.SET).arg(key(hash)).arg(ENDED).arg("EX").arg(String.valueOf(IN_REDIS_SECONDS)));
    }

    /** To be called more often than every {@link SessionMemory#TRUSTED}; never fails. */
    public Future<Void> learnEnds() {
        long asked = System.nanoTime();
        return store.query(AccessSql.ENDED, Tuple.tuple())
                .map(rows -> {
                    List<String> ended = new ArrayList<>();
                    rows.forEach(row -> ended.add(hash(row)));
                    memory.learn(asked, ended);
                    return (Void) null;
                })
                .otherwiseEmpty();
    }

    /** Tells the record which sessions of this node were used, in one statement; to be called every minute or so; never fails. */
    public Future<Void> tellUses() {
        List<Map.Entry<String, Instant>> uses = List.copyOf(memory.uses(SOON).entrySet());
        var columns = new Columns<>(uses)
                .bytes(use -> HexFormat.of().parseHex(use.getKey()))
                .moment(Map.Entry::getValue);
        return uses.isEmpty()
                ? Future.succeededFuture()
                : store.query(AccessSql.USED, columns.tuple()).<Void>mapEmpty().otherwiseEmpty();
    }

    /** Unless it is known to have ended meanwhile. */
    private void remember(String hash, Session session) {
        memory.remember(hash, session);
        live.send(Request.cmd(Command.SET)
                .arg(key(hash))
                .arg(SessionRow.toJson(session))
                .arg("EX")
                .arg(String.valueOf(IN_REDIS_SECONDS))
                .arg("NX"));
    }

    private static String key(String hash) {
        return "session:" + hash;
    }

    private static String hash(Row row) {
        return HexFormat.of().formatHex(row.getBuffer("token_hash").getBytes());
    }

    static Buffer bytes(String hash) {
        return Buffer.buffer(HexFormat.of().parseHex(hash));
    }
}
