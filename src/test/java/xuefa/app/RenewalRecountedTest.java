package xuefa.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

/** What {@code certificate explain} says of random people on random days, beside what a second program makes of the same documents. */
final class RenewalRecountedTest {
    private static final int FILES = Integer.getInteger("xuefa.renewals", 40);

    private static final JsonObject RULES = read("rules.yaml");
    private static final JsonObject BOOK = read("book.yaml");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void the_command_and_the_plainest_of_programs_agree_on_verdicts_checks_and_dates() throws IOException {
        Path rules = Files.writeString(folder.resolve("rules.yaml"), RULES.encode());
        Path book = Files.writeString(folder.resolve("book.yaml"), BOOK.encode());
        Map<String, Integer> seen = new HashMap<>();
        for (long seed = 1; seed <= FILES; seed++) {
            LocalDate on = RandomRenewals.day(new Random(seed));
            JsonObject facts = RandomRenewals.facts(seed, on);
            Path file = Files.writeString(folder.resolve("facts.json"), facts.encode());
            JsonObject said = explained(
                    "--facts",
                    file.toString(),
                    "--rules",
                    rules.toString(),
                    "--book",
                    book.toString(),
                    "--on",
                    on.toString());
            NaiveRenewal naive = new NaiveRenewal(RULES, BOOK, facts, on);
            var people = NaiveRenewal.objects(facts, "people");
            for (int i = 0; i < people.size(); i++) {
                JsonObject one = said.getJsonArray("certificates").getJsonObject(i);
                JsonObject person = people.get(i);
                JsonObject certificate = person.getJsonArray("certificates").getJsonObject(0);
                NaiveRenewal.Answer expected = naive.of(person, certificate);
                assertThat(answer(one))
                        .as("file %s on %s: %s\n%s", seed, on, person, one)
                        .isEqualTo(expected);
                seen.merge(expected.verdict(), 1, Integer::sum);
            }
        }
        assertThat(seen.keySet()).containsExactlyInAnyOrder("eligible", "open", "refused", "notDue", "noRule");
        assertThat(seen.values()).allMatch(each -> each > 10);
    }

    private static NaiveRenewal.Answer answer(JsonObject said) {
        Map<String, String> checks = new TreeMap<>();
        NaiveRenewal.objects(said, "checks").forEach(each -> {
            String by = each.containsKey("by") ? " by " + each.getString("by") : "";
            checks.put(each.getString("rule"), each.getString("verdict") + by);
            boolean met = each.getString("verdict").equals("met")
                    || each.getString("verdict").equals("noted");
            assertThat(met || !each.getString("cure").isEmpty())
                    .as(each::encode)
                    .isTrue();
            assertThat(each.getString("source")).isNotEmpty();
        });
        return new NaiveRenewal.Answer(
                said.getString("verdict"), checks, said.getString("validFrom"), said.getString("validTo"));
    }

    static JsonObject explained(String... options) {
        StringWriter out = new StringWriter();
        String[] all = new String[options.length + 3];
        System.arraycopy(options, 0, all, 3, options.length);
        all[0] = "certificate";
        all[1] = "explain";
        all[2] = "--json";
        int code = Main.run(new PrintWriter(out), new PrintWriter(out), all);
        assertThat(code).as(out::toString).isZero();
        return new JsonObject(out.toString());
    }

    private static JsonObject read(String name) {
        try (var in = Objects.requireNonNull(RenewalRecountedTest.class.getResourceAsStream("/renewal/" + name))) {
            return new JsonObject(new Yaml().<Map<String, Object>>load(in)).copy();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
