package xuefa.law;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/**
 * The blocks of a law's text as JSON: {@code {blocks: [{kind: heading, level, label, title} | {kind: article, number, label,
 * title, paragraphs: [{text, items: [{depth, label, text}]}]} | {kind: passage, text}]}}.
 */
public final class LawTextJson {
    private static final JsonMapper JSON = new JsonMapper();

    private LawTextJson() {}

    public static ObjectNode of(List<Block> blocks) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ArrayNode array = json.putArray("blocks");
        for (Block block : blocks) {
            switch (block) {
                case Heading heading ->
                    array.addObject()
                            .put("kind", "heading")
                            .put("level", heading.kind().code())
                            .put("label", heading.label())
                            .put("title", heading.title());
                case Passage passage -> array.addObject().put("kind", "passage").put("text", passage.text());
                case Article article -> write(array.addObject(), article);
            }
        }
        return json;
    }

    private static void write(ObjectNode json, Article article) {
        json.put("kind", "article")
                .put("number", article.ref().toString())
                .put("label", article.label())
                .put("title", article.title());
        ArrayNode paragraphs = json.putArray("paragraphs");
        for (Paragraph paragraph : article.paragraphs()) {
            ArrayNode items =
                    paragraphs.addObject().put("text", paragraph.text()).putArray("items");
            write(items, paragraph.items(), 1);
        }
    }

    private static void write(ArrayNode array, List<Item> items, int depth) {
        for (Item item : items) {
            array.addObject().put("depth", depth).put("label", item.label()).put("text", item.text());
            write(array, item.items(), depth + 1);
        }
    }

    /** The articles of what {@link #of} wrote, as text. */
    public static List<Article> articles(String content) {
        try {
            return articles(JSON.readTree(content));
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("the stored content of a law is broken", broken);
        }
    }

    /** The articles of what {@link #of} wrote. */
    public static List<Article> articles(JsonNode json) {
        var articles = new ArrayList<Article>();
        for (JsonNode block : json.path("blocks")) {
            if (block.path("kind").asText().equals("article")) {
                articles.add(article(block));
            }
        }
        return articles;
    }

    private static Article article(JsonNode json) {
        var paragraphs = new ArrayList<Paragraph>();
        for (JsonNode paragraph : json.path("paragraphs")) {
            List<JsonNode> items = new ArrayList<>();
            paragraph.path("items").forEach(items::add);
            paragraphs.add(new Paragraph(paragraph.path("text").asText(), items(items, 1)));
        }
        return new Article(
                ArticleRef.parse(json.path("number").asText()),
                json.path("label").asText(),
                json.path("title").asText(),
                paragraphs);
    }

    private static List<Item> items(List<JsonNode> flat, int depth) {
        var items = new ArrayList<Item>();
        for (int i = 0; i < flat.size(); i++) {
            int end = i + 1;
            while (end < flat.size() && flat.get(end).path("depth").asInt() > depth) {
                end++;
            }
            JsonNode item = flat.get(i);
            items.add(new Item(
                    item.path("label").asText(),
                    item.path("text").asText(),
                    items(flat.subList(i + 1, end), depth + 1)));
            i = end - 1;
        }
        return items;
    }
}
