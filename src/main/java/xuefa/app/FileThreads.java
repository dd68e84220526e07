package xuefa.app;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The threads of a node that read and write files of questions: few, since a file may take 200 MB while it is read, with a
 * bounded queue. They end when nobody needs them.
 */
final class FileThreads {
    private static final int MOST_WAITING = 16;

    private final ThreadPoolExecutor threads;

    FileThreads() {
        int size = Math.max(1, Runtime.getRuntime().availableProcessors() / 4);
        threads = new ThreadPoolExecutor(
                size, size, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(MOST_WAITING), work -> {
                    Thread thread = new Thread(work, "files");
                    thread.setDaemon(true);
                    return thread;
                });
        threads.allowCoreThreadTimeOut(true);
    }

    boolean hasRoom() {
        return threads.getQueue().remainingCapacity() > 0;
    }

    /** @throws java.util.concurrent.RejectedExecutionException when too much waits */
    void execute(Runnable work) {
        threads.execute(work);
    }
}
