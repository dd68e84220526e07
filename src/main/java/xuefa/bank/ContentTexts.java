package xuefa.bank;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The texts of a content one by one, in the order in which people read them. */
final class ContentTexts {
    private static final List<String> ORDER = List.of(
            "kind",
            "difficulty",
            "law",
            "version",
            "articles",
            "source",
            "topic",
            "material",
            "stem",
            "options",
            "blanks",
            "key",
            "answer",
            "points",
            "marksHundredths",
            "parts",
            "explanation");
    private static final List<String> PROSE =
            List.of("stem", "material", "options", "blanks", "answer", "points", "parts", "explanation");
    private static final List<String> VALUES = List.of("kind", "key", "articles", "marksHundredths");

    private ContentTexts() {}

    /** By JSON pointer: /stem, /options/C, /parts/0/key. Articles and accepted answers are one text each. */
    static Map<String, String> byPointer(Content content) {
        var texts = new LinkedHashMap<String, String>();
        members(content.json(), "", texts);
        return texts;
    }

    private static void members(JsonNode object, String pointer, Map<String, String> texts) {
        for (String name : ORDER) {
            if (object.has(name)) {
                value(object.path(name), pointer + "/" + name, name, texts);
            }
        }
    }

    private static void value(JsonNode value, String pointer, String name, Map<String, String> texts) {
        switch (name) {
            case "articles" -> texts.put(pointer, joined(value, "、"));
            case "options" ->
                value.properties()
                        .forEach(each -> texts.put(
                                pointer + "/" + each.getKey(), each.getValue().asText()));
            case "blanks" ->
                each(
                        value,
                        pointer,
                        texts,
                        blank -> joined(blank.path("accept"), " / ")
                                + (blank.path("compare").asText().equals("number") ? "（按数值比较）" : ""));
            case "points" ->
                each(
                        value,
                        pointer,
                        texts,
                        point -> point.path("text").asText() + "（" + marks(point.path("marksHundredths")) + "分）");
            case "marksHundredths" -> texts.put(pointer, marks(value));
            case "parts" -> {
                for (int i = 0; i < value.size(); i++) {
                    members(value.get(i), pointer + "/" + i, texts);
                }
            }
            default -> texts.put(pointer, value.asText());
        }
    }

    private interface Said {
        String of(JsonNode each);
    }

    private static void each(JsonNode list, String pointer, Map<String, String> texts, Said said) {
        for (int i = 0; i < list.size(); i++) {
            texts.put(pointer + "/" + i, said.of(list.get(i)));
        }
    }

    private static String joined(JsonNode list, String between) {
        var items = new ArrayList<String>();
        list.forEach(each -> items.add(each.asText()));
        return String.join(between, items);
    }

    private static String marks(JsonNode hundredths) {
        return new xuefa.shared.Marks(Math.max(0, hundredths.asInt())).toString();
    }

    /** All words that are asked and answered, a line each. */
    static String prose(Content content) {
        return byPointer(content).entrySet().stream()
                .filter(each -> isProse(each.getKey()))
                .map(Map.Entry::getValue)
                .collect(Collectors.joining("\n"));
    }

    /** Whether a text is something to read, not one of a few values. */
    static boolean isProse(String pointer) {
        String last = pointer.substring(pointer.lastIndexOf('/') + 1);
        return PROSE.contains(pointer.split("/", 3)[1]) && !VALUES.contains(last);
    }
}
