package xuefa.app.command;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import xuefa.law.LawText;
import xuefa.law.TextProblem;
import xuefa.law.flow.ImportingLaws;
import xuefa.law.flow.Shelf;
import xuefa.law.format.ReadLaw;

/** Says what became of each text as it is read, for eyes and for programs. */
final class LawImportReport {
    private final PrintWriter out;
    private final boolean json;
    private int laws;
    private int articles;
    private int problems;
    private final Map<Shelf.Placed, Integer> became = new EnumMap<>(Shelf.Placed.class);

    LawImportReport(PrintWriter out, boolean json) {
        this.out = out;
        this.json = json;
        if (json) {
            out.print("[");
        }
    }

    void add(Path file, ReadLaw law) {
        add(file, Optional.of(law.text()), law.problems());
    }

    void add(Path file, TextProblem problem) {
        add(file, Optional.empty(), List.of(problem));
    }

    private void add(Path file, Optional<LawText> text, List<TextProblem> found) {
        int number = text.map(law -> law.articles().size()).orElse(0);
        laws++;
        articles += number;
        problems += found.size();
        if (json) {
            out.print((laws == 1 ? "\n" : ",\n") + object(file, text, found).toPrettyString());
            return;
        }
        text.ifPresent(law -> out.printf(
                "%s: %s, %s, %d articles%n", file, title(law), version(law).orElse("no date"), number));
        found.forEach(problem -> out.printf(
                "%s:%d: [%s] %s%n", file, problem.line(), problem.kind().code(), problem.reason()));
    }

    /** {@code {file, title, version, articles, problems: [{line, kind, reason}]}}; title and version may be null. */
    private static ObjectNode object(Path file, Optional<LawText> text, List<TextProblem> found) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        object.put("file", file.toString());
        object.put(
                "title",
                text.map(LawText::title).filter(title -> !title.isEmpty()).orElse(null));
        object.put("version", text.flatMap(LawImportReport::version).orElse(null));
        object.put("articles", text.map(law -> law.articles().size()).orElse(0));
        var problems = object.putArray("problems");
        found.forEach(problem -> problems.addObject()
                .put("line", problem.line())
                .put("kind", problem.kind().code())
                .put("reason", problem.reason()));
        return object;
    }

    private static String title(LawText law) {
        return law.part().isEmpty() ? law.title() : law.title() + " " + law.part();
    }

    private static Optional<String> version(LawText law) {
        return law.dates().version().map(LocalDate::toString);
    }

    /** Counts what became of a file's texts; a file with another text of a wording that is there is a problem. */
    void became(Path file, ImportingLaws.Outcome outcome) {
        switch (outcome) {
            case ImportingLaws.Outcome.Kept kept ->
                kept.laws().forEach(law -> became.merge(law.placed(), 1, Integer::sum));
            case ImportingLaws.Outcome.Conflicting conflicting -> {
                became.merge(Shelf.Placed.CONFLICTING, 1, Integer::sum);
                problems++;
                say(file, "not added: the library has another text of this version, and versions never change");
            }
            case ImportingLaws.Outcome.Faulty faulty -> say(file, "not added, because of the problems above");
            case ImportingLaws.Outcome.Unreadable unreadable ->
                say(file, "not added: " + unreadable.problem().reason());
        }
    }

    private void say(Path file, String sentence) {
        if (!json) {
            out.println(file + ": " + sentence);
        }
    }

    void end() {
        out.println(
                json
                        ? (laws == 0 ? "]" : "\n]")
                        : "%d texts, %d articles, %d problems".formatted(laws, articles, problems) + became());
        out.flush();
    }

    private String became() {
        return became.isEmpty()
                ? ""
                : "; %d added, %d there already, %d conflicting"
                        .formatted(
                                became.getOrDefault(Shelf.Placed.ADDED, 0),
                                became.getOrDefault(Shelf.Placed.ALREADY_THERE, 0),
                                became.getOrDefault(Shelf.Placed.CONFLICTING, 0));
    }

    boolean hasProblems() {
        return problems > 0;
    }
}
