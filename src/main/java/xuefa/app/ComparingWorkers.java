package xuefa.app;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.List;
import xuefa.law.Article;
import xuefa.law.compare.Comparing;
import xuefa.law.compare.Difference;
import xuefa.law.flow.LookingAtLaws;

/** Compares wordings on worker threads, since two codes take longer than an event loop may. */
record ComparingWorkers(Vertx vertx) implements LookingAtLaws.Comparing {
    @Override
    public Future<Difference> of(List<Article> older, List<Article> newer) {
        return vertx.executeBlocking(() -> Comparing.of(older, newer), false);
    }
}
