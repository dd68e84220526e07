package xuefa.app;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;

/** The facts of one officer who meets every check, with what differs said in words: {@code cert=FROM..TO hours=2025:59.99}. */
record VectorFacts(JsonObject facts, String rules) {
    static VectorFacts of(String changes, LocalDate on) throws IOException {
        Making making = new Making(on);
        for (String change : changes.split(" +", -1)) {
            if (!change.equals("-")) {
                making.change(change.substring(0, change.indexOf('=')), change.substring(change.indexOf('=') + 1));
            }
        }
        return making.made();
    }

    private static final class Making {
        private final LocalDate on;
        private final JsonObject person = new JsonObject()
                .put("id", "p")
                .put("posts", new JsonArray())
                .put("employment", new JsonArray())
                .put("register", new JsonArray().add(span("2015-01-01..")))
                .put("onPost", new JsonArray())
                .put("assessments", new JsonArray())
                .put("sanctions", new JsonArray());
        private final JsonObject certificate = new JsonObject()
                .put("id", "c")
                .put("kind", "enforcement")
                .put("validFrom", "2024-01-01")
                .put("validTo", "2026-12-31")
                .put("suspensions", new JsonArray())
                .put("ended", new JsonArray());
        private final JsonObject hours = new JsonObject();
        private final JsonArray late = new JsonArray();
        private final JsonArray exceptions = new JsonArray();
        private String common;
        private String years = "3";

        Making(LocalDate on) {
            this.on = on;
            common = on.toString();
            for (int year = 2018; year <= 2033; year++) {
                hours.put("" + year, "60");
            }
        }

        void change(String what, String how) {
            switch (what) {
                case "cert" ->
                    certificate.put("validFrom", how.split("\\.\\.", -1)[0]).put("validTo", how.split("\\.\\.", -1)[1]);
                case "years" -> years = how;
                case "hours" -> hours.put(how.split(":", -1)[0], how.split(":", -1)[1]);
                case "late" ->
                    late.add(entry(how.split("[:@]", -1)[2], how.split("[:@]", -1)[1])
                            .put("id", "late")
                            .put("year", Integer.valueOf(how.split(":", -1)[0])));
                case "common" -> common = how;
                case "susp" -> certificate.getJsonArray("suspensions").add(span(how));
                case "ended" -> certificate.getJsonArray("ended").add(kind(how));
                case "sanction" -> person.getJsonArray("sanctions").add(kind(how));
                case "employment" -> person.getJsonArray("employment").add(kind(how));
                case "onPost" -> person.getJsonArray("onPost").add(span(how));
                case "post" -> person.getJsonArray("posts").add(post(how));
                case "off" -> exceptions.add(kind(how).put("personId", "p").put("approvedBy", "局长"));
                case "asked" -> exceptions.add(kind(how).put("personId", "p"));
                case "grade" ->
                    person.getJsonArray("assessments")
                            .add(new JsonObject()
                                    .put("id", "a")
                                    .put("year", Integer.valueOf(how.split(":", -1)[0]))
                                    .put("grade", how.split(":", -1)[1]));
                default -> throw new IllegalArgumentException(what);
            }
        }

        VectorFacts made() throws IOException {
            if (person.getJsonArray("posts").isEmpty()) {
                change("post", "enforcementOfficer@2015-01-01..");
            }
            if (person.getJsonArray("employment").isEmpty()) {
                change("employment", "establishment@2015-01-01..");
            }
            JsonArray entries = late.copy();
            hours.forEach(each -> entries.add(entry(each.getKey() + "-01-01", (String) each.getValue())));
            JsonArray exams = new JsonArray().add(exam("common", common)).add(exam("professional", on.toString()));
            JsonArray units = new JsonArray()
                    .add(new JsonObject()
                            .put("id", "u")
                            .put("kind", "department")
                            .put("from", "2000-01-01"));
            JsonObject facts = new JsonObject()
                    .put("units", units)
                    .put("people", new JsonArray().add(person.put("certificates", new JsonArray().add(certificate))))
                    .put("hours", entries)
                    .put("exams", exams)
                    .put("exceptions", exceptions);
            return new VectorFacts(facts, shipped().replace("validityYears: 3", "validityYears: " + years));
        }

        private static JsonObject entry(String day, String hours) {
            return new JsonObject()
                    .put("id", "h" + day)
                    .put("personId", "p")
                    .put("kind", "classroom")
                    .put("subject", "law")
                    .put("day", day)
                    .put("state", "valid")
                    .put("hours", Double.valueOf(hours));
        }

        private static JsonObject exam(String subject, String day) {
            return new JsonObject()
                    .put("id", "x-" + subject)
                    .put("personId", "p")
                    .put("subject", subject)
                    .put("day", day)
                    .put("passed", true);
        }

        private static JsonObject post(String how) {
            JsonObject post = kind(how);
            return post.put("category", post.remove("kind")).put("unitId", "u");
        }

        private static JsonObject kind(String how) {
            return span(how.split("@", -1)[1]).put("kind", how.split("@", -1)[0]);
        }

        private static JsonObject span(String how) {
            String[] ends = how.split("\\.\\.", -1);
            JsonObject span = new JsonObject().put("id", "s-" + how).put("from", ends[0]);
            return ends.length > 1 ? span.put("to", ends[1]) : span;
        }

        private static String shipped() throws IOException {
            try (var in = Objects.requireNonNull(VectorFacts.class.getResourceAsStream("/certificate/renewal.yaml"))) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
        }
    }
}
