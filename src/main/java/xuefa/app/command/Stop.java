package xuefa.app.command;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Lets the thread that runs a command clean up when the process is told to end, also while it is still starting. */
final class Stop {
    /** More than closing the stores may take. */
    private static final long LIMIT_SECONDS = 30;

    private final Thread running = Thread.currentThread();
    private final CountDownLatch done = new CountDownLatch(1);

    private Stop() {}

    /** From now on the thread is interrupted when the process is told to end, and then waited for. */
    static Stop ofThisThread() {
        Stop stop = new Stop();
        Runtime.getRuntime().addShutdownHook(new Thread(stop::interrupt, "stop"));
        return stop;
    }

    private void interrupt() {
        if (done.getCount() == 0) {
            return;
        }
        running.interrupt();
        try {
            if (!done.await(LIMIT_SECONDS, TimeUnit.SECONDS)) {
                System.err.println("Cleaning up took too long and was left; the next start does it.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** There is nothing to clean up any more. */
    void done() {
        done.countDown();
    }
}
