package xuefa.audit;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A deed as it stands in the record, as auditors see it.
 *
 * @param actor empty: the clock or a command
 * @param person whose data it is about
 */
public record RecordedEntry(
        UUID id,
        Instant at,
        Optional<Masked> actor,
        String address,
        String session,
        String code,
        String subjectKind,
        String subjectId,
        Optional<Masked> person,
        Optional<UUID> unitId,
        Optional<String> unitName,
        ObjectNode before,
        ObjectNode after,
        String reason) {
    /** @param name the first character only; the id's where the person is gone */
    public record Masked(UUID id, String name) {}
}
