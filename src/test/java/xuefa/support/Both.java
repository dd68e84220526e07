package xuefa.support;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.function.Supplier;

/** Two people who do something in the same moment. */
public final class Both {
    private Both() {}

    /** What each was answered, in this order. */
    public static List<Json> ask(Supplier<Json> one, Supplier<Json> other) {
        CyclicBarrier gate = new CyclicBarrier(2);
        var first = CompletableFuture.supplyAsync(() -> after(gate, one), Thread::startVirtualThread);
        var second = CompletableFuture.supplyAsync(() -> after(gate, other), Thread::startVirtualThread);
        return List.of(first.join(), second.join());
    }

    private static Json after(CyclicBarrier gate, Supplier<Json> asking) {
        try {
            gate.await();
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
        return asking.get();
    }
}
