package xuefa.support.things;

import java.util.Map;
import java.util.UUID;
import xuefa.shared.Ids;
import xuefa.support.Admitted;
import xuefa.support.Scene;

/** A law with a wording. Laws are for everybody. */
final class LawThings implements Things {
    @Override
    public Map<String, String> make(Scene scene, Admitted people) {
        UUID law = Ids.next();
        UUID version = Ids.next();
        scene.sql("insert into law (id, title) values (?, ?)", law, "测试条例" + law);
        scene.sql(
                "insert into law_version (id, law_id, passed_on, numbering, history) values (?, ?, '2020-01-01', 'articles', '[]')",
                version,
                law);
        return Map.of("versionId", version.toString(), "toVersionId", version.toString());
    }
}
