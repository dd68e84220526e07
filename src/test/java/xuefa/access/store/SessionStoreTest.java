package xuefa.access.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import xuefa.access.Hold;
import xuefa.access.IdleLimit;
import xuefa.access.Session;
import xuefa.access.Token;
import xuefa.access.Visit;
import xuefa.access.flow.Sessions;
import xuefa.shared.Actor;
import xuefa.shared.Ids;
import xuefa.shared.store.RecordStore;
import xuefa.shared.store.StoreAddress;
import xuefa.support.TestKeys;
import xuefa.support.TestLoop;
import xuefa.support.TestStores;

/** Requests that are under way while their session ends. */
class SessionStoreTest {
    private final StoreAddress database = TestLoop.freshRecord();
    private final TestLoop loop = TestLoop.on(database);

    @AfterEach
    void close() {
        loop.close();
        TestStores.drop(database);
    }

    /** It believes nothing that it remembers, before it has learned which sessions ended. */
    private SessionStore onAFreshNode() {
        return onAFreshNode(new SessionMemory());
    }

    private SessionStore onAFreshNode(SessionMemory memory) {
        return new SessionStore(
                loop.vertx(),
                RecordStore.options(database),
                loop.record(),
                loop.live(),
                memory,
                new IdleLimit(Duration.ofHours(8), Duration.ofMinutes(30)),
                new KnownPlaces(TestKeys.fields()));
    }

    private static Sessions.Opening opening(Token token, UUID person) {
        Visit visit = new Visit("192.0.2.7", "a test", Optional.empty(), false);
        return new Sessions.Opening(
                token, person, Hold.NONE, false, Duration.ofHours(1), visit, "password", Optional.empty());
    }

    private UUID somebody() {
        UUID id = Ids.next();
        loop.get(() -> loop.record().query("insert into person (id, name) values ('" + id + "', '测')"));
        return id;
    }

    @Test
    void an_ended_session_is_not_brought_back_by_a_request_that_was_under_way() {
        UUID person = somebody();
        SessionStore here = onAFreshNode();
        SessionStore elsewhere = onAFreshNode();
        for (int round = 0; round < 500; round++) {
            Token token = Token.fresh();
            loop.get(() -> elsewhere.open(opening(token, person)));
            if (round % 2 == 0) {
                loop.emptyRedis();
            }
            loop.get(() -> {
                Future<Void> ending = here.end(token.hash(), Actor.CLOCK);
                return Future.join(ending, askUntil(ending, here, token), askUntil(ending, elsewhere, token));
            });

            assertThat(loop.get(() -> here.find(token)))
                    .as("here in round %d", round)
                    .isEmpty();
            assertThat(loop.get(() -> elsewhere.find(token)))
                    .as("elsewhere in round %d", round)
                    .isEmpty();
        }
    }

    @Test
    void a_session_that_another_node_ended_is_forgotten_here_though_redis_never_heard_of_it() {
        SessionStore here = onAFreshNode();
        Token token = Token.fresh();
        loop.get(here::learnEnds);
        UUID person = somebody();
        loop.get(() -> here.open(opening(token, person)));
        loop.get(() -> loop.record().query("update session set ended_at = clock_timestamp()"));
        assertThat(loop.get(() -> here.find(token))).as("remembered").isPresent();

        loop.get(here::learnEnds);
        assertThat(loop.get(() -> here.find(token))).isEmpty();
    }

    @Test
    void what_was_remembered_is_not_believed_by_a_node_that_could_not_ask_which_sessions_ended() {
        SessionStore here = onAFreshNode();
        Token token = Token.fresh();
        UUID person = somebody();
        loop.get(() -> here.open(opening(token, person)));
        loop.get(() -> loop.record().query("update session set ended_at = clock_timestamp()"));
        loop.emptyRedis();

        assertThat(loop.get(() -> here.find(token))).isEmpty();
    }

    @Test
    void a_node_that_could_not_ask_for_long_forgets_all_it_knew_since_it_may_have_missed_an_end() {
        Session session = new Session(
                Ids.next(),
                Ids.next(),
                Set.of(),
                false,
                Hold.NONE,
                false,
                Instant.now(),
                Instant.now().plusSeconds(60));
        SessionMemory memory = new SessionMemory();
        long asked = System.nanoTime();
        memory.learn(asked, List.of());
        memory.remember("hash", session);

        memory.learn(asked + TimeUnit.SECONDS.toNanos(2), List.of());
        assertThat(memory.of("hash")).as("asked in time").isPresent();
        memory.learn(asked + TimeUnit.SECONDS.toNanos(120), List.of());
        assertThat(memory.of("hash")).as("asked after two minutes").isEmpty();
    }

    private static Future<Void> askUntil(Future<Void> ended, SessionStore here, Token token) {
        return here.find(token)
                .compose(found -> ended.isComplete() ? Future.<Void>succeededFuture() : askUntil(ended, here, token));
    }
}
