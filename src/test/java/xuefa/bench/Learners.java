package xuefa.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import xuefa.access.Token;
import xuefa.course.Chapter;
import xuefa.course.CourseContent;
import xuefa.course.CourseContent.Ending;
import xuefa.course.CourseContent.HoursAfter;
import xuefa.course.CourseContent.Policy;
import xuefa.course.CourseJson;
import xuefa.shared.Digests;
import xuefa.shared.Ids;
import xuefa.shared.store.StoreAddress;
import xuefa.training.HoursSubject;

/**
 * 20,000 learners of whom each reports every 30 seconds that those 30 seconds were studied, with the ticket that the report before brought, over
 * kept-alive connections, to a server in a process of its own. Arguments: learners, seconds, connections. The floor is the same POST at the same
 * rate, held against the contract, with no store behind.
 */
public final class Learners implements HttpLoad.Source {
    private static final int EVERY_SECONDS = 30;
    private static final String PATH = "/api/v1/study-reports";
    private static final String TICKET = "\"ticket\":\"";
    private static final String FROM = "\"fromMillis\":";

    private final UUID course = Ids.next();
    private final UUID chapter = Ids.next();
    private final List<UUID> people;
    private final List<Token> tokens;
    private final byte[][] heads;
    private final String[] tickets;
    private final int[] froms;
    private final long[] begunNanos;
    private final int[] asking;
    private int turn;

    private Learners(int learners, int connections) {
        people = IntStream.range(0, learners).mapToObj(i -> Ids.next()).toList();
        tokens = people.stream().map(each -> Token.fresh()).toList();
        heads = tokens.stream()
                .map(token -> HttpRequest.post(PATH, token.text()))
                .toArray(byte[][]::new);
        tickets = new String[learners];
        froms = new int[learners];
        begunNanos = new long[learners];
        asking = new int[connections];
    }

    public static void main(String[] arguments) throws Exception {
        int learners = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 20_000;
        int seconds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 120;
        int connections = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 1_000;
        System.out.println(Machine.sentence());
        var bench = new Learners(learners, connections);
        try (BenchedNode node = BenchedNode.compiled(Path.of("target/bench/learners"));
                ServerProcess floor = FloorServer.start()) {
            bench.write(node.postgres());
            bench.measure(node, floor, Duration.ofSeconds(seconds), connections);
        }
    }

    private void measure(BenchedNode node, ServerProcess floor, Duration time, int connections) throws Exception {
        Pace pace = Pace.offered((double) people.size() / EVERY_SECONDS, time);
        Map<String, LongSupplier> whose = new LinkedHashMap<>();
        ProcessHandle postgres = node.postgresProcess();
        ProcessHandle redis = node.redisProcess();
        whose.put("server", () -> ProcessorTime.millis(node.process()));
        whose.put("PostgreSQL", () -> ProcessorTime.millisOfAll(postgres));
        whose.put("Redis", () -> ProcessorTime.millis(redis));
        whose.put("load", () -> ProcessorTime.millis(ProcessHandle.current()));
        try (HttpLoad load = new HttpLoad(node.port(), connections);
                HttpLoad floorLoad = new HttpLoad(floor.port(), connections)) {
            // Everybody begins, which warms things up as well.
            say(
                    "beginning",
                    new Meter(whose)
                            .measure(() ->
                                    load.run(this, Pace.offered(pace.perSecond(), Duration.ofSeconds(EVERY_SECONDS)))));
            say("reports", new Meter(whose).measure(() -> load.run(this, pace)));
            whose.put("server", () -> ProcessorTime.millis(floor.handle()));
            HttpLoad.Source same = (connection, into) -> {
                write(into, turn++ % people.size());
                return true;
            };
            say(
                    "floor: the same POST, no store",
                    new Meter(whose)
                            .measure(() -> floorLoad.run(
                                    same, Pace.offered(pace.perSecond(), Duration.ofSeconds(EVERY_SECONDS)))));
        }
        tell(node.postgres());
    }

    private static void say(String what, Meter.Measured measured) {
        Sample sample = measured.sample();
        System.out.printf(
                Locale.ROOT,
                "%-32s %,7.0f/s  p50 %.1f p99 %.1f ms  refused %d %s cpu ms a request: server %.3f PostgreSQL %.3f Redis %.3f  others %.0f %%%n",
                what,
                sample.perSecond(),
                sample.latencies().millis(0.5),
                sample.latencies().millis(0.99),
                sample.refused(),
                sample.example(),
                measured.millisPerRequest("server"),
                measured.millisPerRequest("PostgreSQL"),
                measured.millisPerRequest("Redis"),
                100 * measured.others());
    }

