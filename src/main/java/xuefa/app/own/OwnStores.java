package xuefa.app.own;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import xuefa.shared.store.StoreAddress;

/**
 * A PostgreSQL and a Redis of the node's own, running and watched until closed. Any thread that may block.
 *
 * <pre>{@code
 * try (OwnStores stores = OwnStores.start(Path.of("data"), Duration.ofSeconds(60))) {
 *     connect(stores.postgres(), stores.redis());
 * }
 * }</pre>
 *
 * The data directory then holds {@code postgres/} and {@code redis/} (each with its unpacked program, its data and its
 * port), {@code logs/}, {@code secrets/} with the passwords, and {@code lock}.
 */
public final class OwnStores implements AutoCloseable {
    private final DataDirectory data;
    private final List<OwnStore> stores;
    private final List<StoreKeeper> keepers;

    private OwnStores(DataDirectory data, List<OwnStore> stores) {
        this.data = data;
        this.stores = stores;
        this.keepers = stores.stream().map(StoreKeeper::new).toList();
    }

    /**
     * Starts both at once, or adopts those that a killed node left running, and waits until both answer.
     *
     * @param folder the data directory, made when it is missing
     * @throws StoreTrouble when one of them can't be had before the limit; then none is left running that was started
     *     here, except a PostgreSQL that is still recovering
     */
    public static OwnStores start(Path folder, Duration limit) {
        Deadline deadline = Deadline.in(limit);
        DataDirectory data = DataDirectory.open(folder);
        List<OwnStore> stores = new ArrayList<>();
        try {
            stores.add(new OwnPostgres(data));
            stores.add(new OwnRedis(data));
            together(stores, store -> store.start(deadline));
            return new OwnStores(data, List.copyOf(stores));
        } catch (RuntimeException trouble) {
            try {
                together(stores, OwnStore::close);
            } finally {
                data.close();
            }
            throw trouble;
        }
    }

    public StoreAddress postgres() {
        return stores.get(0).address();
    }

    public StoreAddress redis() {
        return stores.get(1).address();
    }

    /** Stops both cleanly, within 20 s, and lets another node have the data directory. */
    @Override
    public void close() {
        boolean interrupted = Thread.interrupted();
        try {
            keepers.forEach(StoreKeeper::close);
            together(stores, OwnStore::close);
        } finally {
            data.close();
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private interface Work {
        void on(OwnStore store);
    }

    private static void together(List<OwnStore> stores, Work work) {
        if (stores.isEmpty()) {
            return;
        }
        List<Callable<Void>> tasks = new ArrayList<>();
        for (OwnStore store : stores) {
            tasks.add(() -> {
                work.on(store);
                return null;
            });
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(stores.size())) {
            for (Future<Void> done : threads.invokeAll(tasks)) {
                done.get();
            }
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof StoreTrouble trouble
                    ? trouble
                    : new IllegalStateException(failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StoreTrouble("Starting or stopping the stores was interrupted; start again.", interrupted);
        }
    }
}
