package xuefa.shared.store;

import io.vertx.core.VertxException;
import io.vertx.pgclient.PgException;
import java.io.IOException;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Tells a store that is away from a statement that is wrong. */
public final class Trouble {
    private Trouble() {}

    /** True when the same request may succeed later: the connection broke, was refused, timed out, or the store said "not now". */
    public static boolean isAway(@Nullable Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof Away || t instanceof IOException || t instanceof TimeoutException) {
                return true;
            }
            if (t instanceof PgException pg) {
                return isPassing(String.valueOf(pg.getSqlState()));
            }
            if (t instanceof VertxException && isNoConnection(String.valueOf(t.getMessage()))) {
                return true;
            }
            String name = t.getClass().getName();
            if (name.startsWith("io.vertx.sqlclient.ClosedConnection") || name.contains("NoStackTrace")) {
                return true;
            }
        }
        return false;
    }

    /**
     * What the client says when its connections are all busy or silent for too long, too many wait for one, or one breaks before a
     * statement's turn.
     */
    private static boolean isNoConnection(String message) {
        return message.startsWith("Timeout waiting for connection")
                || message.startsWith("Pending requests failed to be sent")
                || message.contains("max wait queue size");
    }

    /** True when a lock was not granted in time (SQLSTATE 55P03). */
    public static boolean isLockTimeout(Throwable failure) {
        return failure instanceof PgException pg && "55P03".equals(pg.getSqlState());
    }

    /** Connection, resources, shutting down, starting up, rolled back, read-only: the classes of SQLSTATE that pass. */
    private static boolean isPassing(String state) {
        return state.startsWith("08")
                || state.startsWith("53")
                || state.startsWith("57")
                || state.startsWith("40")
                || state.equals("55P03")
                || state.equals("25006");
    }

    /** A store is away, in our own words. */
    public static final class Away extends RuntimeException {
        public Away(String sentence) {
            super(sentence, null, false, false);
        }
    }
}
