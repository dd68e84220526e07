package xuefa.exam.flow;

import io.vertx.core.Future;
import xuefa.exam.BlueprintProof;
import xuefa.exam.ReleasePool;
import xuefa.paper.Blueprint;

/** Proves feasibility where it keeps nobody waiting. */
public interface Proving {
    /** Fails only when our own code breaks. */
    Future<BlueprintProof> prove(Blueprint blueprint, ReleasePool pool);
}
