package xuefa.law.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import xuefa.law.ArticleRef;
import xuefa.law.cases.GuidingCase.CitedPlace;
import xuefa.shared.file.Faulty;
import xuefa.shared.file.Fields;
import xuefa.shared.file.SchemaFile;
import xuefa.shared.file.YamlFile;

/** A guiding case as a file of question-bank/cases/; {@code schema/case.schema.json} says how it looks. */
public final class CaseFile {
    private static final YamlFile<GuidingCase> FILE =
            new YamlFile<>(new SchemaFile("/xuefa/bank/schema/case.schema.json"), CaseFile::of);

    private CaseFile() {}

    /** @throws Faulty with every place that is wrong */
    public static GuidingCase read(byte[] yaml) throws Faulty {
        return FILE.read(yaml);
    }

    /** What {@link #json} wrote, as text. */
    public static GuidingCase stored(String content) {
        return FILE.stored(content);
    }

    private static GuidingCase of(Fields fields) throws Faulty {
        return new GuidingCase(
                fields.text("case"),
                fields.text("number"),
                fields.text("title"),
                fields.date("publishedOn"),
                fields.text("publishedBy"),
                fields.text("court"),
                fields.text("gist"),
                fields.text("lesson"),
                fields.each("articles", CaseFile::place),
                fields.text("source"));
    }

    private static CitedPlace place(Fields fields) {
        return new CitedPlace(fields.text("law"), fields.date("version"), ArticleRef.parse(fields.text("article")));
    }

    /** The same case for the record. */
    public static JsonNode json(GuidingCase guiding) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("case", guiding.key())
                .put("number", guiding.number())
                .put("title", guiding.title())
                .put("publishedOn", guiding.publishedOn().toString())
                .put("publishedBy", guiding.publishedBy())
                .put("court", guiding.court())
                .put("gist", guiding.gist())
                .put("lesson", guiding.lesson())
                .put("source", guiding.source());
        ArrayNode articles = json.putArray("articles");
        guiding.places().forEach(place -> articles.addObject()
                .put("law", place.lawTitle())
                .put("version", place.passedOn().toString())
                .put("article", place.article().toString()));
        return json;
    }
}
