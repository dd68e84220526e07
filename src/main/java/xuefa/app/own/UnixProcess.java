package xuefa.app.own;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A process of this machine, ours or not, as {@code /proc} shows it. The tick it started at tells it from a later
 * process with the same number.
 */
record UnixProcess(long pid, long startTick) {
    private static final Path PROC = Path.of("/proc");
    private static final Duration SIGNAL_LIMIT = Duration.ofSeconds(3);

    /** Empty when there is none or when it is only a zombie. */
    static Optional<UnixProcess> of(long pid) {
        try {
            String stat = Files.readString(PROC.resolve(pid + "/stat"));
            // proc(5): the name in brackets may hold anything; the state follows it, the start tick is 19 further.
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            boolean ended = fields[0].equals("Z") || fields[0].equals("X");
            return ended ? Optional.empty() : Optional.of(new UnixProcess(pid, Long.parseLong(fields[19])));
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    static List<UnixProcess> all(Predicate<UnixProcess> wanted) {
        List<UnixProcess> found = new ArrayList<>();
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(PROC, "[0-9]*")) {
            for (Path folder : folders) {
                of(Long.parseLong(folder.getFileName().toString()))
                        .filter(wanted)
                        .ifPresent(found::add);
            }
        } catch (IOException unreadable) {
            throw new StoreTrouble("The processes of this machine can't be read from /proc; mount it.", unreadable);
        }
        return found;
    }

    boolean alive() {
        return of(pid).filter(this::equals).isPresent();
    }

    /** The program and its arguments; empty when it has gone. A program may have replaced them by a title. */
    List<String> command() {
        try {
            // A process on its way out still has the file, but empty.
            byte[] line = Files.readAllBytes(PROC.resolve(pid + "/cmdline"));
            return line.length == 0 ? List.of() : List.of(new String(line, UTF_8).split("\0"));
        } catch (IOException gone) {
            return List.of();
        }
    }

    /**
     * Whether its working folder is this one, also when it has been deleted since. The same path in another container
     * is another folder. When the kernel doesn't tell, the path in its command or title decides.
     */
    boolean worksIn(Path folder, String hint) {
        Path link = PROC.resolve(pid + "/cwd");
        try {
            return Files.readSymbolicLink(link).toString().equals(folder + " (deleted)")
                    || (Files.exists(folder) && Files.isSameFile(link, folder));
        } catch (IOException hidden) {
            return String.join(" ", command()).contains(hint);
        }
    }

    /** Sends a signal by its name without SIG; nothing happens when it has gone. */
    void signal(String name) {
        if (alive()) {
            Command.of("/bin/sh", "-c", "kill -" + name + " " + pid).run(Deadline.in(SIGNAL_LIMIT));
        }
    }

    /** Sends a signal to a process that may be stopped. */
    void signalAwake(String name) {
        signal(name);
        signal("CONT");
    }

    boolean endsBefore(Deadline limit) {
        return limit.until(() -> !alive());
    }
}
