package xuefa.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import xuefa.support.Client;
import xuefa.support.Json;

/** What the server says of everybody, beside what {@code obligations explain} makes of the facts that it hands out. */
final class RecomputedDemo {
    private static final int WHOLE_PAGES = 25;

    /** Jobs of other rooms may write facts between the export and the lists. */
    private static final int TRIES = 5;

    private final Client auditor;
    private final Path facts;
    private JsonObject explained = new JsonObject();

    RecomputedDemo(Client auditor, Path folder) {
        this.auditor = auditor;
        this.facts = folder.resolve("facts.json");
    }

    void lists_and_trees_and_pages_say_the_same() throws IOException, InterruptedException {
        for (int left = TRIES; left > 0; left--) {
            settled();
            explained = explained();
            Map<String, Map<String, String>> byObligation = byObligation("people");
            assertThat(byObligation).hasSizeGreaterThan(4);
            List<String> differing = new ArrayList<>();
            byObligation.forEach((obligation, figures) -> compare(obligation, figures, listed(obligation), differing));
            if (left == 1) {
                assertThat(differing).isEmpty();
            }
            if (differing.isEmpty()) {
                tree(byObligation);
                pages();
                return;
            }
        }
    }

    private static void compare(
            String obligation, Map<String, String> explained, Map<String, String> listed, List<String> differing) {
        var everybody = new TreeSet<String>(explained.keySet());
        everybody.addAll(listed.keySet());
        for (String person : everybody) {
            if (!Objects.equals(explained.get(person), listed.get(person))) {
                differing.add(obligation + " " + person + ": " + explained.get(person) + " / " + listed.get(person));
            }
        }
    }

    private void settled() throws InterruptedException {
        for (int i = 0; i < 600 && auditor.get("/api/v1/training/units").number("waiting") > 0; i++) {
            Thread.sleep(100);
        }
    }

    private JsonObject explained() throws IOException, InterruptedException {
        var sent = HttpClient.newHttpClient()
                .send(auditor.request("/api/v1/training/facts").GET().build(), BodyHandlers.ofFile(facts));
        assertThat(sent.statusCode()).isEqualTo(200);
        StringWriter out = new StringWriter();
        String today = auditor.get("/api/v1/training/obligations").text("today");
        int code = Main.run(
                new PrintWriter(out),
                new PrintWriter(out),
                "obligations",
                "explain",
                "--facts",
                facts.toString(),
                "--on",
                today,
                "--json");
        assertThat(code).as(() -> out.toString().substring(0, Math.min(600, out.toString().length())))
                .isZero();
        return new JsonObject(out.toString());
    }

    private void pages() {
        List<JsonObject> people = objects(explained.getJsonArray("people"));
        for (int i = 0; i < people.size(); i += Math.max(1, people.size() / WHOLE_PAGES)) {
            JsonArray page = auditor.get(
                            "/api/v1/training/people/" + people.get(i).getString("id"))
                    .list("obligations");
            assertThat(objects(page)).isEqualTo(withoutNulls(people.get(i)));
        }
    }

    private void tree(Map<String, Map<String, String>> byObligation) {
        Json tree = auditor.get("/api/v1/training/units");
        JsonObject top = tree.list("items").getJsonObject(0);
        for (JsonObject tally : objects(top.getJsonArray("obligations"))) {
            var figures = byObligation.getOrDefault(tally.getString("obligation"), Map.of());
            assertThat(tally.getInteger("bound")).isEqualTo(figures.size());
            assertThat((long) tally.getInteger("met"))
                    .isEqualTo(figures.values().stream()
                            .filter(each -> each.endsWith("met"))
                            .count());
        }
        Map<String, Map<String, String>> own = new TreeMap<>();
        for (JsonObject unit : objects(tree.list("items"))) {
            for (JsonObject figure : objects(unit.getJsonArray("own"))) {
                own.computeIfAbsent(figure.getString("obligation"), none -> new TreeMap<>())
                        .put(unit.getString("unitId"), line(figure));
            }
        }
        assertThat(own).isEqualTo(byObligation("units")).hasSizeGreaterThan(2);
    }

    /** All pages of a list, a line a person. */
    private Map<String, String> listed(String obligation) {
        Map<String, String> lines = new TreeMap<>();
        String path = "/api/v1/training/people?verdict=all&limit=200&obligation=" + obligation;
        String cursor = "";
        do {
            JsonObject page = auditor.get(path + cursor).body();
            objects(page.getJsonArray("items"))
                    .forEach(item -> lines.put(item.getString("personId"), line(item.getJsonObject("owed"))));
            cursor = page.containsKey("nextCursor") ? "&cursor=" + page.getString("nextCursor") : "";
        } while (!cursor.isEmpty());
        return lines;
    }

    private Map<String, Map<String, String>> byObligation(String whose) {
        Map<String, Map<String, String>> all = new TreeMap<>();
        for (JsonObject each : objects(explained.getJsonArray(whose))) {
            for (JsonObject owed : objects(each.getJsonArray("obligations"))) {
                all.computeIfAbsent(owed.getString("obligation"), none -> new TreeMap<>())
                        .put(each.getString("id"), line(owed));
            }
        }
        return all;
    }

    private static String line(JsonObject owed) {
        return owed.getString("from") + " " + owed.getString("due") + " " + owed.getDouble("required") + " "
                + owed.getDouble("done") + " " + owed.getDouble("missing") + " " + owed.getString("verdict");
    }

    private static List<JsonObject> withoutNulls(JsonObject person) {
        List<JsonObject> obligations = objects(person.getJsonArray("obligations"));
        obligations.forEach(each -> {
            if (each.getValue("due") == null) {
                each.remove("due");
            }
        });
        return obligations;
    }

    private static List<JsonObject> objects(JsonArray array) {
        List<JsonObject> objects = new ArrayList<>();
        array.forEach(each -> objects.add((JsonObject) each));
        return objects;
    }
}
