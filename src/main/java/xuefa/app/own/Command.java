package xuefa.app.own;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A program with its arguments, started with an environment of ours: no PG* variables, English messages, UTC.
 *
 * @param output gets standard output and error, appended
 */
record Command(List<String> words, Path folder, File output) {
    private static final File NOWHERE = new File("/dev/null");

    static Command of(String... words) {
        return new Command(List.of(words), Path.of("/"), NOWHERE);
    }

    Command in(Path where) {
        return new Command(words, where, output);
    }

    Command writingTo(Path file) {
        return new Command(words, folder, file.toFile());
    }

    Command after(List<String> prefix) {
        return new Command(Stream.concat(prefix.stream(), words.stream()).toList(), folder, output);
    }

    /** Starts it in a session of its own, so that Ctrl-C in the node's terminal doesn't reach it. */
    UnixProcess startDetached() {
        Process process = after(List.of("setsid")).start();
        return UnixProcess.of(process.pid()).orElse(new UnixProcess(process.pid(), -1));
    }

    /** Runs it to its end; it is killed at the deadline. Gives the exit code, -1 at the deadline. */
    int run(Deadline limit) {
        Process process = start();
        try {
            if (process.waitFor(limit.left().toMillis(), TimeUnit.MILLISECONDS)) {
                return process.exitValue();
            }
            return -1;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StoreTrouble("Running " + words.getFirst() + " was interrupted; start again.", interrupted);
        } finally {
            process.destroyForcibly();
        }
    }

    private Process start() {
        ProcessBuilder builder = new ProcessBuilder(words)
                .directory(folder.toFile())
                .redirectInput(NOWHERE)
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(output));
        builder.environment().keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LC_"));
        builder.environment().put("LC_ALL", "C");
        builder.environment().put("TZ", "UTC");
        try {
            return builder.start();
        } catch (IOException refused) {
            throw new StoreTrouble(
                    words.getFirst() + " can't be started (" + refused.getMessage()
                            + "): install the package util-linux or configure the address of your own store.",
                    refused);
        }
    }
}
