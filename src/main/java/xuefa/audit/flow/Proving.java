package xuefa.audit.flow;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import xuefa.audit.Fault;
import xuefa.audit.ProtectedRow;
import xuefa.audit.SealedBlock;
import xuefa.audit.SealedLeaf;

/** Recomputes what one key rests on. */
public interface Proving {
    /** How a key was found. */
    enum Verdict {
        WHOLE("whole"),
        WAITING("waiting"),
        ERASED("erased"),
        BROKEN("broken");

        private final String code;

        Verdict(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    /**
     * A leaf with what it takes to come from it to the root of its block.
     *
     * @param path hashes, the leaf's neighbour first
     */
    record Step(SealedLeaf leaf, SealedBlock block, List<byte[]> path) {}

    /**
     * @param rows as they are now
     * @param steps empty while it waits
     * @param leftOver what an erasure left
     */
    record Proof(
            String kind,
            String key,
            Verdict verdict,
            List<ProtectedRow> rows,
            List<Step> steps,
            Optional<String> leftOver,
            List<Fault> faults) {}

    Future<Proof> prove(Evidence.Key key);
}
