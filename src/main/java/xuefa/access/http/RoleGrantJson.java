package xuefa.access.http;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import xuefa.access.RoleGrant;
import xuefa.access.flow.RoleGrants;

/** Grants as the contract shows them. */
final class RoleGrantJson {
    private final ZoneId zone;

    RoleGrantJson(ZoneId zone) {
        this.zone = zone;
    }

    JsonObject of(RoleGrant grant) {
        JsonObject json = new JsonObject()
                .put("grantId", grant.id().toString())
                .put("person", of(grant.holder()))
                .put("role", grant.role().code())
                .put(
                        "unit",
                        new JsonObject()
                                .put("unitId", grant.place().unitId().toString())
                                .put("name", grant.place().name())
                                .put("abolished", grant.place().abolished()))
                .put("state", grant.state().code())
                .put("from", grant.from().toString())
                .put("reason", grant.reason())
                .put("givenOn", grant.givenOn())
                .put("delegable", grant.isDelegable());
        grant.until().ifPresent(until -> json.put("until", until.toString())
                .put("lastDay", until.minusMillis(1).atZone(zone).toLocalDate().toString()));
        grant.grantedBy().ifPresent(by -> json.put("grantedBy", by));
        grant.source()
                .ifPresent(source -> json.put(
                        "delegatedFrom",
                        new JsonObject()
                                .put("grantId", source.grantId().toString())
                                .put("personId", source.personId().toString())
                                .put("name", source.name())));
        grant.ending().ifPresent(ending -> {
            JsonObject end = new JsonObject().put("at", ending.at().toString()).put("reason", ending.reason());
            ending.by().ifPresent(by -> end.put("by", by));
            json.put("ended", end);
        });
        return json;
    }

    static JsonObject of(RoleGrant.Holder holder) {
        return new JsonObject()
                .put("personId", holder.personId().toString())
                .put("name", holder.name())
                .put("unitName", holder.unitName());
    }

    static JsonObject of(RoleGrants.Choice choice) {
        JsonObject json =
                new JsonObject().put("unitId", choice.unitId().toString()).put("name", choice.name());
        choice.parentId().ifPresent(parent -> json.put("parentId", parent.toString()));
        return json;
    }

    static <T> JsonArray all(List<T> items, Function<T, JsonObject> json) {
        JsonArray array = new JsonArray();
        items.forEach(each -> array.add(json.apply(each)));
        return array;
    }
}
