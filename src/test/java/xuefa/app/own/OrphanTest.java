package xuefa.app.own;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nodes that die without a word, and the next one on the same data directory. */
class OrphanTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    @Test
    void a_node_killed_while_making_its_data_and_later_while_running_is_followed_by_one_that_goes_on()
            throws Exception {
        killedInInitdb();
        UnixProcess postgres;
        UnixProcess redis;
        try (AnotherNode first = AnotherNode.on(folder)) {
            assertThat(first.says()).startsWith("started");
            postgres = server("/bin/postgres");
            redis = server("/redis-server");
            first.haltsItself();
        }
        try (OwnStores stores = OwnStores.start(folder, LIMIT)) {
            assertThat(Talk.postgres(stores.postgres())).isEqualTo(postgres);
            assertThat(Talk.redis(stores.redis())).isEqualTo(redis);
            assertThat(folder.resolve("postgres/cluster.new")).doesNotExist();
            Talk.sql(stores.postgres(), "create table fact as select 'kept' as word");
        }
        assertThat(postgres.alive()).isFalse();
        assertThat(redis.alive()).isFalse();

        try (AnotherNode next = AnotherNode.on(folder)) {
            assertThat(next.says()).startsWith("started");
            postgres = server("/bin/postgres");
            redis = server("/redis-server");
            next.vanish();
        }
        postgres.signal("STOP");
        redis.signal("STOP");
        try (OwnStores stores = OwnStores.start(folder, LIMIT)) {
            assertThat(Talk.sql(stores.postgres(), "select word from fact")).isEqualTo("kept");
            assertThat(Talk.postgres(stores.postgres())).isNotEqualTo(postgres);
            assertThat(Talk.redis(stores.redis())).isNotEqualTo(redis);
        }
    }

    private void killedInInitdb() throws Exception {
        Path half = folder.resolve("postgres/cluster.new/global");
        try (AnotherNode killed = AnotherNode.on(folder)) {
            assertThat(Deadline.in(LIMIT).until(() -> Files.exists(half))).isTrue();
            killed.vanish();
        }
        assertThat(folder.resolve("postgres/cluster")).doesNotExist();
    }

    private UnixProcess server(String program) {
        return UnixProcess.all(process -> !process.command().isEmpty()
                        && process.command().getFirst().startsWith(folder.toString())
                        && process.command().getFirst().endsWith(program))
                .getFirst();
    }
}
