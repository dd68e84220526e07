package xuefa.law.cases;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import xuefa.law.ArticleRef;
import xuefa.shared.file.Faulty;
import xuefa.shared.file.Fields;
import xuefa.shared.file.SchemaFile;
import xuefa.shared.file.YamlFile;

/** The gists of a wording as a file of question-bank/gists/; {@code schema/gists.schema.json} says how it looks. */
public final class GistFile {
    private static final YamlFile<ArticleGists> FILE =
            new YamlFile<>(new SchemaFile("/xuefa/bank/schema/gists.schema.json"), GistFile::of);

    private GistFile() {}

    /** @throws Faulty with every place that is wrong */
    public static ArticleGists read(byte[] yaml) throws Faulty {
        return FILE.read(yaml);
    }

    private static ArticleGists of(Fields fields) throws Faulty {
        var gists = new TreeMap<ArticleRef, String>();
        List<Map.Entry<ArticleRef, String>> entries =
                fields.each("gists", each -> Map.entry(ArticleRef.parse(each.text("article")), each.text("gist")));
        for (var entry : entries) {
            if (gists.put(entry.getKey(), entry.getValue()) != null) {
                throw new Faulty(List.of("/gists: article " + entry.getKey() + " is there twice"));
            }
        }
        return new ArticleGists(fields.text("law"), fields.date("version"), gists);
    }
}
