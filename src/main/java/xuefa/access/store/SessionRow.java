package xuefa.access.store;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import xuefa.access.Hold;
import xuefa.access.Session;
import xuefa.access.flow.Sessions;

/** Sessions as the record and Redis have them. */
final class SessionRow {
    private SessionRow() {}

    /** One that was never used begins to lie idle with its first use. */
    static Session read(Row row) {
        OffsetDateTime used = row.getOffsetDateTime("last_used_at");
        return new Session(
                row.getUUID("id"),
                row.getUUID("person_id"),
                Session.usable(Set.of(row.getArrayOfStrings("roles")), row.getBoolean("strong")),
                row.getBoolean("browser"),
                Hold.of(row.getString("hold")),
                row.getBoolean("strong"),
                used == null ? Instant.now() : used.toInstant(),
                row.getOffsetDateTime("expires_at").toInstant());
    }

    static Sessions.Listed listed(Row row) {
        return new Sessions.Listed(
                row.getUUID("id"),
                row.getBoolean("browser"),
                row.getString("device"),
                row.getString("address"),
                row.getOffsetDateTime("started_at").toInstant(),
                row.getOffsetDateTime("used_at").toInstant(),
                row.getOffsetDateTime("expires_at").toInstant(),
                row.getBoolean("mine"));
    }

    static String toJson(Session session) {
        return new JsonObject()
                .put("id", session.id().toString())
                .put("personId", session.personId().toString())
                .put("roles", new JsonArray(session.roles().stream().sorted().toList()))
                .put("browser", session.browser())
                .put("hold", session.hold().code())
                .put("strong", session.strong())
                .put("usedAt", session.usedAt().toString())
                .put("expiresAt", session.expiresAt().toString())
                .encode();
    }

    static Session fromJson(String text) {
        JsonObject json = new JsonObject(text);
        return new Session(
                UUID.fromString(json.getString("id")),
                UUID.fromString(json.getString("personId")),
                json.getJsonArray("roles").stream().map(Object::toString).collect(Collectors.toSet()),
                json.getBoolean("browser"),
                Hold.of(json.getString("hold")),
                json.getBoolean("strong"),
                Instant.parse(json.getString("usedAt")),
                Instant.parse(json.getString("expiresAt")));
    }
}
