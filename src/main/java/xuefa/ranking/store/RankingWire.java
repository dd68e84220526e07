package xuefa.ranking.store;

import io.vertx.redis.client.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import xuefa.ranking.Best;
import xuefa.ranking.PeoplePage;
import xuefa.ranking.PeopleRule;
import xuefa.ranking.Placed;
import xuefa.ranking.UnitTally;
import xuefa.shared.Marks;

/** How rankings are written to and read from Redis; see {@link RankingLua}. */
final class RankingWire {
    private static final String SAT = ":sat";

    private RankingWire() {}

    static List<String> arguments(Best best) {
        return List.of(
                best.personId().toString(),
                String.valueOf(best.order()),
                String.valueOf(best.score().hundredths()),
                String.valueOf(best.seconds()),
                best.passed() ? "1" : "0",
                best.unitId().toString());
    }

    private static Best best(UUID personId, String text) {
        String[] parts = text.split(":", 4);
        return new Best(
                personId,
                UUID.fromString(parts[3]),
                new Marks(Integer.parseInt(parts[0])),
                Integer.parseInt(parts[1]),
                parts[2].equals("1"));
    }

    static PeoplePage page(Response answer, UUID me) {
        List<Best> listed = new ArrayList<>();
        for (int i = 0; i < answer.get(3).size(); i++) {
            listed.add(best(
                    UUID.fromString(answer.get(3).get(i).toString()),
                    answer.get(4).get(i).toString()));
        }
        int before = number(answer.get(1));
        int myPlace = number(answer.get(5));
        return new PeoplePage(
                number(answer.get(0)),
                before,
                PeopleRule.number(listed, before, number(answer.get(2))),
                myPlace == 0
                        ? Optional.empty()
                        : Optional.of(
                                new Placed<>(myPlace, best(me, answer.get(6).toString()))));
    }

    private static int number(Response answer) {
        return Objects.requireNonNull(answer.toInteger());
    }

    /** Units that nobody is counted in any more are left out. */
    static List<UnitTally> tallies(Response answer) {
        Map<String, Long> fields = new TreeMap<>();
        for (int i = 0; i < answer.size(); i += 2) {
            fields.put(answer.get(i).toString(), answer.get(i + 1).toLong());
        }
        List<UnitTally> tallies = new ArrayList<>();
        fields.forEach((field, people) -> {
            if (field.endsWith(SAT) && people > 0) {
                String unit = field.substring(0, field.length() - SAT.length());
                long passed = fields.getOrDefault(unit + ":passed", 0L);
                long hundredths = fields.getOrDefault(unit + ":sum", 0L);
                tallies.add(new UnitTally(
                        UUID.fromString(unit), Math.toIntExact(people), Math.toIntExact(passed), hundredths));
            }
        });
        return tallies;
    }
}
