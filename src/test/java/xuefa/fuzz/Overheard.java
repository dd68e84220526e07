package xuefa.fuzz;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
import org.slf4j.LoggerFactory;

/** Listens to all logs of this process, for words that must not be in any. */
final class Overheard extends AppenderBase<ILoggingEvent> implements AutoCloseable {
    private static final Pattern KEYS =
            Pattern.compile("-----BEGIN|otpauth:|\\$argon2|Bearer [\\w-]{20}|__Host-xuefa=|password=[^*\\s]{4}");

    private final Set<String> secrets = ConcurrentHashMap.newKeySet();
    private final Queue<String> said = new ConcurrentLinkedQueue<>();

    static Overheard everything() {
        var listening = new Overheard();
        listening.start();
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).addAppender(listening);
        return listening;
    }

    void secret(String word) {
        secrets.add(word);
    }

    /** Lines in which something secret was. */
    List<String> said() {
        return List.copyOf(said);
    }

    @Override
    protected void append(ILoggingEvent event) {
        hear(event.getLoggerName(), event.getFormattedMessage());
        for (IThrowableProxy each = event.getThrowableProxy(); each != null; each = each.getCause()) {
            hear(event.getLoggerName(), String.valueOf(each.getMessage()));
        }
    }

    private void hear(String logger, String words) {
        if (KEYS.matcher(words).find() || secrets.stream().anyMatch(words::contains)) {
            said.add(logger + ": " + words);
        }
    }

    @Override
    public void close() {
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).detachAppender(this);
        stop();
    }
}
