package xuefa.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Array;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import xuefa.shared.Ids;
import xuefa.shared.store.StoreAddress;

/**
 * The public check of certificates by their codes: 1,000 a second as people would scan them, and as many as there can be, of 20,000 cards
 * (every answer from the record) and of 100 (most of them remembered). The floor is a GET of as many bytes from memory. Arguments: cards,
 * seconds a round, rounds.
 */
public final class CertificateCheck {
    private static final int CONNECTIONS = 64;
    private static final int OFFERED = 1_000;
    private static final int FEW = 100;

    private static final String UNIT =
            "insert into unit (id, name, kind, valid_from) values (?, '甲区市场监督管理局', 'department', '2020-01-01')";

    private static final String PEOPLE =
            "insert into person (id, name) select i.id, '甲某' from unnest(?::uuid[]) as i(id)";

    private static final String CERTIFICATES = """
            insert into certificate (id, source, person_id, unit_id, kind, number, area, state, valid_from, valid_to, cards)
            select i.id, i.id::text, i.id, u.id, 'enforcement', 'B' || i.n, '市场监督管理', 'valid', current_date - 100, current_date + 900, 1
            from unnest(?::uuid[]) with ordinality as i(id, n)
            cross join (select id from unit where name = '甲区市场监督管理局' limit 1) u
            """;

    private static final String CARDS = """
            insert into certificate_card (code, certificate_id, card, issued_on)
            select replace(i.id::text, '-', ''), i.id, 1, current_date from unnest(?::uuid[]) as i(id)
            """;

    private final List<UUID> ids;
    private final Duration time;
    private final int rounds;

    private CertificateCheck(int cards, Duration time, int rounds) {
        this.ids = IntStream.range(0, cards).mapToObj(i -> Ids.next()).toList();
        this.time = time;
        this.rounds = rounds;
    }

    public static void main(String[] arguments) throws Exception {
        int cards = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 20_000;
        int seconds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 10;
        int rounds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 3;
        System.out.println(Machine.sentence());
        var bench = new CertificateCheck(cards, Duration.ofSeconds(seconds), rounds);
        try (BenchedNode node = BenchedNode.compiled(Path.of("target/bench/checks"));
                ServerProcess floor = FloorServer.start()) {
            bench.write(node);
            bench.measure(node, floor);
        }
    }

    private void write(BenchedNode node) throws IOException, SQLException {
        StoreAddress database = node.postgres();
        try (Connection connection =
                DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password())) {
            UUID unit = Ids.next();
            Array all = connection.createArrayOf("uuid", ids.toArray());
            for (String sql : List.of(UNIT, PEOPLE, CERTIFICATES, CARDS)) {
                try (PreparedStatement statement = connection.prepareStatement(sql)) {
                    if (sql.equals(UNIT)) {
                        statement.setObject(1, unit);
                    } else {
                        statement.setArray(1, all);
                    }
                    statement.execute();
                }
            }
        }
    }

    private static String path(UUID card) {
        return "/api/v1/certificates/check/" + card.toString().replace("-", "");
    }

    private static byte[] head(String path) {
        return ("GET " + path + " HTTP/1.1\r\nHost: localhost").getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[][] heads(List<UUID> cards) {
        return cards.stream().map(card -> head(path(card))).toArray(byte[][]::new);
    }

    private void measure(BenchedNode node, ServerProcess floor) throws Exception {
        keepAtTheFloor(node, floor);
        byte[][] all = heads(ids);
        byte[][] few = heads(ids.subList(0, Math.min(FEW, ids.size())));
        byte[][] same = {head("/floor/check")};
        List<Sample> offered = new ArrayList<>();
        List<Sample> asked = new ArrayList<>();
        List<Sample> remembered = new ArrayList<>();
        List<Sample> bare = new ArrayList<>();
        try (HttpLoad load = new HttpLoad(node.port(), CONNECTIONS);
                HttpLoad floorLoad = new HttpLoad(floor.port(), CONNECTIONS)) {
            load.run(Reads.of(all, CONNECTIONS), Pace.saturated(time));
            floorLoad.run(Reads.of(same, CONNECTIONS), Pace.saturated(time));
            for (int i = 0; i < rounds; i++) {
                offered.add(load.run(Reads.of(all, CONNECTIONS), Pace.offered(OFFERED, time)));
                asked.add(load.run(Reads.of(all, CONNECTIONS), Pace.saturated(time)));
                remembered.add(load.run(Reads.of(few, CONNECTIONS), Pace.saturated(time)));
                bare.add(floorLoad.run(Reads.of(same, CONNECTIONS), Pace.saturated(time)));
            }
        }
        double floorRate = say("floor: GET of as many bytes", bare, 0);
        say("1,000 a second offered, %,d cards".formatted(ids.size()), offered, 0);
        say("saturated, %,d cards".formatted(ids.size()), asked, floorRate);
        say("saturated, %,d cards".formatted(few.length), remembered, floorRate);
    }

    private void keepAtTheFloor(BenchedNode node, ServerProcess floor) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<byte[]> answer = client.send(
                    java.net.http.HttpRequest.newBuilder(
                                    URI.create("http://localhost:" + node.port() + path(ids.getFirst())))
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new IOException("the check answered " + answer.statusCode());
            }
            client.send(
                    java.net.http.HttpRequest.newBuilder(
                                    URI.create("http://localhost:" + floor.port() + "/floor/check"))
                            .POST(BodyPublishers.ofByteArray(answer.body()))
                            .build(),
                    HttpResponse.BodyHandlers.discarding());
        }
    }

    /** The median of the rounds, and how much that is of the floor. */
    private static double say(String what, List<Sample> samples, double floorRate) {
        Spread rate = Spread.of(samples, Sample::perSecond);
        Spread p99 = Spread.of(samples, each -> each.latencies().millis(0.99));
        long refused = samples.stream().mapToLong(Sample::refused).sum();
        System.out.printf(
                "%-40s %,10.0f/s (%,.0f to %,.0f)  p99 %6.1f ms  refused %d%s%n",
                what,
                rate.median(),
                rate.least(),
                rate.most(),
                p99.median(),
                refused,
                floorRate > 0 ? "  %.0f %% of the floor".formatted(100 * rate.median() / floorRate) : "");
        return rate.median();
    }
}
