package xuefa.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What processes have used of the processors, from {@code /proc/<pid>/stat}. */
final class ProcessorTime {
    /** The kernel shows processes their time in hundredths of a second, whatever it counts in itself. */
    static final int MILLIS_PER_TICK = 10;

    private ProcessorTime() {}

    static long millis(ProcessHandle process) {
        return MILLIS_PER_TICK * ticks(process.pid(), false);
    }

    /** Also of its children, and of those that have ended. */
    static long millisOfAll(ProcessHandle process) {
        long children =
                process.children().mapToLong(child -> ticks(child.pid(), false)).sum();
        return MILLIS_PER_TICK * (ticks(process.pid(), true) + children);
    }

    private static long ticks(long pid, boolean withChildren) {
        try {
            return ticks(Files.readString(Path.of("/proc/" + pid + "/stat")), withChildren);
        } catch (IOException gone) {
            return 0;
        }
    }

    /** The name, in parentheses, may hold anything; utime is word 14, stime 15, those of children 16 and 17 (proc(5)). */
    static long ticks(String stat, boolean withChildren) {
        String[] words = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        long own = Long.parseLong(words[11]) + Long.parseLong(words[12]);
        return withChildren ? own + Long.parseLong(words[13]) + Long.parseLong(words[14]) : own;
    }
}
