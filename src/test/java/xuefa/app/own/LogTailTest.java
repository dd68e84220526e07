package xuefa.app.own;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogTailTest {
    @TempDir
    private Path folder;

    private Path log;

    @BeforeEach
    void begin() {
        log = folder.resolve("postgres.log");
    }

    private LogTail tail(String text) throws IOException {
        Files.writeString(log, text);
        return LogTail.ofLast(log);
    }

    @Test
    void the_last_fatal_line_is_the_reason() throws IOException {
        assertThat(tail("FATAL:  one\nFATAL:  two\nLOG:  shut down\n").sentence("It can't be started"))
                .isEqualTo("It can't be started (FATAL:  two): see " + log + ".");
    }

    @Test
    void without_one_the_last_words_are() throws IOException {
        assertThat(tail("first\nlast\n\n").sentence("It can't be started")).contains("(last)");
        assertThat(tail("").sentence("It can't be started")).contains("(it said nothing)");
    }

    @Test
    void what_the_operator_can_do_is_said_where_it_is_known() throws IOException {
        assertThat(tail("FATAL:  write: No space left on device").sentence("It can't be started"))
                .isEqualTo("It can't be started because the disk is full: free some space at " + folder + ".");
        assertThat(tail("setsid: failed to execute x: Permission denied").sentence("It can't be started"))
                .contains("noexec");
        assertThat(tail("FATAL:  database files are incompatible with server").sentence("It can't be started"))
                .contains("another version");
    }

    @Test
    void what_was_written_before_the_mark_is_left_out() throws IOException {
        Files.writeString(log, "FATAL:  yesterday\n");
        long mark = LogTail.mark(log);
        Files.writeString(log, "today\n", StandardOpenOption.APPEND);
        assertThat(LogTail.since(mark, log).lines()).containsExactly("today");
        assertThat(LogTail.since(0, log).says("yesterday")).isTrue();
    }

    @Test
    void a_missing_log_says_nothing() {
        assertThat(LogTail.mark(log)).isZero();
        assertThat(LogTail.ofLast(log).lines()).isEmpty();
    }
}
