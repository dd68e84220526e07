package xuefa.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import xuefa.access.Matrix;
import xuefa.access.Role;
import xuefa.app.Node;
import xuefa.fuzz.WireClient.WireReply;
import xuefa.support.Client;
import xuefa.support.Scene;

/** Sends generated requests of every role to a real node, and looks what it makes of them. */
final class ContractFuzz {
    private static final int SENDERS = 4;
    private static final int BEFORE_LEARNING = 4_000;
    private static final String SEATED = "seated";
    private static final Path FINDINGS = Path.of("target/fuzz");

    private final Node node;
    private final Scene scene;
    private final Known known = new Known();
    private final ContractRequests requests;
    private final long seed;
    private final Map<Integer, AtomicLong> statuses = new TreeMap<>();
    private final Map<String, AtomicLong> broken = new TreeMap<>();
    private final Queue<String> findings = new ConcurrentLinkedQueue<>();
    private final Map<String, List<String>> credentials = new ConcurrentHashMap<>();

    /** @param overheard is told what must not be in any log */
    ContractFuzz(Node node, Scene scene, List<byte[]> files, long seed, Overheard overheard) {
        overheard.secret(Scene.PASSWORD);
        this.node = node;
        this.scene = scene;
        this.seed = seed;
        JsonObject document = Client.nobody(node.port()).get("/openapi.json").body();
        requests = new ContractRequests(document, known, files, seed);
    }

    /** What should not have been, each with what is needed to do it again. */
    List<String> findings() {
        return List.copyOf(findings);
    }

    Map<Integer, Long> statuses() {
        Map<Integer, Long> counted = new TreeMap<>();
        statuses.forEach((status, times) -> counted.put(status, times.get()));
        return counted;
    }

    void sendMany(long from, long number) {
        known.add("sittingId", scene.sitting());
        known.add("examId", scene.exam());
        known.add("unitId", scene.unit());
        everybody();
        for (long at = from; at < from + number; at += BEFORE_LEARNING) {
            learn(at);
            send(at, Math.min(BEFORE_LEARNING, from + number - at));
        }
    }

    private void everybody() {
        for (Role role : Role.values()) {
            credentials.put(role.code(), fresh(role.code()));
        }
        credentials.put(SEATED, fresh(SEATED));
        credentials.putAll(ContractRequests.strangers());
    }

    /** A new person of a role, since what is generated also signs out and takes roles away. */
    private List<String> fresh(String role) {
        Client client = role.equals(SEATED) ? scene.candidate(1) : scene.signedIn(scene.person(role));
        return List.of("Authorization: "
                + client.request("/")
                        .build()
                        .headers()
                        .firstValue("Authorization")
                        .orElseThrow());
    }

    /** Mostly somebody who may. */
    private String role(long number) {
        Random random = new Random(seed ^ (number * 7919));
        List<String> may = Matrix.row(requests.operation(number).id()).orElseThrow().who().roles().stream()
                .map(Role::code)
                .sorted()
                .toList();
        List<String> all = credentials.keySet().stream().sorted().toList();
        return switch (random.nextInt(10)) {
            case 0, 1, 2 -> all.get(random.nextInt(all.size()));
            case 3, 4 -> SEATED;
            default -> may.isEmpty() ? SEATED : may.get(random.nextInt(may.size()));
        };
    }

    /** Everything that can be read is read, so that ids are known which lead somewhere. */
    private void learn(long salt) {
        Random random = new Random(seed + salt);
        try (WireClient client = new WireClient(node.port())) {
            for (int round = 0; round < 2; round++) {
                requests.operations().stream()
                        .filter(each -> each.method().equals("GET"))
                        .forEach(operation -> credentials.forEach((role, said) -> {
                            if (random.nextInt(3) == 0) {
                                look(client.send(requests.good(operation, random, role, said)));
                            }
                        }));
            }
        }
    }

    private void look(WireReply reply) {
        if (reply.status() < 300
                && reply.body().length < 200_000
                && reply.headers().getOrDefault("content-type", "").contains("json")) {
            try {
                known.learn(new JsonObject(new String(reply.body(), UTF_8)));
            } catch (DecodeException several) {
                // Lines of JSON teach nothing.
            }
        }
    }

    private void send(long from, long number) {
        AtomicLong next = new AtomicLong(from);
        List<Thread> senders = new ArrayList<>();
        IntStream.range(0, SENDERS)
                .forEach(i -> senders.add(Thread.ofPlatform().start(() -> {
                    try (WireClient client = new WireClient(node.port())) {
                        for (long at = next.getAndIncrement(); at < from + number; at = next.getAndIncrement()) {
                            String role = role(at);
                            WireRequest request = requests.next(at, role, credentials.getOrDefault(role, List.of()));
                            WireReply reply = client.send(request);
                            judge(at, request, reply);
                            if (reply.status() == 401
                                    && !ContractRequests.strangers().containsKey(role)) {
                                credentials.put(role, fresh(role));
                            }
                        }
                    }
                })));
        senders.forEach(sender -> {
            try {
                sender.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private void judge(long number, WireRequest request, WireReply reply) {
        synchronized (statuses) {
            statuses.computeIfAbsent(reply.status(), missing -> new AtomicLong())
                    .incrementAndGet();
        }
        boolean silent = reply.status() == 0 && request.complete();
        if (reply.status() == -1 || silent || (reply.status() >= 500 && reply.status() != 503)) {
            AtomicLong times =
                    broken.computeIfAbsent(request.operation() + " " + reply.status(), missing -> new AtomicLong());
            if (times.incrementAndGet() <= 3) {
                findings.add(kept(number, request, reply));
            }
        } else if (reply.status() == 400 && !request.isHead() && !isProblem(reply)) {
            findings.add(kept(number, request, reply));
        } else {
            look(reply);
        }
    }

    /** Whatever is refused says why; only what is no HTTP at all is refused without. */
    private static boolean isProblem(WireReply reply) {
        return reply.body().length == 0
                || reply.headers().getOrDefault("content-type", "").startsWith("application/problem+json");
    }

    private String kept(long number, WireRequest request, WireReply reply) {
        Path file = FINDINGS.resolve(request.operation() + "-" + seed + "-" + number + ".http");
        try {
            Files.createDirectories(FINDINGS);
            Files.write(file, request.bytes());
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
        String body = new String(request.body(), UTF_8);
        return "%d to seed %d number %d as %s: %s %s (%s)"
                .formatted(
                        reply.status(),
                        seed,
                        number,
                        request.role(),
                        request.line(),
                        body.substring(0, Math.min(400, body.length())),
                        file);
    }
}
