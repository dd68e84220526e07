package xuefa.bench;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import xuefa.access.Passwords;

/** What is measured, and what it stands beside. */
final class Cases implements AutoCloseable {
    /** As many as the server's answer path has on two event loops. */
    private static final int LANES = 4;

    private static final double OFFERED_SAVES = 10_000;
    private static final int SIGN_INS_AT_ONCE = 8;

    private final Hall hall;
    private final BenchedNode node;
    private final int floor;
    private final int connections;
    private final BareInserts inserts;
    private final BareRows rows = new BareRows();
    private final HttpClient client = HttpClient.newHttpClient();
    private final List<Sheet> open;

    Cases(Hall hall, BenchedNode node, int floor, int connections) throws Exception {
        this.hall = hall;
        this.node = node;
        this.floor = floor;
        this.connections = connections;
        this.inserts = new BareInserts(node.postgres(), LANES);
        for (String table : BareRows.TABLES) {
            hall.rows().write("create table floor_%1$s (like %1$s including all)".formatted(table));
        }
        this.open = hall.newAttempts(hall.candidates());
    }

    /** By the name that {@code --cases} takes. */
    private Map<String, Callable<List<Line>>> all() {
        Map<String, Callable<List<Line>>> all = new LinkedHashMap<>();
        all.put("reads", this::reads);
        all.put("saves", this::saves);
        all.put("starts", this::starts);
        all.put("submissions", () -> submissions("submissions of saved sheets", false));
        all.put("sheets", () -> submissions("submissions that bring the whole sheet", true));
        all.put("rankings", this::rankings);
        all.put("sign-ins", this::signIns);
        return all;
    }

    /** @param wanted names; empty for all */
    List<Line> lines(Set<String> wanted) throws Exception {
        List<Line> lines = new ArrayList<>();
        for (var each : all().entrySet()) {
            if (wanted.isEmpty() || wanted.contains(each.getKey())) {
                lines.addAll(each.getValue().call());
            }
        }
        return lines;
    }

    private List<Line> saves() {
        Saves phones = new Saves(hall, open, connections);
        Saves others = new Saves(hall, open, connections);
        Target load = load(node.port());
        Target floorLoad = load(floor);
        Line saturated = Line.of("saves, saturated", time -> load.run(phones, Pace.saturated(time)));
        return List.of(
                saturated,
                saturated.floor(
                        "the same POST held against the contract, no store",
                        time -> floorLoad.run(others, Pace.saturated(time))),
                saturated.floor("bare inserts, 200 rows each", time -> inserts.run(rows::answers, time)),
                Line.of("saves, 10,000/s offered", time -> load.run(phones, Pace.offered(OFFERED_SAVES, time))));
    }

    private List<Line> starts() throws Exception {
        Target load = load(node.port());
        UUID[] sitting = new UUID[1];
        Line starts = Line.of("starts", new Case() {
            @Override
            public void prepare() throws Exception {
                sitting[0] = hall.newSitting();
                hall.tidy();
            }

            @Override
            public Sample run(Duration time) throws Exception {
                String path = "/api/v1/sittings/" + sitting[0] + "/attempts";
                byte[][] heads = IntStream.range(0, hall.candidates())
                        .mapToObj(person -> HttpRequest.post(path, hall.token(person)))
                        .toArray(byte[][]::new);
                return load.run(
                        new Once(heads.length, connections, (which, request) -> request.post(heads[which])),
                        Pace.saturated(time));
            }
        });
        Line bytes = fromMemory(starts, "start", path(open.getFirst()));
        byte[] paper = hall.paper(open.getFirst().attemptId());
        return List.of(
                starts,
                starts.floor("bare inserts of attempt and paper", time -> inserts.run(() -> rows.starts(paper), time)),
                bytes);
    }

    private List<Line> submissions(String what, boolean whole) throws Exception {
        List<Sheet> sheets = hall.newAttempts(Math.min(6000, hall.candidates()));
        Submissions submissions = new Submissions(hall, sheets, whole);
        Target load = load(node.port());
        Line line = Line.of(what, new Case() {
            @Override
            public void prepare() throws Exception {
                hall.reopen(sheets);
                if (!whole) {
                    hall.answer(sheets);
                }
                hall.tidy();
            }

            @Override
            public Sample run(Duration time) throws Exception {
                return load.run(submissions.source(connections), Pace.saturated(time));
            }
        });
        int questions = sheets.getFirst().questions();
        return List.of(
                line,
                whole
                        ? line.floor(
                                "bare inserts of result and answers",
                                time -> inserts.run(() -> rows.sheets(questions), time))
                        : line.floor("bare inserts of the result", time -> inserts.run(rows::results, time)));
    }

