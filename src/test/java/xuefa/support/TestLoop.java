package xuefa.support;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.function.Supplier;
import xuefa.app.Migrations;
import xuefa.shared.store.LiveStore;
import xuefa.shared.store.RebuiltViews;
import xuefa.shared.store.RecordStore;
import xuefa.shared.store.StoreAddress;

/** One event loop with its connections to the stores. What is called here runs on that event loop. */
public final class TestLoop implements AutoCloseable {
    private final Vertx vertx = Vertx.vertx();
    private final Context loop = vertx.getOrCreateContext();
    private final RecordStore record;
    private final LiveStore live;
    private final RebuiltViews views;

    private TestLoop(StoreAddress database, String redis) {
        this.record = RecordStore.open(vertx, database, 4);
        this.live = new LiveStore(vertx, redis);
        this.views = new RebuiltViews(vertx, live);
    }

    /** A database with our tables, and nothing in them. */
    public static StoreAddress freshRecord() {
        return TestStores.freshDatabase("migrated", Migrations::migrate);
    }

    public static TestLoop on(StoreAddress database) {
        TestLoop node = new TestLoop(database, LiveStore.connectionString(TestStores.redis()));
        node.until(() -> node.live.send(Request.cmd(Command.PING)).map(true).otherwise(false), there -> there);
        return node;
    }

    public static TestLoop withoutRedis(StoreAddress database) {
        return new TestLoop(database, "redis://127.0.0.1:1");
    }

    /** @param port where something listens that never answers */
    public static TestLoop withHangingRedis(StoreAddress database, int port) {
        return new TestLoop(database, "redis://127.0.0.1:" + port);
    }

    public Vertx vertx() {
        return vertx;
    }

    public RecordStore record() {
        return record;
    }

    public LiveStore live() {
        return live;
    }

    public RebuiltViews views() {
        return views;
    }

    /** Waits for what this future brings. */
    public <T> T get(Supplier<Future<T>> work) {
        try {
            return Future.<T>future(
                            promise -> loop.runOnContext(go -> work.get().onComplete(promise)))
                    .await(30, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new AssertionError("no answer within 30 s", e);
        }
    }

    /** Asks again for up to 20 s, until the answer is as wanted. */
    public <T> T until(Supplier<Future<T>> work, Predicate<T> wanted) {
        T answer = get(work);
        for (int i = 0; i < 100 && !wanted.test(answer); i++) {
            get(() -> vertx.timer(200, TimeUnit.MILLISECONDS));
            answer = get(work);
        }
        return answer;
    }

    public void run(Runnable work) {
        get(() -> {
            work.run();
            return Future.succeededFuture();
        });
    }

    public void emptyRedis() {
        get(() -> live.send(Request.cmd(Command.FLUSHALL)));
    }

    @Override
    public void close() {
        get(() -> record.close().compose(done -> live.close()));
        get(vertx::close);
    }
}
