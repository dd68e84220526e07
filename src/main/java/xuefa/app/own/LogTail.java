package xuefa.app.own;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** What a program wrote to its log since a mark, or the last of it: at most 16 KiB. */
record LogTail(Path log, List<String> lines) {
    private static final int LONGEST = 1 << 14;

    static long mark(Path log) {
        try {
            return Files.exists(log) ? Files.size(log) : 0;
        } catch (IOException unreadable) {
            return 0;
        }
    }

    static LogTail ofLast(Path log) {
        return since(0, log);
    }

    static LogTail since(long mark, Path log) {
        try (FileChannel channel = FileChannel.open(log, StandardOpenOption.READ)) {
            channel.position(Math.max(mark, channel.size() - LONGEST));
            ByteBuffer bytes = ByteBuffer.allocate(LONGEST);
            while (bytes.hasRemaining() && channel.read(bytes) >= 0) {}
            return new LogTail(
                    log, UTF_8.decode(bytes.flip()).toString().lines().toList());
        } catch (IOException unreadable) {
            return new LogTail(log, List.of());
        }
    }

    boolean says(String words) {
        return lines.stream().anyMatch(line -> line.contains(words));
    }

    /** What happened, the reason as the log has it, and what to do. */
    String sentence(String happened) {
        if (says("No space left on device")) {
            return happened + " because the disk is full: free some space at " + log.getParent() + ".";
        }
        if (says("failed to execute")) {
            return happened + " because programs can't run from " + log.getParent() + " or not on this system:"
                    + " choose a data directory on a disk not mounted noexec, or configure the address of your own.";
        }
        if (says("database files are incompatible")) {
            return happened + " because its data are of another version: start the node that made them.";
        }
        String reason = lines.stream()
                .filter(line -> line.contains("FATAL:") || line.contains("PANIC:") || line.contains("error:"))
                .reduce((first, second) -> second)
                .or(() -> lines.stream().filter(line -> !line.isBlank()).reduce((first, second) -> second))
                .orElse("it said nothing");
        return happened + " (" + reason.strip() + "): see " + log + ".";
    }
}
