package xuefa.access.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.benmanes.caffeine.cache.Cache;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import xuefa.access.Session;
import xuefa.access.Token;
import xuefa.shared.Ids;
import xuefa.shared.store.StoreAddress;
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

    private SessionStore onAFreshNode() {
        return new SessionStore(loop.record(), loop.live(), SessionStore.newCache());
    }

    private UUID somebody() {
        UUID id = Ids.next();
        loop.get(() -> loop.record()
                .query("insert into person (id, name, identity_number) values ('" + id + "', '测', '" + id + "')"));
        return id;
    }

    @Test
    void an_ended_session_is_not_brought_back_by_a_request_that_was_under_way() {
        UUID person = somebody();
        for (int round = 0; round < 500; round++) {
            Token token = Token.fresh();
            loop.get(() -> onAFreshNode().open(token, person, true, Duration.ofHours(1)));
            if (round % 2 == 0) {
                loop.emptyRedis();
            }
            Cache<String, Optional<Session>> memory = SessionStore.newCache();
            SessionStore here = new SessionStore(loop.record(), loop.live(), memory);
            loop.get(() -> {
                Future<Void> ending = here.end(token.hash());
                return Future.join(ending, askUntil(ending, here, memory, token), askElsewhereUntil(ending, token));
            });

            assertThat(loop.get(() -> here.find(token)))
                    .as("here in round %d", round)
                    .isEmpty();
            assertThat(loop.get(() -> onAFreshNode().find(token)))
                    .as("elsewhere in round %d", round)
                    .isEmpty();
        }
    }

    /** Asks the node that ends it, as if what it remembers had just run out. */
    private static Future<Void> askUntil(
            Future<Void> ended, SessionStore here, Cache<String, Optional<Session>> memory, Token token) {
        memory.invalidateAll();
        return here.find(token)
                .compose(found ->
                        ended.isComplete() ? Future.<Void>succeededFuture() : askUntil(ended, here, memory, token));
    }

    /** Asks nodes that remember nothing. */
    private Future<Void> askElsewhereUntil(Future<Void> ended, Token token) {
        return onAFreshNode()
                .find(token)
                .compose(
                        found -> ended.isComplete() ? Future.<Void>succeededFuture() : askElsewhereUntil(ended, token));
    }
}
