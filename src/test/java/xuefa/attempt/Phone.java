package xuefa.attempt;

import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import xuefa.support.Client;
import xuefa.support.Json;
import xuefa.support.Sheet;

/** A candidate's device in an exam, which remembers what it was told. It takes the nodes in turn. Any thread. */
final class Phone {
    private static final int TRIES = 150;
    private static final int PAUSE_MILLIS = 100;

    private final List<Client> atNodes;
    private final Told told;
    private final Sheet sheet;
    private final AtomicInteger turn = new AtomicInteger();

    private Phone(List<Client> atNodes, Told told, Sheet sheet) {
        this.atNodes = atNodes;
        this.told = told;
        this.sheet = sheet;
    }

    static Phone start(List<Client> atNodes, String sittingId, Told told) {
        return new Phone(atNodes, told, Sheet.of(atNodes.getFirst().start(sittingId)));
    }

    String attempt() {
        return sheet.attemptId();
    }

    Sheet sheet() {
        return sheet;
    }

    private Client node() {
        return atNodes.get(Math.floorMod(turn.getAndIncrement(), atNodes.size()));
    }

    Json takeOver() {
        return node().takeOver(attempt());
    }

    Json save(int epoch, JsonObject... entries) {
        return told.saved(attempt(), epoch, entries, node().save(attempt(), epoch, entries));
    }

    Json submit(int epoch, int highWater, JsonObject... entries) {
        return told.submitted(attempt(), epoch, entries, node().submit(attempt(), epoch, highWater, entries));
    }

    /** Asks again, as phones do, while the connection breaks or the answer is 503: nothing was acknowledged then. */
    static Json through(Supplier<Json> asking) throws InterruptedException {
        Json reply = asking.get();
        for (int i = 0; i < TRIES && (reply.status() == 0 || reply.status() == 503); i++) {
            Thread.sleep(PAUSE_MILLIS);
            reply = asking.get();
        }
        return reply;
    }
}
