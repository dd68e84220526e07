package xuefa.law.required;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import xuefa.law.ArticleRef;
import xuefa.people.PostCategory;
import xuefa.people.UnitKind;
import xuefa.shared.file.Faulty;
import xuefa.shared.file.Fields;
import xuefa.shared.file.SchemaFile;
import xuefa.shared.file.YamlFile;

/** One version of a list as a file of question-bank/lists/; {@code schema/list.schema.json} says how it looks. */
public final class ListFile {
    private static final YamlFile<RequiredLawList> FILE =
            new YamlFile<>(new SchemaFile("/xuefa/bank/schema/list.schema.json"), ListFile::of);

    private ListFile() {}

    /** @throws Faulty with every place that is wrong */
    public static RequiredLawList read(byte[] yaml) throws Faulty {
        return FILE.read(yaml);
    }

    /** What {@link #json} wrote, as text. */
    public static RequiredLawList stored(String content) {
        return FILE.stored(content);
    }

    private static RequiredLawList of(Fields fields) throws Faulty {
        return new RequiredLawList(
                fields.text("list"),
                Family.of(fields.text("family")),
                fields.text("title"),
                audience(fields.in("audience")),
                fields.date("dated"),
                fields.text("source"),
                fields.text("basis"),
                fields.each("laws", ListFile::law));
    }

    private static Audience audience(Fields fields) {
        return new Audience(
                fields.texts("categories").stream().map(PostCategory::of).collect(Collectors.toSet()),
                fields.texts("levels").stream().map(UnitKind::of).collect(Collectors.toSet()));
    }

    private static ListedLaw law(Fields fields) {
        Set<ArticleRef> articles =
                fields.texts("articles").stream().map(ArticleRef::parse).collect(Collectors.toSet());
        return new ListedLaw(
                LawGroup.of(fields.text("group")),
                fields.text("title"),
                articles,
                fields.optional("note").orElse(""));
    }

    /** The same list for the record. */
    public static ObjectNode json(RequiredLawList list) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("list", list.key())
                .put("family", list.family().code())
                .put("title", list.title())
                .put("dated", list.dated().toString())
                .put("source", list.source())
                .put("basis", list.basis());
        ObjectNode audience = json.putObject("audience");
        codes(
                audience.putArray("categories"),
                list.audience().categories().stream()
                        .map(PostCategory::code)
                        .sorted()
                        .toList());
        codes(
                audience.putArray("levels"),
                list.audience().levels().stream().map(UnitKind::code).sorted().toList());
        ArrayNode laws = json.putArray("laws");
        list.laws().forEach(law -> {
            ObjectNode each = laws.addObject()
                    .put("group", law.group().code())
                    .put("title", law.title())
                    .put("note", law.note());
            codes(
                    each.putArray("articles"),
                    law.articles().stream().map(ArticleRef::toString).toList());
        });
        return json;
    }

    private static void codes(ArrayNode array, List<String> codes) {
        codes.forEach(array::add);
    }
}
