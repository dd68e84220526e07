package xuefa.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import xuefa.shared.store.StoreAddress;
import xuefa.support.TestNode;

/** The installed program with stores of its own, on an empty record. */
final class BenchedNode implements AutoCloseable {
    private static final Path PROGRAM = Path.of("target/xuefa/bin/xuefa");

    private final Path data;
    private final ServerProcess process;

    private BenchedNode(Path data, ServerProcess process) {
        this.data = data;
        this.process = process;
    }

    static BenchedNode start(Path folder) throws IOException {
        return start(folder, List.of(PROGRAM.toString()));
    }

    /** The same classes as the bench itself, not what was installed. */
    static BenchedNode compiled(Path folder) throws IOException {
        return start(folder, Bench.java("-Dxuefa.home=" + Path.of("").toAbsolutePath(), "xuefa.app.Main"));
    }

    private static BenchedNode start(Path folder, List<String> program) throws IOException {
        Path data = Files.createDirectories(folder).toRealPath();
        delete(data.resolve("postgres/cluster"));
        delete(data.resolve("redis/contents"));
        List<String> command = new ArrayList<>(program);
        command.addAll(List.of("run", "-s", "http.port=0", "-s", "data.folder=" + data));
        TestNode.UNHURRIED.forEach((setting, value) -> command.addAll(List.of("-s", setting + "=" + value)));
        ServerProcess process = ServerProcess.start(command);
        return new BenchedNode(data, process);
    }

    int port() {
        return process.port();
    }

    StoreAddress postgres() throws IOException {
        String[] parts = Files.readAllLines(data.resolve("secrets/running-stores"))
                .getFirst()
                .split(" ", 5);
        return new StoreAddress(parts[0], Integer.parseInt(parts[1]), parts[2], parts[3], parts[4]);
    }

    ProcessHandle process() {
        return process.handle();
    }

    ProcessHandle postgresProcess() {
        return find("/bin/postgres");
    }

    ProcessHandle redisProcess() {
        return find("/redis-server");
    }

    private ProcessHandle find(String program) {
        return ProcessHandle.allProcesses()
                .filter(each -> {
                    String first = command(each).split("\0", 2)[0];
                    return first.startsWith(data + "/") && first.endsWith(program);
                })
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody runs " + program));
    }

    private static String command(ProcessHandle process) {
        try {
            return Files.readString(Path.of("/proc/" + process.pid() + "/cmdline"), StandardCharsets.ISO_8859_1);
        } catch (IOException gone) {
            return "";
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

    @Override
    public void close() {
        process.close();
    }
}
