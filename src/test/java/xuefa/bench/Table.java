package xuefa.bench;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What came out, in Markdown. */
final class Table {
    static final List<String> WHO = List.of("server", "PostgreSQL", "Redis", "load");
    private static final String HEAD = """
            | | a second, median (least–most) | of the floor | p50 ms | p99 ms | server | PostgreSQL | Redis | load |
            | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
            """;

    private final Map<String, Line> lines;

    Table(List<Line> lines) {
        this.lines = lines.stream()
                .collect(Collectors.toMap(Line::what, Function.identity(), (a, b) -> a, java.util.LinkedHashMap::new));
    }

    String markdown() {
        return HEAD
                + lines.values().stream()
                        .filter(line -> line.floorOf().isEmpty())
                        .map(line -> row(line) + floors(line))
                        .collect(Collectors.joining());
    }

    private String floors(Line line) {
        return lines.values().stream()
                .filter(each -> each.floorOf().equals(line.what()))
                .map(this::row)
                .collect(Collectors.joining());
    }

    private String row(Line line) {
        Spread perSecond = Spread.of(line.rounds(), each -> each.sample().perSecond());
        boolean timed = line.rounds().getFirst().sample().latencies().size() > 0;
        return String.format(
                Locale.ROOT,
                "| %s | %,.0f (%,.0f–%,.0f) | %s | %s | %s | %s |%n",
                line.floorOf().isEmpty() ? "**" + line.what() + "**" : "floor: " + line.what(),
                perSecond.median(),
                perSecond.least(),
                perSecond.most(),
                share(line),
                timed ? millis(line, 0.5) : "",
                timed ? millis(line, 0.99) : "",
                WHO.stream()
                        .map(who -> String.format(Locale.ROOT, "%.3f", median(line, who)))
                        .collect(Collectors.joining(" | ")));
    }

    /** Of a floor: what of it the case reaches, round by round, since rounds differ more than cases do. */
    private String share(Line floor) {
        Line of = lines.get(floor.floorOf());
        if (of == null) {
            return "";
        }
        List<Double> shares = java.util.stream.IntStream.range(0, floor.rounds().size())
                .mapToObj(round -> of.rounds().get(round).sample().perSecond()
                        / floor.rounds().get(round).sample().perSecond())
                .toList();
        return String.format(
                Locale.ROOT,
                "%.0f %%",
                100 * Spread.of(shares, Double::doubleValue).median());
    }

    private static String millis(Line line, double share) {
        return String.format(
                Locale.ROOT,
                "%.1f",
                Spread.of(line.rounds(), each -> each.sample().latencies().millis(share))
                        .median());
    }

    private static double median(Line line, String who) {
        return Spread.of(line.rounds(), each -> each.millisPerRequest(who)).median();
    }
}
