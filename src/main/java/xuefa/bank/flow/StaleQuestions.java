package xuefa.bank.flow;

import io.vertx.core.Future;
import java.util.Set;

/** The questions that a change of law has overtaken 待修订. */
public interface StaleQuestions {
    /** Ids of the questions of a release that are flagged now; empty for a release that there isn't. */
    Future<Set<String>> of(String releaseDigest);
}
