package xuefa.app;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import xuefa.exam.BlueprintProof;
import xuefa.exam.ReleasePool;
import xuefa.exam.flow.Proving;
import xuefa.paper.Blueprint;

/** Proves blueprints on worker threads, since a large release takes longer than an event loop may. */
record ProvingWorkers(Vertx vertx) implements Proving {
    @Override
    public Future<BlueprintProof> prove(Blueprint blueprint, ReleasePool pool) {
        return vertx.executeBlocking(() -> BlueprintProof.of(blueprint, pool.questions()), false);
    }
}
