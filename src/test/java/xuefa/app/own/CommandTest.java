package xuefa.app.own;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandTest {
    private static final Duration SOON = Duration.ofSeconds(10);

    @TempDir
    private Path folder;

    @Test
    void it_tells_how_it_ended() {
        assertThat(Command.of("true").run(Deadline.in(SOON))).isZero();
        assertThat(Command.of("sh", "-c", "exit 3").run(Deadline.in(SOON))).isEqualTo(3);
        assertThat(Command.of("sh", "-c", "exit 3").after(List.of("env")).run(Deadline.in(SOON)))
                .isEqualTo(3);
    }

    @Test
    void it_is_killed_at_its_deadline() {
        assertThat(Command.of("sleep", "100").in(folder).run(Deadline.in(Duration.ofMillis(100))))
                .isEqualTo(-1);
        assertThat(Deadline.in(SOON).until(() -> UnixProcess.all(process -> process.worksIn(folder, "no such hint"))
                        .isEmpty()))
                .isTrue();
    }

    @Test
    void its_words_go_to_the_log_after_earlier_ones() {
        Path log = folder.resolve("log");
        Command.of("echo", "one").writingTo(log).run(Deadline.in(SOON));
        Command.of("sh", "-c", "echo two >&2").writingTo(log).run(Deadline.in(SOON));
        assertThat(log).hasContent("one\ntwo");
    }

    @Test
    void it_does_not_inherit_the_language_of_the_terminal() {
        Path log = folder.resolve("log");
        Command.of("sh", "-c", "echo $LC_ALL $TZ").writingTo(log).run(Deadline.in(SOON));
        assertThat(log).hasContent("C UTC");
    }

    @Test
    void a_missing_program_is_named() {
        assertThatThrownBy(() -> Command.of("no-such-program").run(Deadline.in(SOON)))
                .isInstanceOf(StoreTrouble.class)
                .hasMessageStartingWith("no-such-program can't be started");
    }
}
