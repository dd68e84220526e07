package xuefa.audit.flow;

import io.vertx.core.Future;
import java.util.List;
import xuefa.audit.Verification;

/** Recomputes the whole record. */
public interface Verifying {
    /** Is told how far it is. */
    interface Progress {
        /**
         * @param checked leaves so far
         * @param of leaves there were when it began
         * @return true to break off
         */
        boolean told(long checked, long of);
    }

    /** @param handedOut signed heads from outside the database; lines that are none count as forged */
    Future<Verification> verify(List<String> handedOut, Progress progress);
}
