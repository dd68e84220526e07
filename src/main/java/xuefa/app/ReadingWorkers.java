package xuefa.app;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import xuefa.law.flow.ImportingLaws;
import xuefa.law.format.LawFile;

/** Reads files of laws on worker threads, one after the other for each event loop, since a code takes longer than it may. */
record ReadingWorkers(Vertx vertx) implements ImportingLaws.Reading {
    @Override
    public Future<LawFile.Reading> of(byte[] bytes, String name) {
        return vertx.executeBlocking(() -> LawFile.read(bytes, name));
    }
}
