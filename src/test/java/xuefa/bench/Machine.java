package xuefa.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/** The machine of this run, in a sentence, and how busy it was with whatever. */
final class Machine {
    private Machine() {}

    /** What all processes together have used, in milliseconds of one processor. */
    static long busyMillis() {
        String[] words = line(Path.of("/proc/stat"), "cpu ").strip().split(" +", -1);
        long[] ticks = Arrays.stream(words).skip(1).mapToLong(Long::parseLong).toArray();
        long idle = ticks[3] + ticks[4];
        return (Arrays.stream(ticks, 0, 8).sum() - idle) * ProcessorTime.MILLIS_PER_TICK;
    }

    static String sentence() {
        String model = line(Path.of("/proc/cpuinfo"), "model name").replaceFirst(".*: ", "");
        String kib = line(Path.of("/proc/meminfo"), "MemTotal").replaceAll("\\D", "");
        return String.format(
                Locale.ROOT,
                "%d processors (%s), %.0f GB of memory, Linux %s, Java %s",
                Runtime.getRuntime().availableProcessors(),
                model,
                Long.parseLong(kib) / 1048576.0,
                System.getProperty("os.version").replaceFirst("-.*", ""),
                Runtime.version());
    }

    private static String line(Path file, String beginning) {
        try (var lines = Files.lines(file)) {
            return lines.filter(each -> each.startsWith(beginning)).findFirst().orElse("");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
