package xuefa.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import xuefa.app.own.DataDirectory;
import xuefa.shared.store.StoreAddress;
import xuefa.support.MigratedDatabase;
import xuefa.support.TestStores;

/** The command line as whoever types it meets it. */
class MainTest {
    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void help_lists_the_commands_and_the_exit_codes() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString()).contains("  run ", "  bank ", "  live ", "Exit codes:", "  0 ", "  1 ", "  2 ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "run",
                "bank",
                "bank check",
                "live",
                "live rebuild",
                "obligations",
                "obligations recount",
                "retention",
                "retention run"
            })
    void each_command_has_a_help_with_its_exit_codes(String command) {
        assertThat(run((command + " --help").split(" ", -1))).isZero();
        assertThat(out.toString()).startsWith("Usage: xuefa " + command).contains("Exit codes:");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void the_version_names_the_build_and_its_java() {
        assertThat(run("--version")).isZero();
        assertThat(out.toString())
                .startsWith("Xuefa ")
                .contains("Java " + Runtime.version().feature());
    }

    @Test
    void every_setting_is_listed_with_its_default_and_reason() {
        assertThat(run("run", "--settings")).isZero();
        assertThat(out.toString().lines()).hasSize(Setting.values().length);
        for (Setting setting : Setting.values()) {
            assertThat(out.toString()).contains(setting.key() + " ", setting.standard(), setting.reason());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "nothing",
            value = {
                "nothing | Say what to do: run, bank, ",
                "live | Say what to do with the live view: rebuild; see xuefa live --help",
                "bank | Say what to do with the bank: check, ",
                "rum | Unmatched argument at index 0: 'rum'; see xuefa --help",
                "run --damo | Unknown option: '--damo'; see xuefa run --help",
                "run -s | Missing required parameter for option '--set' (KEY=VALUE); see xuefa run --help"
            })
    void wrong_usage_ends_with_2_and_points_to_the_help(@Nullable String line, String said) {
        assertThat(run(line == null ? new String[0] : line.split(" ", -1))).isEqualTo(2);
        assertThat(err.toString()).startsWith(said);
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void a_setting_that_makes_no_sense_ends_with_one_sentence() {
        refused("There is no setting http.prot: xuefa run --settings lists them", "run", "-s", "http.prot=1");
        refused(
                "There is no settings file " + folder.resolve("none"),
                "run",
                "-c",
                folder.resolve("none").toString());
        assertThat(run("run", "-s", "http.host=0.0.0.0")).isEqualTo(1);
        assertThat(err.toString()).hasLineCount(1).contains("http.tls=local", "public.origin=https://…");
    }

    @Test
    void a_port_in_use_is_named_with_the_next_one() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = other.getLocalPort();
            refused(
                    "Port " + port
                            + " of 127.0.0.1 is in use by another program, perhaps by another node: stop that one,"
                            + " or take another port with -s http.port=" + (port + 1),
                    start("http.port=" + port));
        }
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void an_address_of_another_machine_is_refused() {
        assertThat(run(start("http.host=192.0.2.254", "http.tls=local", "http.port=18999")))
                .isEqualTo(1);
        assertThat(err.toString())
                .hasLineCount(1)
                .startsWith("Nothing can be served at 192.0.2.254 port 18999")
                .endsWith("set http.host to an address of this machine\n");
    }

    @Test
    void a_data_folder_that_cannot_be_made_is_named() throws IOException {
        Path file = Files.writeString(folder.resolve("data"), "");
        refused("A file is in the place of the folder " + file + ": move it away.", start());
        assertThat(run(start("data.folder=/proc/xuefa"))).isEqualTo(1);
        assertThat(err.toString()).hasLineCount(1).contains("The data directory can't be used at /proc/xuefa");
    }

    @Test
    void a_folder_of_keys_that_cannot_be_used_is_named() throws IOException {
        Path file = Files.writeString(folder.resolve("keys"), "");
        try (MigratedDatabase database = new MigratedDatabase()) {
            assertThat(run(start(
                            "keys.folder=" + file,
                            "postgres.url=" + postgres(database.address(), "right"),
                            "redis.url=redis://127.0.0.1:1")))
                    .isEqualTo(1);
        }
        assertThat(err.toString()).hasLineCount(1).startsWith("The key folder cannot be used: " + file);
    }

    @Test
    void a_second_node_on_the_same_data_folder_is_refused() throws IOException {
        Path data = folder.resolve("data");
        try (DataDirectory first = DataDirectory.open(data)) {
            refused(
                    "The data directory " + data.toRealPath()
                            + " is in use by another node (this very process): stop that node or choose another data directory.",
                    start());
            assertThat(first).isNotNull();
        }
    }

    @Test
    void a_postgresql_that_cannot_be_used_is_told_apart() throws IOException {
        StoreAddress there = TestStores.postgres();
        String at = "PostgreSQL at " + there.host() + ":" + there.port();
        refusedBy(
                postgres(there, "wrong"),
                at + " refuses the user xuefa: check the user and the password in postgres.url");
        refusedBy(postgres(there, ""), at + " refuses the user xuefa: check the user and the password in postgres.url");
        refusedBy(
                postgres(there.withDatabase("nowhere"), "right"),
                at + " has no database nowhere: create it, or name another in postgres.url");
        refusedBy(
                "postgres://u:secret@127.0.0.1:" + closedPort() + "/d",
                "can't be reached: start it, or correct postgres.url");
        refusedBy("postgres://u:secret@no.such.host.invalid/d", "can't be reached: start it, or correct postgres.url");
    }

    @Test
    void a_database_of_something_else_is_left_alone() {
        StoreAddress foreign = TestStores.freshDatabase("foreign", database -> {
            try (var connection = TestStores.connect(database);
                    var statement = connection.createStatement()) {
                statement.execute("create table payroll (id int)");
            }
        });
        refusedBy(postgres(foreign, "right"), "can't be brought to the form that this version needs");
    }

    @Test
    void rebuilding_without_a_node_says_what_to_give() {
        refused(
                "No node runs on " + folder + ": start it first, or give postgres.url and redis.url",
                "live",
                "rebuild",
                "-s",
                "data.folder=" + folder);
    }

    private void refusedBy(String url, String sentence) {
        assertThat(run(start("postgres.url=" + url, "redis.url=redis://127.0.0.1:1")))
                .isEqualTo(1);
        assertThat(err.toString()).hasLineCount(1).contains(sentence).doesNotContain("secret");
    }

    private void refused(String sentence, String... words) {
        assertThat(run(words)).isEqualTo(1);
        assertThat(err.toString().lines()).containsExactly(sentence);
    }

    private String[] start(String... settings) {
        List<String> words =
                new ArrayList<>(List.of("run", "-s", "http.port=0", "-s", "data.folder=" + folder.resolve("data")));
        for (String setting : settings) {
            words.addAll(List.of("-s", setting));
        }
        return words.toArray(String[]::new);
    }

    private static String postgres(StoreAddress address, String password) {
        return "postgres://" + address.user() + ":" + (password.equals("right") ? address.password() : password) + "@"
                + address.host() + ":" + address.port() + "/" + address.database();
    }

    private static int closedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Starts with nothing said. */
    private int run(String... words) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), words);
    }
}
