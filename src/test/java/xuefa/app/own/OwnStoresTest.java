package xuefa.app.own;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import xuefa.shared.store.StoreAddress;

/** What a node may count on while it starts and stops in peace. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OwnStoresTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private final Path folder;
    private OwnStores stores;

    OwnStoresTest(@TempDir Path temporary) throws Exception {
        folder = temporary.resolve("a node's own data");
        stores = OwnStores.start(folder, LIMIT);
        Talk.sql(stores.postgres(), "create table fact as select 'kept' as word");
        Talk.redis(stores.redis(), "SET fact kept");
    }

    @AfterAll
    void end() {
        stores.close();
    }

    @Test
    void what_postgres_acknowledges_is_on_the_disk() throws SQLException {
        assertThat(Talk.sql(stores.postgres(), """
                        select concat_ws(' ', current_setting('fsync'), current_setting('synchronous_commit'),
                          current_setting('full_page_writes'),
                          current_setting('server_encoding'), current_setting('max_connections'),
                          (select setting from pg_file_settings where name = 'timezone' and applied))""")).isEqualTo("on on on UTF8 200 UTC");
    }

    @Test
    void redis_writes_each_second_and_throws_nothing_out() throws IOException {
        assertThat(Talk.redis(stores.redis(), "CONFIG GET append*ync")).isEqualTo("appendfsync everysec");
        assertThat(Talk.redis(stores.redis(), "CONFIG GET appendonly")).isEqualTo("appendonly yes");
        assertThat(Talk.redis(stores.redis(), "CONFIG GET maxmemory-policy")).isEqualTo("maxmemory-policy noeviction");
    }

    @Test
    void both_listen_on_the_loopback_only() throws Exception {
        assertThat(Talk.sql(stores.postgres(), "show listen_addresses")).isEqualTo("127.0.0.1");
        assertThat(Talk.redis(stores.redis(), "CONFIG GET bind")).isEqualTo("bind 127.0.0.1");
    }

    @Test
    void nobody_gets_in_without_the_password() {
        StoreAddress postgres = stores.postgres();
        StoreAddress guess = new StoreAddress(postgres.host(), postgres.port(), postgres.user(), "xuefa", "guess");
        assertThat(new PostgresDoor(guess).signIn()).isEqualTo(Door.Answer.REFUSED);
        StoreAddress redis = stores.redis();
        guess = new StoreAddress(redis.host(), redis.port(), redis.user(), "0", "guess");
        assertThat(new RedisDoor(guess).signIn()).isEqualTo(Door.Answer.REFUSED);
    }

    @Test
    void the_passwords_are_readable_by_the_node_only_and_never_printed() throws IOException {
        assertThat(stores.postgres().toString())
                .doesNotContain(stores.postgres().password());
        for (String secret : new String[] {"secrets/postgres-password", "secrets/redis-password", "redis/redis.conf"}) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(secret))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void ports_passwords_and_data_stay_over_a_restart() throws Exception {
        StoreAddress postgres = stores.postgres();
        StoreAddress redis = stores.redis();
        stores.close();
        assertThat(RememberedPort.free(postgres.port())).isTrue();
        stores = OwnStores.start(folder, LIMIT);
        assertThat(stores.postgres()).isEqualTo(postgres);
        assertThat(stores.redis()).isEqualTo(redis);
        bothStillHaveTheirData();
    }

    @Test
    void ports_that_others_took_meanwhile_are_left_to_them() throws Exception {
        StoreAddress postgres = stores.postgres();
        StoreAddress redis = stores.redis();
        stores.close();
        try (var first = taking(postgres.port());
                var second = taking(redis.port())) {
            stores = OwnStores.start(folder, LIMIT);
            assertThat(stores.postgres().port()).isNotEqualTo(first.getLocalPort());
            assertThat(stores.redis().port()).isNotEqualTo(second.getLocalPort());
        }
        bothStillHaveTheirData();
    }

    @Test
    void a_note_of_a_process_whose_number_another_program_has_now_is_ignored() throws Exception {
        stores.close();
        String alive = Long.toString(ProcessHandle.current().pid());
        Files.writeString(folder.resolve("postgres/cluster/postmaster.pid"), alive + "\n");
        stores = OwnStores.start(folder, LIMIT);
        bothStillHaveTheirData();
    }

    @Test
    void redis_begins_anew_when_its_contents_are_damaged_and_keeps_them_aside() throws Exception {
        stores.close();
        for (Path file : Disk.in(folder.resolve("redis/contents/appendonlydir"), "appendonly.aof.1.incr")) {
            Files.writeString(file, "this is not what Redis wrote");
        }
        stores = OwnStores.start(folder, LIMIT);
        assertThat(Talk.redis(stores.redis(), "DBSIZE")).isEqualTo("0");
        assertThat(folder.resolve("redis/contents.damaged")).isDirectory();
        Talk.redis(stores.redis(), "SET fact kept");
    }

    @Test
    void a_second_node_on_the_same_directory_is_refused_with_one_sentence() throws Exception {
        assertThatThrownBy(() -> OwnStores.start(folder, LIMIT))
                .isInstanceOf(StoreTrouble.class)
                .hasMessageContaining("in use by another node (this very process)");
        try (AnotherNode second = AnotherNode.on(folder)) {
            assertThat(second.says())
                    .startsWith("trouble: The data directory " + folder.toRealPath() + " is in use by another node")
                    .contains("process " + ProcessHandle.current().pid());
        }
        bothStillHaveTheirData();
    }

    @Test
    void neither_is_in_the_session_of_the_terminal() throws Exception {
        String own = session(ProcessHandle.current().pid());
        assertThat(session(Talk.postgres(stores.postgres()).pid())).isNotEqualTo(own);
        assertThat(session(Talk.redis(stores.redis()).pid())).isNotEqualTo(own);
    }

    private static String session(long pid) throws IOException {
        String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
        return stat.substring(stat.lastIndexOf(')')).split(" ", -1)[4];
    }

    private static ServerSocket taking(int port) throws IOException {
        return new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
    }

    private void bothStillHaveTheirData() throws Exception {
        assertThat(Talk.sql(stores.postgres(), "select word from fact")).isEqualTo("kept");
        assertThat(Talk.redis(stores.redis(), "GET fact")).isEqualTo("kept");
    }
}
