package xuefa.app.own;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnixProcessTest {
    private static final Duration SOON = Duration.ofSeconds(10);

    @TempDir
    private Path folder;

    private UnixProcess sleeper;

    @BeforeEach
    void begin() {
        sleeper = Command.of("sleep", "100").in(folder).startDetached();
        assertThat(Deadline.in(SOON).until(() -> sleeper.command().getFirst().equals("sleep")))
                .isTrue();
    }

    @AfterEach
    void end() {
        sleeper.signal("KILL");
    }

    @Test
    void it_is_alive_until_it_is_killed() {
        assertThat(sleeper.alive()).isTrue();
        sleeper.signal("KILL");
        assertThat(sleeper.endsBefore(Deadline.in(SOON))).isTrue();
        assertThat(sleeper.command()).isEmpty();
    }

    @Test
    void waiting_for_its_end_has_an_end() {
        assertThat(sleeper.endsBefore(Deadline.in(Duration.ofMillis(100)))).isFalse();
    }

    @Test
    void a_stopped_one_hears_a_signal_when_it_is_woken() {
        sleeper.signal("STOP");
        sleeper.signalAwake("TERM");
        assertThat(sleeper.endsBefore(Deadline.in(SOON))).isTrue();
    }

    @Test
    void a_later_process_with_its_number_is_not_it() {
        UnixProcess earlier = new UnixProcess(sleeper.pid(), sleeper.startTick() - 1);
        assertThat(earlier.alive()).isFalse();
        earlier.signal("KILL");
        assertThat(sleeper.alive()).isTrue();
    }

    @Test
    void it_is_known_by_its_command_and_its_folder() throws IOException {
        assertThat(UnixProcess.all(process -> process.worksIn(folder, "no such hint")))
                .containsExactly(sleeper);
        assertThat(sleeper.command()).containsExactly("sleep", "100");
        assertThat(sleeper.worksIn(Path.of("/"), "sleep")).isFalse();
    }

    @Test
    void it_is_known_by_its_folder_when_that_has_been_deleted_and_made_anew() throws IOException {
        Path gone = Files.createDirectory(folder.resolve("gone"));
        UnixProcess other = Command.of("sleep", "100").in(gone).startDetached();
        try {
            assertThat(Deadline.in(SOON).until(() -> other.worksIn(gone, "no such hint")))
                    .isTrue();
            Files.delete(gone);
            assertThat(other.worksIn(gone, "no such hint")).isTrue();
            Files.createDirectory(gone);
            assertThat(other.worksIn(gone, "no such hint")).isTrue();
        } finally {
            other.signal("KILL");
        }
    }
}
