package xuefa.study;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A law-study session 学法活动.
 *
 * @param version counts its changes, so that two editors notice each other
 * @param submittedBy who sent it to review the last time; never the one who reviews it
 * @param digest of what was archived, in hex; only of an archived session
 */
public record StudySession(
        UUID id,
        UUID unitId,
        String unitName,
        Plan plan,
        Stage stage,
        int version,
        Optional<UUID> submittedBy,
        Optional<Instant> heldAt,
        Optional<String> digest) {}
