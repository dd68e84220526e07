package xuefa.bank.format.moodle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import xuefa.bank.format.Labels;
import xuefa.bank.format.markup.CleanText;
import xuefa.bank.format.markup.XmlNode.Element;

/** Texts of Moodle XML, which say in an attribute how they are to be read. */
final class MoodleText {
    private MoodleText() {}

    /** The text inside {@code name}; empty if there is none. */
    static CleanText of(Element question, String name) {
        return question.first(name).map(MoodleText::of).orElse(new CleanText("", List.of()));
    }

    static CleanText of(Element holder) {
        String text = holder.first("text").map(Element::text).orElseGet(() -> ownText(holder));
        return clean(holder, text);
    }

    static CleanText clean(Element holder, String text) {
        boolean plain =
                switch (holder.attribute("format")) {
                    case "plain_text", "plain", "markdown" -> true;
                    case "html" -> false;
                    default -> !CleanText.looksLikeHtml(text);
                };
        var clean = plain ? CleanText.ofPlain(text) : CleanText.ofHtml(text);
        if (!text.contains("@@PLUGINFILE@@") || !clean.unkept().isEmpty()) {
            return clean;
        }
        var unkept = new ArrayList<>(clean.unkept());
        unkept.add("附件");
        return new CleanText(clean.text(), unkept);
    }

    private static String ownText(Element holder) {
        return holder.elements().findAny().isPresent() ? "" : holder.text();
    }

    static List<String> tags(Element question) {
        return question.first("tags").stream()
                .flatMap(tags -> tags.all("tag").stream())
                .map(tag -> tag.textOf("text"))
                .toList();
    }

    /** The case that a question says to be part of. */
    static Optional<String> caseOf(Element question) {
        return tags(question).stream()
                .flatMap(tag -> Labels.PART_OF.in(tag).stream())
                .findFirst();
    }

    static String name(Element question) {
        return question.first("name").map(name -> name.textOf("text")).orElse("");
    }
}
