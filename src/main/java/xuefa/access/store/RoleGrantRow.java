package xuefa.access.store;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import xuefa.access.Role;
import xuefa.access.RoleGrant;

/** A grant as a row, and as the record of what was done keeps it. */
final class RoleGrantRow {
    private RoleGrantRow() {}

    static RoleGrant read(Row row) {
        return new RoleGrant(
                row.getUUID("id"),
                new RoleGrant.Holder(row.getUUID("person_id"), row.getString("name"), row.getString("post_unit")),
                Role.of(row.getString("role")).orElseThrow(),
                new RoleGrant.Place(row.getUUID("unit_id"), row.getString("unit_name"), row.getBoolean("abolished")),
                RoleGrant.State.of(row.getString("state")),
                instant(row, "valid_from").orElseThrow(),
                instant(row, "valid_until"),
                Optional.ofNullable(row.getString("granted_by")),
                row.getString("reason"),
                Optional.ofNullable(row.getUUID("source_id"))
                        .map(id ->
                                new RoleGrant.Source(id, row.getUUID("source_person"), row.getString("source_name"))),
                row.getBoolean("given_on"),
                instant(row, "ended_at")
                        .map(at -> new RoleGrant.Ending(
                                at, Optional.ofNullable(row.getString("ended_by")), row.getString("end_reason"))));
    }

    private static Optional<Instant> instant(Row row, String column) {
        @Nullable OffsetDateTime at = row.getOffsetDateTime(column);
        return Optional.ofNullable(at).map(OffsetDateTime::toInstant);
    }

    static ObjectNode record(RoleGrant grant) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("personId", grant.holder().personId().toString())
                .put("role", grant.role().code())
                .put("unitId", grant.place().unitId().toString())
                .put("from", grant.from().toString())
                .put("state", grant.state().code());
        grant.until().ifPresent(until -> json.put("until", until.toString()));
        grant.source()
                .ifPresent(source -> json.put("delegatedFrom", source.grantId().toString()));
        grant.ending().ifPresent(ending -> json.put("endedAt", ending.at().toString()));
        return json;
    }
}
