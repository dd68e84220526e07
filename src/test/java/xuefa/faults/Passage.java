package xuefa.faults;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** One direction of a link, which all its connections pass. Any thread; a change is felt at once by who waits. */
final class Passage {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private Flow flow = Flow.FREE;

    void become(Flow next) {
        lock.lock();
        try {
            flow = next;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Waits as long as the flow says, then tells how many of these bytes may go on. */
    int admit(int bytes) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (true) {
                Flow now = flow;
                if (now.isHeld()) {
                    changed.await();
                } else if (passed(now)) {
                    return Math.min(bytes, now.pieceBytes());
                }
            }
        } finally {
            lock.unlock();
        }
    }

    /** Whether the flow has stayed the same for its pause. */
    private boolean passed(Flow now) throws InterruptedException {
        long left = now.pause().toNanos();
        while (left > 0 && flow.equals(now)) {
            left = changed.awaitNanos(left);
        }
        return flow.equals(now);
    }

    /** Waits while nothing passes. */
    void await() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (flow.isHeld()) {
                changed.await();
            }
        } finally {
            lock.unlock();
        }
    }
}
