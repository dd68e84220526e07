package xuefa.support;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import xuefa.app.own.OwnStores;
import xuefa.shared.store.StoreAddress;

/** A node run as a person would, in a process of its own and with stores of its own, to be killed with all of them. */
public final class NodeProcess implements AutoCloseable {
    private static final String READY = "Xuefa is ready: http://localhost:";

    private final Path data;
    private final Process process;
    private final int port;

    private NodeProcess(Path data, Process process, int port) {
        this.data = data;
        this.process = process;
        this.port = port;
    }

    /** On an empty record. The programs that were unpacked here before are used again. */
    public static NodeProcess anew(Path folder) throws IOException {
        return on(emptied(folder));
    }

    /** A data folder with an empty record. The programs that were unpacked here before are used again. */
    public static Path emptied(Path folder) throws IOException {
        Path data = Files.createDirectories(folder).toRealPath();
        if (find(data, "/bin/postgres").or(() -> find(data, "/redis-server")).isPresent()) {
            OwnStores.start(data, Duration.ofSeconds(60)).close();
        }
        delete(data.resolve("postgres/cluster"));
        delete(data.resolve("redis/contents"));
        return data;
    }

    /** On what is in this folder. */
    public static NodeProcess on(Path folder) throws IOException {
        return on(folder, "check.replies=true", "http.threads=1");
    }

    /** On what is in this folder, with these settings, each as {@code http.port=8080}. */
    public static NodeProcess on(Path folder, String... settings) throws IOException {
        Path data = folder.toRealPath();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                "xuefa.app.Main",
                "run"));
        Stream<String> unhurried =
                TestNode.UNHURRIED.entrySet().stream().map(each -> each.getKey() + "=" + each.getValue());
        Stream.of(Stream.of("http.port=0", "data.folder=" + data), unhurried, Stream.of(settings))
                .flatMap(each -> each)
                .forEach(setting -> command.addAll(List.of("-s", setting)));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        List<String> said = new ArrayList<>();
        var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            said.add(line);
            if (line.startsWith(READY)) {
                Thread.ofPlatform().daemon().start(() -> repeat(lines));
                return new NodeProcess(
                        data,
                        process,
                        Integer.parseInt(line.substring(READY.length()).split(" ", 2)[0]));
            }
        }
        throw new IllegalStateException("the node did not start: " + said);
    }

    private static void repeat(BufferedReader lines) {
        try {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                System.out.println("node: " + line);
            }
        } catch (IOException ended) {
            System.out.println("the node has ended");
        }
    }

    public int port() {
        return port;
    }

    public Path keys() {
        return data.resolve("keys");
    }

    public StoreAddress postgres() {
        return store(0);
    }

    public StoreAddress redis() {
        return store(1);
    }

    private StoreAddress store(int line) {
        try {
            String[] parts = Files.readAllLines(data.resolve("secrets/running-stores"))
                    .get(line)
                    .split(" ", 5);
            return new StoreAddress(parts[0], Integer.parseInt(parts[1]), parts[2], parts[3], parts[4]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public ProcessHandle process() {
        return process.toHandle();
    }

    public ProcessHandle postgresProcess() {
        return postgresRunning().orElseThrow();
    }

    public ProcessHandle redisProcess() {
        return redisRunning().orElseThrow();
    }

    /** Empty while it is started again. */
    public Optional<ProcessHandle> postgresRunning() {
        return find(data, "/bin/postgres");
    }

    /** Empty while it is started again. */
    public Optional<ProcessHandle> redisRunning() {
        return find(data, "/redis-server");
    }

    public void emptyRedis() throws IOException {
        empty(redis());
    }

    /** As if somebody had emptied it by mistake. */
    public static void empty(StoreAddress redis) throws IOException {
        try (Socket socket = new Socket(redis.host(), redis.port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write(("AUTH " + redis.password() + "\r\nFLUSHALL\r\nQUIT\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            String said = new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            if (!said.equals("+OK\r\n".repeat(3))) {
                throw new IllegalStateException("Redis could not be emptied: " + said);
            }
        }
    }

    /** A store's main process: its program lies in the data folder. */
    private static Optional<ProcessHandle> find(Path data, String program) {
        return ProcessHandle.allProcesses()
                .filter(each -> {
                    String[] words = command(each).split("\0", -1);
                    return words[0].startsWith(data + "/") && words[0].endsWith(program) && words.length > 1;
                })
                .findFirst();
    }

    private static String command(ProcessHandle process) {
        try {
            return Files.readString(Path.of("/proc/" + process.pid() + "/cmdline"), StandardCharsets.ISO_8859_1);
        } catch (IOException gone) {
            return "";
        }
    }

    /** Sends a signal by its name without SIG. */
    public static void signal(ProcessHandle process, String name) throws IOException, InterruptedException {
        new ProcessBuilder("/bin/sh", "-c", "kill -" + name + " " + process.pid())
                .start()
                .waitFor();
    }

    /** Ends the node at once, as the kernel would when memory runs out; its stores go on. */
    public void vanish() throws InterruptedException {
        process.destroyForcibly().waitFor(20, TimeUnit.SECONDS);
    }

    /** Stops it as Ctrl-C would. */
    @Override
    public void close() {
        try {
            process.destroy();
            process.waitFor(60, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path path : all.toList().reversed()) {
                    Files.delete(path);
                }
            }
        }
    }
}
