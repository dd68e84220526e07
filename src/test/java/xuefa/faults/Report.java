package xuefa.faults;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;

/** Where what came of all runs is written. */
final class Report {
    private static final String BEGIN = "<!-- begin: make faults -->\n";
    private static final String END = "<!-- end: make faults -->";

    private Report() {}

    /** {@code faults.json} and {@code faults.md} in this folder. */
    static void write(Path folder, JsonObject about, List<Run.Outcome> outcomes) throws IOException {
        Files.createDirectories(folder);
        about.put("runs", new JsonArray(outcomes.stream().map(Report::json).toList()));
        Files.writeString(folder.resolve("faults.json"), about.encodePrettily() + "\n");
        Files.writeString(folder.resolve("faults.md"), Table.of(outcomes));
    }

    private static JsonObject json(Run.Outcome outcome) {
        Verdict verdict = outcome.verdict();
        return new JsonObject()
                .put("kind", outcome.kind().toString())
                .put("seed", outcome.seed())
                .put("attempts", verdict.attempts())
                .put("acknowledged", verdict.acknowledged())
                .put("lost", verdict.lost())
                .put("double", verdict.doubles())
                .put("ungraded", verdict.ungraded())
                .put("other", verdict.other())
                .put("sentences", new JsonArray(verdict.sentences()))
                .put("troubles", new JsonObject(new TreeMap<>(verdict.troubles())))
                .put(
                        "faults",
                        new JsonArray(
                                verdict.suffered().stream().map(Report::json).toList()));
    }

    private static JsonObject json(Suffered suffered) {
        Fault fault = suffered.fault();
        return new JsonObject()
                .put("lastingMillis", fault.lasting().toMillis())
                .put("upward", fault.upward())
                .put("downward", fault.downward())
                .put("strength", fault.strength())
                .put("silenceMillis", suffered.silence().toMillis())
                .put("againMillis", suffered.again().toMillis());
    }

    /** Puts a text between the marks of a page. */
    static void publish(Path page, String text) throws IOException {
        String old = Files.readString(page);
        int from = old.indexOf(BEGIN);
        int to = old.indexOf(END);
        if (from < 0 || to < from) {
            throw new IllegalArgumentException(page + " has no " + BEGIN.strip() + " and " + END);
        }
        Files.writeString(page, old.substring(0, from + BEGIN.length()) + text + old.substring(to));
    }
}
