package xuefa.app;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import xuefa.certificate.ExplainingRenewal;
import xuefa.certificate.Judged;
import xuefa.certificate.Renewal;
import xuefa.certificate.format.RenewalRulesFile;
import xuefa.shared.Ids;
import xuefa.shared.check.Check;
import xuefa.shared.file.Faulty;
import xuefa.support.Client;
import xuefa.training.Facts;
import xuefa.training.format.BookFile;
import xuefa.training.format.FactsFile;

/** The renewal of the demo's 312, as the justice bureau finds it, and made again from exported facts. */
final class DistrictRenewal {
    private static final String CAMPAIGNS = "/api/v1/renewal-campaigns";

    private DistrictRenewal() {}

    static void isAsTold(Client bureau, Path file) throws IOException {
        JsonObject campaign = bureau.get(CAMPAIGNS).body().getJsonArray("items").getJsonObject(0);
        assertThat(campaign.getInteger("judged")).isEqualTo(312);
        String path = CAMPAIGNS + "/" + campaign.getString("campaignId");
        List<JsonObject> lines = lines(bureau, path);

        assertThat(lines.stream().collect(groupingBy(DistrictRenewal::gaps, counting())))
                .isEqualTo(Map.of("", 268L, "hours", 31L, "exam", 8L, "post", 5L));
        assertThat(lines.stream().filter(each -> each.getString("outcome").equals("eligible")))
                .hasSize(268);
        fromFacts(bureau, path, lines, file);
    }

    private static String gaps(JsonObject line) {
        return String.join(
                ",", line.getJsonArray("gaps").stream().map(String.class::cast).toList());
    }

    private static List<JsonObject> lines(Client bureau, String path) {
        List<JsonObject> lines = new ArrayList<>();
        String after = "";
        do {
            JsonObject page = bureau.get(path + "/reviews?limit=200" + after).body();
            page.getJsonArray("items").forEach(each -> lines.add((JsonObject) each));
            after = page.containsKey("next") ? "&after=" + page.getString("next") : "";
        } while (!after.isEmpty());
        return lines;
    }

    /** What {@code certificate explain} would say of the exported file is what the screen says. */
    private static void fromFacts(Client bureau, String path, List<JsonObject> lines, Path file) throws IOException {
        Files.writeString(file, bureau.get(path + "/facts").body().encode());
        Facts facts = read(file);
        LocalDate day = LocalDate.parse(look(bureau, lines.getFirst()).getString("on"));
        var explaining = new ExplainingRenewal(RenewalRulesFile.shipped(), BookFile.shipped(), facts, day);
        Map<String, Renewal> byPerson = new HashMap<>();
        facts.people().forEach(person -> person.certificates().stream()
                .filter(each -> each.kind().equals("enforcement"))
                .forEach(each -> explaining.of(person, each).ifPresent(renewal -> byPerson.put(person.id(), renewal))));
        assertThat(byPerson).hasSize(312);
        assertThat(lines).allSatisfy(line -> {
            Judged judged =
                    Judged.of(Ids.next(), java.util.Optional.ofNullable(byPerson.get(line.getString("personId"))));
            assertThat(line.getString("outcome")).isEqualTo(judged.outcome());
            assertThat(line.getJsonArray("gaps")).containsExactlyElementsOf(judged.gaps());
        });
        for (JsonObject line : lines.subList(0, 50)) {
            JsonArray checks = look(bureau, line).getJsonArray("checks");
            assertThat(checks.stream().map(each -> ((JsonObject) each).getString("value")))
                    .containsExactlyElementsOf(
                            java.util.Objects.requireNonNull(byPerson.get(line.getString("personId"))).checks().stream()
                                    .map(Check::value)
                                    .toList());
        }
    }

    private static JsonObject look(Client bureau, JsonObject line) {
        return bureau.get("/api/v1/renewal-reviews/" + line.getString("reviewId"))
                .body();
    }

    private static Facts read(Path file) throws IOException {
        try {
            return FactsFile.read(file);
        } catch (Faulty faulty) {
            throw new AssertionError(faulty);
        }
    }
}
