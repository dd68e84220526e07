package xuefa.access.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import xuefa.access.flow.Throttle.Try;
import xuefa.shared.Ids;
import xuefa.shared.store.LiveStore;
import xuefa.shared.store.StoreAddress;
import xuefa.support.TestLoop;
import xuefa.support.TestStores;

/** Who waits at the door, and who does not: with Redis, and without. */
class CountedTriesTest {
    private static final StoreAddress DATABASE = TestLoop.freshRecord();

    private final TestLoop loop = TestLoop.on(DATABASE);
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-23T01:00:00Z"));
    private final InstantSource clock = now::get;
    private final CountedTries tries = new CountedTries(new LiveTryBook(loop.live(), new MemoryTryBook()), clock);
    private final String name = Ids.next().toString();
    private final String home = "home-" + name;

    @AfterEach
    void close() {
        loop.close();
    }

    private int wait(Try attempt) {
        return loop.get(() -> tries.take(attempt));
    }

    private static Try stranger(String name, String place) {
        return new Try(name, place, "", false);
    }

    @Test
    void ten_thousand_wrong_passwords_of_strangers_do_not_keep_the_owner_out() {
        for (int i = 0; i < 60; i++) {
            wait(stranger(name, "attacker-" + i + name));
        }
        assertThat(wait(stranger(name, "yet-another-" + name))).as("a stranger").isPositive();
        assertThat(wait(new Try(name, home, "", true)))
                .as("from where they signed in before")
                .isZero();
        assertThat(wait(new Try(name, "hotel", "own-device", false)))
                .as("on their own phone")
                .isZero();
    }

    @Test
    void many_at_once_are_no_way_around() {
        List<Future<Integer>> all = new ArrayList<>();
        loop.get(() -> {
            for (int i = 0; i < 40; i++) {
                all.add(tries.take(stranger(name, home)));
            }
            return Future.join(all);
        });
        assertThat(all.stream().filter(each -> each.result() == 0).count()).isEqualTo(5);
    }

    @Test
    void being_right_forgets_what_went_before_here_and_leaves_room_for_others() {
        for (int i = 0; i < 5; i++) {
            assertThat(wait(stranger(name, home))).isZero();
        }
        assertThat(wait(stranger(name, home))).isBetween(1, 5);
        now.updateAndGet(at -> at.plusSeconds(6));
        assertThat(wait(stranger(name, home))).isZero();
        loop.get(() -> tries.succeeded(stranger(name, home)));
        assertThat(wait(stranger(name, home))).isZero();
    }

    @Test
    void without_redis_each_node_counts_for_itself() {
        LiveStore dead = new LiveStore(
                loop.vertx(), LiveStore.connectionString(new StoreAddress("127.0.0.1", 1, "default", "0", "none")));
        CountedTries alone = new CountedTries(new LiveTryBook(dead, new MemoryTryBook()), clock);
        for (int i = 0; i < 5; i++) {
            assertThat(loop.get(() -> alone.take(stranger(name, home)))).isZero();
        }
        assertThat(loop.get(() -> alone.take(stranger(name, home)))).isBetween(1, 5);
        loop.get(dead::close);
    }

    @Test
    void another_node_knows_of_the_tries_at_this_one() {
        for (int i = 0; i < 5; i++) {
            wait(stranger(name, home));
        }
        CountedTries elsewhere = new CountedTries(new LiveTryBook(loop.live(), new MemoryTryBook()), clock);
        assertThat(loop.get(() -> elsewhere.take(stranger(name, home)))).isBetween(1, 5);
    }

    @Test
    void a_code_names_nobody_and_counts_by_address() {
        for (int i = 0; i < 30; i++) {
            assertThat(wait(Try.ofCode(home))).isZero();
        }
        assertThat(wait(Try.ofCode(home))).isBetween(1, 2);
        assertThat(wait(Try.ofCode("elsewhere-" + name))).isZero();
    }

    @AfterAll
    static void drop() {
        TestStores.drop(DATABASE);
    }
}
