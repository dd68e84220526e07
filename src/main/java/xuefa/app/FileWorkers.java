package xuefa.app;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import xuefa.bank.flow.FileWork;
import xuefa.bank.format.ReadingQuestions;
import xuefa.bank.format.sheet.ColumnChoice;
import xuefa.shared.imports.SourceFile;

/** Reads and writes files on the node's {@link FileThreads}, for one event loop. */
record FileWorkers(Vertx vertx, FileThreads threads) implements FileWork {
    private static final Logger LOG = LoggerFactory.getLogger(FileWorkers.class);
    private static final int BEAT_MILLIS = 500;
    /** More than any file has: all of it that could be kept would be in memory. */
    private static final ReadingQuestions TOO_MUCH =
            new ReadingQuestions.Refused("文件太大或太复杂，读不下来", "分成几个文件，或者另存为 .xlsx、.docx 再导入");

    @Override
    public boolean hasRoom() {
        return threads.hasRoom();
    }

    @Override
    public Future<ReadingQuestions> read(Supplier<Future<SourceFile>> file, Optional<ColumnChoice> choice, Beat beat) {
        Context context = vertx.getOrCreateContext();
        var read = new AtomicInteger();
        var stopped = new AtomicBoolean();
        long beating =
                vertx.setPeriodic(BEAT_MILLIS, tick -> beat.at(read.get()).onSuccess(goesOn -> {
                    if (!goesOn) {
                        stopped.set(true);
                    }
                }));
        return this.<ReadingQuestions>off(() -> {
                    if (stopped.get()) {
                        return new ReadingQuestions.Cancelled();
                    }
                    SourceFile whole = fetched(context, file);
                    return bounded(() -> ReadingQuestions.of(whole, choice, records -> {
                        read.set(records);
                        return !stopped.get();
                    }));
                })
                .onComplete(over -> vertx.cancelTimer(beating));
    }

    /** Asks for the file on the event loop, and waits for it on the thread of files. */
    private static SourceFile fetched(Context context, Supplier<Future<SourceFile>> file) {
        var coming = new CompletableFuture<SourceFile>();
        context.runOnContext(now -> file.get().onSuccess(coming::complete).onFailure(coming::completeExceptionally));
        return coming.join();
    }

    /** What no reader foresaw is a fault of ours, but the file's sender learns that nothing came of it. */
    private static ReadingQuestions bounded(Supplier<ReadingQuestions> reading) {
        try {
            return reading.get();
        } catch (OutOfMemoryError | StackOverflowError tooMuch) {
            LOG.error("a file could not be read: {}", String.valueOf(tooMuch));
            return TOO_MUCH;
        } catch (RuntimeException ours) {
            LOG.error("a reader broke", ours);
            return TOO_MUCH;
        }
    }

    @Override
    public <T> Future<T> off(Callable<T> work) {
        Promise<T> promise = Promise.promise();
        Context context = vertx.getOrCreateContext();
        try {
            threads.execute(() -> {
                try {
                    T done = work.call();
                    context.runOnContext(back -> promise.complete(done));
                } catch (Exception | Error failure) {
                    context.runOnContext(back -> promise.fail(failure));
                }
            });
        } catch (RejectedExecutionException full) {
            return Future.failedFuture(new Crowded());
        }
        return promise.future();
    }
}
