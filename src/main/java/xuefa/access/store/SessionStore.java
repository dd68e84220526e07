package xuefa.access.store;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import xuefa.access.Session;
import xuefa.access.Token;
import xuefa.access.flow.Sessions;
import xuefa.access.store.SessionMemory.Known;
import xuefa.shared.store.Gathering;
import xuefa.shared.store.LiveStore;
import xuefa.shared.store.RecordStore;

/**
 * Sessions: PostgreSQL is asked when memory and Redis (30 s) know nothing, and always when they fail. That a session has ended is
 * remembered in both, so that a request that was under way does not bring it back; other nodes learn it from PostgreSQL within
 * {@link SessionMemory#TRUSTED}, whether Redis is there or not.
 */
public final class SessionStore implements Sessions {
    private static final int IN_REDIS_SECONDS = 30;
    private static final String ENDED = "ended";

    private final RecordStore store;
    private final LiveStore live;
    private final SessionMemory memory;
    private final Gathering<String, Optional<Session>> asked;

    /** @param options for a connection of its own, since everybody comes at once when an exam opens */
    public SessionStore(
            Vertx vertx, PgConnectOptions options, RecordStore store, LiveStore live, SessionMemory memory) {
        this.asked = Gathering.single(vertx, options, new AskedSessions());
        this.store = store;
        this.live = live;
        this.memory = memory;
    }

    @Override
    public Future<Session> open(Token token, UUID personId, boolean browser, Duration length) {
        return store.query(
                        AccessSql.OPEN, Tuple.of(bytes(token.hash()), personId, browser, (double) length.toSeconds()))
                .map(rows -> read(rows.iterator().next()))
                .onSuccess(session -> remember(token.hash(), session));
    }

    @Override
    public Future<Optional<Session>> find(Token token) {
        String hash = token.hash();
        return memory.of(hash)
                .map(known -> Future.succeededFuture(known.session()))
                .orElseGet(() -> ask(hash))
                .map(found -> found.filter(SessionStore::isRunning));
    }

    private Future<Optional<Session>> ask(String hash) {
        return inRedis(hash)
                .compose(cached ->
                        cached.isPresent() ? Future.succeededFuture(cached.get().session()) : findInRecord(hash))
                .onSuccess(found -> found.ifPresent(session -> memory.remember(hash, session)));
    }

    /** Empty when Redis knows nothing. */
    private Future<Optional<Known>> inRedis(String hash) {
        return live.send(Request.cmd(Command.GET).arg(key(hash)))
                .map(answer -> Optional.ofNullable(answer).map(text -> known(text.toString())))
                .otherwise(Optional.empty());
    }

    private static Known known(String text) {
        return new Known(text.equals(ENDED) ? Optional.empty() : Optional.of(fromJson(text)));
    }

    private Future<Optional<Session>> findInRecord(String hash) {
        return asked.ask(hash).onSuccess(found -> found.ifPresent(session -> remember(hash, session)));
    }

    @Override
    public Future<Void> end(String hash) {
        return store.query(AccessSql.END, Tuple.of(bytes(hash)))
                .compose(done -> {
                    memory.end(hash);
                    return live.send(Request.cmd(Command.SET)
                                    .arg(key(hash))
                                    .arg(ENDED)
                                    .arg("EX")
                                    .arg(String.valueOf(IN_REDIS_SECONDS)))
                            .otherwiseEmpty();
                })
                .mapEmpty();
    }

    /** To be called more often than every {@link SessionMemory#TRUSTED}; never fails. */
    public Future<Void> learnEnds() {
        long asked = System.nanoTime();
        return store.query(AccessSql.ENDED, Tuple.tuple())
                .map(rows -> {
                    List<String> ended = new ArrayList<>();
                    rows.forEach(row -> ended.add(
                            HexFormat.of().formatHex(row.getBuffer("token_hash").getBytes())));
                    memory.learn(asked, ended);
                    return (Void) null;
                })
                .otherwiseEmpty();
    }

    /** Unless it is known to have ended meanwhile. */
    private void remember(String hash, Session session) {
        memory.remember(hash, session);
        live.send(Request.cmd(Command.SET)
                .arg(key(hash))
                .arg(toJson(session))
                .arg("EX")
                .arg(String.valueOf(IN_REDIS_SECONDS))
                .arg("NX"));
    }

    private static boolean isRunning(Session session) {
        return session.expiresAt().isAfter(Instant.now());
    }

    private static String key(String hash) {
        return "session:" + hash;
    }

    private static byte[] bytesOf(String hash) {
        return HexFormat.of().parseHex(hash);
    }

    static io.vertx.core.buffer.Buffer bytes(String hash) {
        return io.vertx.core.buffer.Buffer.buffer(bytesOf(hash));
    }

    static Session read(Row row) {
        return new Session(
                row.getUUID("person_id"),
                Set.of(row.getArrayOfStrings("roles")),
                row.getBoolean("browser"),
                row.getOffsetDateTime("expires_at")
                        .withOffsetSameInstant(ZoneOffset.UTC)
                        .toInstant());
    }

    private static String toJson(Session session) {
        return new JsonObject()
                .put("personId", session.personId().toString())
                .put("roles", new JsonArray(session.roles().stream().sorted().toList()))
                .put("browser", session.browser())
                .put("expiresAt", session.expiresAt().toString())
                .encode();
    }

    private static Session fromJson(String text) {
        JsonObject json = new JsonObject(text);
        return new Session(
                UUID.fromString(json.getString("personId")),
                json.getJsonArray("roles").stream().map(Object::toString).collect(Collectors.toSet()),
                json.getBoolean("browser"),
                Instant.parse(json.getString("expiresAt")));
    }
}