    private static void tell(StoreAddress database) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                var rows = connection
                        .createStatement()
                        .executeQuery(
                                "select count(*), coalesce(avg(counted_ms), 0), count(*) filter (where verdict <> 'counted'),"
                                        + " (select count(*) from study_flag) from study_segment")) {
            rows.next();
            System.out.printf(
                    Locale.ROOT,
                    "%,d segments closed, %.1f s counted of each on average, %d worth nothing, %d suspicions%n",
                    rows.getLong(1),
                    rows.getDouble(2) / 1000,
                    rows.getLong(3),
                    rows.getLong(4));
        }
    }

    @Override
    public boolean next(int connection, HttpRequest into) {
        int learner = turn++ % people.size();
        asking[connection] = learner;
        write(into, learner);
        return true;
    }

    private void write(HttpRequest into, int learner) {
        // As a player: what has been played since the segment was handed out.
        int to = froms[learner] + (int) ((System.nanoTime() - begunNanos[learner]) / 1_000_000);
        String closes = tickets[learner] == null
                ? ""
                : "\"closes\":{\"ticket\":\"" + tickets[learner] + "\",\"toMillis\":" + to + ",\"visible\":true},";
        into.body();
        into.put(("{\"place\":\"tab-" + (100_000 + learner) + "\"," + closes + "\"begins\":{\"courseId\":\"" + course
                                + "\",\"chapterId\":\"" + chapter + "\",\"atMillis\":"
                                + (tickets[learner] == null ? 0 : to) + "}}")
                        .getBytes(StandardCharsets.US_ASCII))
                .post(heads[learner]);
    }

    @Override
    public int keeping() {
        return 2048;
    }

    @Override
    public void answered(int connection, HttpReply reply) {
        String body = reply.body();
        begunNanos[asking[connection]] = System.nanoTime();
        int at = body.indexOf(TICKET) + TICKET.length();
        tickets[asking[connection]] = body.substring(at, body.indexOf('"', at));
        int from = body.indexOf(FROM) + FROM.length();
        int end = from;
        while (Character.isDigit(body.charAt(end))) {
            end++;
        }
        froms[asking[connection]] = Integer.parseInt(body.substring(from, end));
    }

    private void write(StoreAddress database) throws SQLException, IOException {
        try (Connection connection =
                DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password())) {
            Rows rows = new Rows(connection);
            UUID unit = Ids.next();
            UUID version = Ids.next();
            CourseContent content = new CourseContent(
                    "行政处罚程序要点",
                    "一章读物",
                    HoursSubject.LAW,
                    Set.of(),
                    Set.of(),
                    new Policy(true, 0, false, HoursAfter.CHAPTER),
                    new Ending.None(),
                    List.of(new Chapter(chapter, "全文", 7200, List.of(), new Chapter.Document("0".repeat(64)))));
            String text = CourseJson.text(content);
            rows.write(
                    "insert into unit (id, name, kind, valid_from) values (?, '清溪区', 'district', '2020-01-01')", unit);
            rows.write(
                    "insert into person (id, name) select id, '学员' || n from unnest(?::uuid[]) with ordinality as p(id, n)",
                    people);
            rows.write(
                    "insert into post (person_id, unit_id, category, valid_from) select id, ?, 'enforcementOfficer', '2020-01-01'"
                            + " from unnest(?::uuid[]) as p(id)",
                    unit,
                    people);
            rows.write(
                    "insert into role_grant (person_id, role, unit_id) select person_id, 'candidate', unit_id from post");
            rows.write(
                    "insert into session (token_hash, person_id, browser, expires_at)"
                            + " select hash, id, false, now() + interval '12 hours' from unnest(?::bytea[], ?::uuid[]) as s(hash, id)",
                    tokens.stream()
                            .map(each -> HexFormat.of().parseHex(each.hash()))
                            .toList(),
                    people);
            rows.write(
                    "insert into course (id, unit_id, title, draft) values (?, ?, ?, ?)",
                    course,
                    unit,
                    content.title(),
                    text);
            rows.write(
                    "insert into course_version (id, course_id, number, content, digest) values (?, ?, 1, ?, ?)",
                    version,
                    course,
                    text,
                    Digests.sha256(text.getBytes(StandardCharsets.UTF_8)));
            rows.write("update course set newest_id = ? where id = ?", version, course);
            rows.write(
                    "insert into course_learner (person_id, course_id, version_id) select id, ?, ? from unnest(?::uuid[]) as p(id)",
                    course,
                    version,
                    people);
        }
    }
}
