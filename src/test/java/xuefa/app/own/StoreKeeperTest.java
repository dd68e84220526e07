package xuefa.app.own;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import xuefa.shared.store.StoreAddress;

/** The node goes on, and its stores are killed under it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StoreKeeperTest {
    private final OwnStores stores;
    private final StoreAddress postgres;
    private final StoreAddress redis;

    StoreKeeperTest(@TempDir Path folder) throws Exception {
        stores = OwnStores.start(folder, Duration.ofSeconds(60));
        postgres = stores.postgres();
        redis = stores.redis();
        Talk.sql(postgres, "create table fact as select 'kept' as word");
        Talk.redis(redis, "SET fact kept");
    }

    @AfterAll
    void end() {
        stores.close();
    }

    @Test
    void a_killed_postgres_comes_back_with_what_it_acknowledged() throws Exception {
        try (Connection busy = DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), postgres.password());
                Statement statement = busy.createStatement()) {
            statement.execute("insert into fact values ('acknowledged')");
            Talk.postgres(postgres).signal("KILL");
            assertThat(Talk.eventually(() -> Talk.sql(postgres, "select count(*) from fact where word = 'acknowledged'")
                            .equals("1")))
                    .isTrue();
        }
    }

    @Test
    void a_killed_redis_comes_back_with_its_keys() throws Exception {
        Talk.redis(redis).signal("KILL");
        assertThat(Talk.eventually(() -> Talk.redis(redis, "GET fact").equals("kept")))
                .isTrue();
    }

    @Test
    void those_that_hang_are_ended_and_started_again() throws Exception {
        // One that has just been started may take as long as a start; the test before this one starts them.
        Thread.sleep(1_500);
        UnixProcess hungPostgres = Talk.postgres(postgres);
        UnixProcess hungRedis = Talk.redis(redis);
        hungPostgres.signal("STOP");
        hungRedis.signal("STOP");
        assertThat(Talk.eventually(
                        () -> Talk.sql(postgres, "select word from fact").equals("kept")))
                .isTrue();
        assertThat(Talk.eventually(() -> Talk.redis(redis, "GET fact").equals("kept")))
                .isTrue();
        assertThat(hungPostgres.alive()).isFalse();
        assertThat(hungRedis.alive()).isFalse();
    }

    @Test
    void a_port_taken_under_a_dead_redis_is_waited_for() throws Exception {
        try (ServerSocket other = portOfKilledRedis()) {
            Thread.sleep(1_500);
            assertThat(other.isBound()).isTrue();
        }
        assertThat(Talk.eventually(() -> Talk.redis(redis, "GET fact").equals("kept")))
                .isTrue();
    }

    /** The keeper may be quicker than we are to take the port back; then Redis is killed again. */
    private ServerSocket portOfKilledRedis() throws Exception {
        for (int tries = 1; ; tries++) {
            assertThat(Talk.eventually(() -> Talk.redis(redis, "GET fact").equals("kept")))
                    .isTrue();
            UnixProcess killed = Talk.redis(redis);
            killed.signal("KILL");
            assertThat(killed.endsBefore(Deadline.in(Duration.ofSeconds(5)))).isTrue();
            try {
                return new ServerSocket(redis.port(), 50, InetAddress.getLoopbackAddress());
            } catch (BindException keeperWasQuicker) {
                if (tries == 10) {
                    throw keeperWasQuicker;
                }
            }
        }
    }
}
