package xuefa.app;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;

class ExplainingTest {
    private final Logger log = (Logger) LoggerFactory.getLogger(Explaining.class);
    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void listen() {
        logged.start();
        log.addAppender(logged);
        log.setAdditive(false);
    }

    @AfterEach
    void stopListening() {
        log.detachAppender(logged);
        log.setAdditive(true);
    }

    @Test
    void what_was_foreseen_is_one_sentence_and_not_in_the_log() {
        assertThat(failingWith(new CommandTrouble("It rains: take an umbrella")))
                .isEqualTo(1);
        assertThat(err).hasToString("It rains: take an umbrella" + System.lineSeparator());
        assertThat(logged.list).isEmpty();
    }

    @Test
    void what_nobody_foresaw_is_one_sentence_too_and_its_trace_is_in_the_log() {
        assertThat(failingWith(new IllegalStateException("the cat is out"))).isEqualTo(1);
        assertThat(err.toString())
                .hasLineCount(1)
                .startsWith(
                        "Something went wrong that should not be able to: java.lang.IllegalStateException: the cat");
        assertThat(logged.list).singleElement().satisfies(event -> assertThat(
                        event.getThrowableProxy().getMessage())
                .isEqualTo("the cat is out"));
    }

    private int failingWith(RuntimeException failure) {
        return new CommandLine(new Failing(failure))
                .setErr(new PrintWriter(err, true))
                .setExecutionExceptionHandler(new Explaining())
                .execute();
    }

    @Command(name = "failing")
    private record Failing(RuntimeException failure) implements Callable<Integer> {
        @Override
        public Integer call() {
            throw failure;
        }
    }
}
