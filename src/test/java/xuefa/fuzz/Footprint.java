package xuefa.fuzz;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import xuefa.support.Scene;

/** What this process holds, when everything that can be forgotten is forgotten. */
record Footprint(long heapBytes, int threads, long files, int databaseConnections) {

    static Footprint of(Scene scene) {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        Runtime runtime = Runtime.getRuntime();
        return new Footprint(
                runtime.totalMemory() - runtime.freeMemory(),
                ManagementFactory.getThreadMXBean().getThreadCount(),
                openFiles(),
                Integer.parseInt(
                        scene.ask("select count(*) from pg_stat_activity where backend_type = 'client backend'")));
    }

    private static long openFiles() {
        try (Stream<Path> open = Files.list(Path.of("/proc/self/fd"))) {
            return open.count();
        } catch (IOException elsewhere) {
            return 0;
        }
    }

    @Override
    public String toString() {
        return "%d MiB, %d threads, %d files, %d database connections"
                .formatted(heapBytes >> 20, threads, files, databaseConnections);
    }
}
