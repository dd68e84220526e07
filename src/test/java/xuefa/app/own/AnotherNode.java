package xuefa.app.own;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A node in a JVM of its own, which does nothing but hold the stores until it is killed. */
final class AnotherNode implements AutoCloseable {
    private static final String STARTED = "started";
    private static final List<String> NEEDED = List.of(
            "binaries-linux-amd64/",
            "binaries-linux-arm64v8/",
            "redis",
            "compress",
            "commons",
            "xz",
            "postgresql",
            "slf4j",
            "logback");
    private final Process process;
    private final BufferedReader output;

    private AnotherNode(Process process) {
        this.process = process;
        this.output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /** Runs in the other JVM. */
    public static void main(String[] arguments) throws IOException {
        try (OwnStores stores = OwnStores.start(Path.of(arguments[0]), Duration.ofSeconds(60))) {
            System.out.println(STARTED + " " + stores.postgres().port() + " "
                    + stores.redis().port());
            if (System.in.read() == 'h') {
                Runtime.getRuntime().halt(137);
            }
        } catch (StoreTrouble trouble) {
            System.out.println("trouble: " + trouble.getMessage());
        }
    }

    static AnotherNode on(Path data) throws IOException {
        return start(List.of(), System.getProperty("java.class.path"), data);
    }

    /** As the user nobody, with libraries that it may read. */
    static AnotherNode asNobody(String classPath, Path data) throws IOException {
        return start(RunAs.nobody().prefix(), classPath, data);
    }

    /** Copies what a node needs here, because the build may keep it where only its own user may read; the class path. */
    static String copyOfLibraries(Path folder) throws IOException {
        List<String> copied = new ArrayList<>();
        for (String element : System.getProperty("java.class.path").split(":", -1)) {
            if (element.isEmpty()) {
                continue; // Surefire leaves one, and it would mean this whole folder.
            }
            Path from = Path.of(element);
            Path to = folder.resolve(copied.size() + "-" + from.getFileName());
            if (Files.isDirectory(from)) {
                copyTree(from, to);
                copied.add(to.toString());
            } else if (NEEDED.stream().anyMatch(element::contains)) {
                copied.add(Files.copy(from, to).toString());
            }
        }
        return String.join(":", copied);
    }

    private static AnotherNode start(List<String> prefix, String classPath, Path data) throws IOException {
        List<String> words = new ArrayList<>(prefix);
        words.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath,
                AnotherNode.class.getName(),
                data.toString()));
        return new AnotherNode(
                new ProcessBuilder(words).redirectErrorStream(true).start());
    }

    private static void copyTree(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.toList()) {
                Files.copy(path, to.resolve(from.relativize(path)));
            }
        }
    }

    /** The line in which it says that it has started, or why not. */
    String says() throws IOException {
        String line = output.readLine();
        while (line != null && !line.startsWith(STARTED) && !line.startsWith("trouble: ")) {
            line = output.readLine();
        }
        return String.valueOf(line);
    }

    /** Ends the JVM at once, as the kernel would when memory runs out. */
    void vanish() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** Makes the JVM end itself without any goodbye. */
    void haltsItself() throws IOException {
        process.getOutputStream().write('h');
        process.getOutputStream().flush();
        awaitEnd();
    }

    /** Lets it stop its stores and end. */
    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        awaitEnd();
    }

    private void awaitEnd() {
        if (!Deadline.in(Duration.ofSeconds(40)).until(() -> !process.isAlive())) {
            process.destroyForcibly();
            throw new IllegalStateException("the other node did not end");
        }
    }
}
