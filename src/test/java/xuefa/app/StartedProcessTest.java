package xuefa.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ConnectException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import xuefa.app.own.DataDirectory;
import xuefa.shared.store.StoreAddress;

/** A node in a process of its own with stores of its own, started and stopped as in a terminal. */
class StartedProcessTest {
    private static final int SIGTERM = 143;

    @TempDir
    private Path data;

    @TempDir
    private Path elsewhere;

    @SuppressWarnings("NullAway.Init")
    private Process process;

    @BeforeEach
    void begin() {
        process = start();
    }

    /** By a signal that it hears, so that its stores go with it. */
    @AfterEach
    void end() throws InterruptedException {
        process.destroy();
        process.waitFor(60, TimeUnit.SECONDS);
    }

    @Test
    void it_says_when_it_is_ready_serves_other_commands_and_stops_with_its_stores_when_told_to() throws Exception {
        String ready = awaitLine("Xuefa is ready: ");
        assertThat(ready).matches("Xuefa is ready: http://localhost:\\d+ \\(in \\d+\\.\\d s\\)");
        StoreAddress redis = RunningStores.find(data).getLast();

        assertThat(run("live", "rebuild", "-s", "data.folder=" + data))
                .isEqualTo("0 Rebuilt 0 sittings and 0 rankings.");
        assertThat(run("run", "-s", "http.port=0", "-s", "data.folder=" + data))
                .isEqualTo("1 The data directory " + data.toRealPath() + " is in use by another node (process "
                        + process.pid() + "): stop that node or choose another data directory.");

        stop();
        assertThat(awaitLine("Xuefa has stopped")).isEqualTo("Xuefa has stopped.");
        assertThatThrownBy(() -> new Socket(redis.host(), redis.port()).close()).isInstanceOf(ConnectException.class);
        assertThat(run("live", "rebuild", "-s", "data.folder=" + data)).startsWith("1 No node runs on " + data);
    }

    @Test
    void told_to_stop_while_it_starts_it_leaves_nothing_running() throws Exception {
        while (!Files.exists(data.resolve("secrets/running-stores"))) {
            assertThat(process.isAlive()).isTrue();
            Thread.sleep(20);
        }
        StoreAddress redis = RunningStores.find(data).getLast();
        stop();
        assertThatThrownBy(() -> new Socket(redis.host(), redis.port()).close()).isInstanceOf(ConnectException.class);
        DataDirectory.open(data).close();
    }

    private Process start() {
        try {
            return new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            System.getProperty("java.class.path"),
                            "xuefa.app.Main",
                            "run",
                            "-s",
                            "http.port=0",
                            "-s",
                            "data.folder=" + data)
                    .redirectErrorStream(true)
                    .redirectOutput(output())
                    .start();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private File output() {
        return elsewhere.resolve("output").toFile();
    }

    private void stop() throws InterruptedException {
        process.destroy();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(SIGTERM);
    }

    private String awaitLine(String beginning) throws IOException, InterruptedException {
        while (true) {
            boolean alive = process.isAlive();
            String all = Files.readString(output().toPath());
            var found = all.lines().filter(line -> line.startsWith(beginning)).findFirst();
            if (found.isPresent()) {
                return found.get();
            }
            if (!alive) {
                throw new AssertionError("it never said " + beginning + " but\n" + all);
            }
            Thread.sleep(50);
        }
    }

    private static String run(String... words) {
        StringWriter said = new StringWriter();
        PrintWriter writer = new PrintWriter(said, true);
        return Main.run(writer, writer, words) + " " + said.toString().strip();
    }
}
