package xuefa.bank;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Comparator;
import xuefa.law.Law;
import xuefa.law.LawVersion;
import xuefa.law.LevelOfForce;

/**
 * What a release must know of a law to cite it without the catalogue.
 *
 * @param version the day the cited wording was passed
 */
public record LawCitation(String lawId, LocalDate version, String title, String shortTitle, LevelOfForce level)
        implements Comparable<LawCitation> {
    private static final Comparator<LawCitation> ORDER =
            Comparator.comparing(LawCitation::lawId).thenComparing(LawCitation::version);

    public static LawCitation of(Law law, LawVersion version) {
        return new LawCitation(law.id(), version.passed(), law.title(), law.shortTitle(), law.level());
    }

    ObjectNode json() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("law", lawId)
                .put("version", version.toString())
                .put("title", title)
                .put("shortTitle", shortTitle)
                .put("level", level.code());
    }

    static LawCitation read(JsonNode json) {
        return new LawCitation(
                json.required("law").textValue(),
                LocalDate.parse(json.required("version").textValue()),
                json.required("title").textValue(),
                json.required("shortTitle").textValue(),
                LevelOfForce.of(json.required("level").textValue()).orElseThrow());
    }

    @Override
    public int compareTo(LawCitation other) {
        return ORDER.compare(this, other);
    }
}
