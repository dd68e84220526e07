package xuefa.people.http;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.UUID;
import xuefa.people.AbsenceKind;
import xuefa.people.EmploymentKind;
import xuefa.people.PersonFacts;
import xuefa.people.PlacedUnit;
import xuefa.people.RegisterFact;
import xuefa.people.StandingFlag;
import xuefa.people.flow.FindingPeople;

/** The register in JSON. There is no member for an unmasked number here. */
final class RegisterJson {
    private RegisterJson() {}

    static JsonObject of(PlacedUnit unit) {
        JsonObject json = new JsonObject()
                .put("unitId", unit.id().toString())
                .put("name", unit.name())
                .put("kind", unit.kind().code())
                .put("enforcement", unit.enforcement())
                .put("people", unit.people())
                .put("officers", unit.officers());
        unit.parentId().ifPresent(id -> json.put("parentId", id.toString()));
        unit.code().ifPresent(code -> json.put("code", code));
        return json;
    }

    static JsonObject of(FindingPeople.Line line) {
        JsonArray posts = new JsonArray();
        line.posts()
                .forEach(post -> posts.add(new JsonObject()
                        .put("unitId", post.unitId().toString())
                        .put("unitName", post.unitName())
                        .put("category", post.category().code())
                        .put("role", post.role().code())));
        JsonObject json = new JsonObject()
                .put("personId", line.id().toString())
                .put("name", line.name())
                .put("identity", line.identity())
                .put("workNumber", line.workNumber())
                .put("posts", posts)
                .put(
                        "flags",
                        new JsonArray(
                                line.flags().stream().map(StandingFlag::code).toList()));
        line.employment().map(EmploymentKind::code).ifPresent(kind -> json.put("employment", kind));
        line.absence().map(AbsenceKind::code).ifPresent(kind -> json.put("absence", kind));
        return json;
    }

    /** @param names of the units that facts mention */
    static JsonObject of(PersonFacts person, Map<UUID, String> names) {
        JsonArray facts = new JsonArray();
        person.all().forEach(fact -> facts.add(of(fact, names)));
        return new JsonObject()
                .put("personId", person.id().toString())
                .put("name", person.name())
                .put("identity", person.identity())
                .put("phone", person.phone())
                .put("workNumber", person.workNumber())
                .put("facts", facts);
    }

    private static JsonObject of(RegisterFact fact, Map<UUID, String> names) {
        JsonObject json = new JsonObject().put("factId", fact.id().toString());
        fact.told().forEach(json::put);
        fact.unit().ifPresent(unit -> json.put("unitName", names.getOrDefault(unit, "")));
        return json;
    }
}