    private List<Line> reads() throws Exception {
        byte[][] heads = open.stream()
                .map(sheet -> HttpRequest.get(path(sheet), hall.token(sheet.person())))
                .toArray(byte[][]::new);
        Target load = load(node.port());
        Reads reads = Reads.of(heads, connections);
        Line line = Line.of("paper reads", time -> load.run(reads, Pace.saturated(time)));
        return List.of(line, fromMemory(line, "paper", path(open.getFirst())));
    }

    private List<Line> rankings() throws Exception {
        List<Sheet> sat = hall.newAttempts(Math.min(2000, hall.candidates()));
        hall.answer(sat);
        Target load = load(node.port());
        load.run(new Submissions(hall, sat, false).source(connections), Pace.saturated(Duration.ofMinutes(1)));
        String path = "/api/v1/exams/" + hall.examId() + "/ranking?scope=people";
        Reads reads = Reads.of(
                sat.stream()
                        .map(sheet -> HttpRequest.get(path, hall.token(sheet.person())))
                        .toArray(byte[][]::new),
                connections);
        Line line = Line.of("ranking reads", time -> load.run(reads, Pace.saturated(time)));
        return List.of(line, fromMemory(line, "ranking", path));
    }

    private List<Line> signIns() {
        Target load = load(node.port());
        byte[] head = HttpRequest.post("/api/v1/sign-in", "");
        int[] next = new int[1];
        Line line = Line.of(
                "sign-ins",
                time -> load.run(
                        (connection, into) -> {
                            if (connection >= SIGN_INS_AT_ONCE) {
                                return false;
                            }
                            into.body();
                            into.put(("{\"username\":\"bench" + next[0]++ % hall.candidates() + "\",\"password\":\""
                                                    + Hall.PASSWORD + "\",\"token\":true}")
                                            .getBytes(StandardCharsets.US_ASCII))
                                    .post(head);
                            return true;
                        },
                        Pace.saturated(time)));
        String hash = Passwords.STANDARD.hash(Hall.PASSWORD.toCharArray());
        return List.of(line, line.floor("bare Argon2id on one thread", time -> {
            long began = System.nanoTime();
            long done = 0;
            for (; System.nanoTime() - began < time.toNanos(); done++) {
                Passwords.matches(Hall.PASSWORD.toCharArray(), hash);
            }
            return new Sample(done, (System.nanoTime() - began) / 1e9);
        }));
    }

    private static String path(Sheet sheet) {
        return "/api/v1/attempts/" + sheet.attemptId();
    }

    /** A GET of as many bytes as the first candidate gets from this path. */
    private Line fromMemory(Line of, String name, String path) throws IOException, InterruptedException {
        var asked = java.net.http.HttpRequest.newBuilder(URI.create("http://localhost:" + node.port() + path))
                .header("Authorization", "Bearer " + hall.token(0))
                .build();
        String json = client.send(asked, BodyHandlers.ofString()).body();
        if (!new JsonObject(json).containsKey("items") && !json.contains("\"paper\"")) {
            throw new IOException(path + " answered " + json);
        }
        var kept = java.net.http.HttpRequest.newBuilder(URI.create("http://localhost:" + floor + "/floor/" + name))
                .POST(BodyPublishers.ofString(json))
                .build();
        client.send(kept, BodyHandlers.discarding());
        Target load = load(floor);
        Reads reads = Reads.of(new byte[][] {HttpRequest.get("/floor/" + name, hall.token(0))}, connections);
        int bytes = json.getBytes(StandardCharsets.UTF_8).length;
        return of.floor(
                "GET of the same %,d bytes from memory".formatted(bytes),
                time -> load.run(reads, Pace.saturated(time)));
    }

    /** With connections of its own each time, since the server closes idle ones. */
    private record Target(int port, int connections) {
        Sample run(HttpLoad.Source source, Pace pace) throws IOException {
            try (HttpLoad load = new HttpLoad(port, connections)) {
                return load.run(source, pace);
            }
        }
    }

    private Target load(int port) {
        return new Target(port, connections);
    }

    @Override
    public void close() {
        client.close();
        inserts.close();
    }
}
