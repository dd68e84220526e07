package xuefa.app.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Collectors;
import xuefa.law.Article;
import xuefa.law.compare.Difference;
import xuefa.law.compare.Difference.Kept;
import xuefa.law.compare.Difference.Words;

/** What changed between two wordings, for eyes and for programs. */
final class LawDiffReport {
    private static final int CONTEXT = 12;

    private LawDiffReport() {}

    /**
     * {@code {added, removed, changed, moved, renumbered: [{from, to}], words: [{from, to, words: [{kind, text}]}]}}: numbers
     * as printed. What was added has the newer number, everything else the older; words tells the changed articles.
     */
    static String json(Difference difference) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        difference.added().forEach(article -> array(json, "added").add(article.label()));
        difference.removed().forEach(article -> array(json, "removed").add(article.label()));
        difference.changed().forEach(kept -> array(json, "changed")
                .add(kept.from().label()));
        difference.moved().forEach(kept -> array(json, "moved").add(kept.from().label()));
        difference.renumbered().forEach(kept -> pair(array(json, "renumbered"), kept));
        difference.changed().forEach(kept -> {
            ArrayNode words = pair(array(json, "words"), kept).putArray("words");
            kept.words()
                    .forEach(each ->
                            words.addObject().put("kind", each.kind().code()).put("text", each.text()));
        });
        List.of("added", "removed", "changed", "moved", "renumbered", "words").forEach(name -> array(json, name));
        return json.toPrettyString();
    }

    private static ArrayNode array(ObjectNode json, String name) {
        return json.withArrayProperty(name);
    }

    private static ObjectNode pair(ArrayNode pairs, Kept kept) {
        return pairs.addObject()
                .put("from", kept.from().label())
                .put("to", kept.to().label());
    }

    /** For people: one line a kind, then each changed article with its old words in [- -] and its new ones in {+ +}. */
    static String lines(Difference difference) {
        var lines = new StringBuilder();
        line(lines, "added", difference.added().stream().map(Article::label).toList());
        line(lines, "removed", difference.removed().stream().map(Article::label).toList());
        line(
                lines,
                "changed",
                difference.changed().stream().map(LawDiffReport::number).toList());
        line(
                lines,
                "moved",
                difference.moved().stream().map(LawDiffReport::number).toList());
        line(
                lines,
                "renumbered",
                difference.renumbered().stream()
                        .filter(kept -> !kept.isChanged())
                        .map(LawDiffReport::number)
                        .toList());
        for (Kept kept : difference.changed()) {
            lines.append("%n%s%n  %s%n".formatted(number(kept), words(kept)));
        }
        return lines.toString().stripTrailing();
    }

    private static void line(StringBuilder lines, String kind, List<String> numbers) {
        lines.append("%s %d: %s"
                        .formatted(kind, numbers.size(), String.join(" ", numbers))
                        .stripTrailing())
                .append(System.lineSeparator());
    }

    private static String number(Kept kept) {
        return kept.isRenumbered()
                ? kept.from().label() + "→" + kept.to().label()
                : kept.from().label();
    }

    private static String words(Kept kept) {
        return kept.words().stream()
                .map(each -> switch (each.kind()) {
                    case REMOVED -> "[-" + each.text() + "-]";
                    case ADDED -> "{+" + each.text() + "+}";
                    case SAME -> shortened(each);
                })
                .collect(Collectors.joining())
                .replace("\n", System.lineSeparator() + "  ");
    }

    private static String shortened(Words same) {
        String text = same.text();
        return text.length() <= 3 * CONTEXT
                ? text
                : text.substring(0, CONTEXT) + " … " + text.substring(text.length() - CONTEXT);
    }
}
