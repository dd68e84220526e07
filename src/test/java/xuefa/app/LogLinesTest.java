package xuefa.app;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class LogLinesTest {
    @Test
    void nobody_can_write_a_line_of_log_that_never_happened() {
        var context = (LoggerContext) LoggerFactory.getILoggerFactory();
        Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        var encoder =
                (PatternLayoutEncoder) ((ConsoleAppender<ILoggingEvent>) root.getAppender("console")).getEncoder();
        var event = new LoggingEvent(
                "x", root, Level.INFO, "{} was sent", null, new Object[] {"a\r\n2026-01-01 INFO all is well\u2028b"});
        String line = new String(encoder.encode(event), StandardCharsets.UTF_8);
        assertThat(line.lines()).hasSize(1);
        assertThat(line).contains("a  2026-01-01 INFO all is well b was sent").doesNotContain("\u2028");
    }
}
