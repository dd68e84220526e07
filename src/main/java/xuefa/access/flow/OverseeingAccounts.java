package xuefa.access.flow;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import xuefa.shared.Actor;

/** The accounts of a unit and those below it, for its HR and for security administrators. In the record. */
public interface OverseeingAccounts {
    /** @param state {@code none}, {@code invited}, {@code active}; empty for all */
    record Question(UUID asking, String search, String state, Optional<UUID> unitId, Optional<UUID> after, int most) {}

    /** @param mine whether whoever asks may help this person */
    record Overseen(
            UUID personId,
            String name,
            UUID unitId,
            String unit,
            Optional<String> username,
            String state,
            boolean role,
            boolean secondFactor,
            Optional<Instant> usedAt,
            Optional<UUID> codeId,
            Optional<Instant> codeExpiresAt,
            boolean mine) {}

    /** @param total without the page */
    record Page(List<Overseen> rows, int total, int inactive, Optional<UUID> next) {}

    Future<Page> list(Question question);

    /** Whether this security administrator may act on somebody else. */
    Future<Boolean> secures(UUID asking, UUID personId);

    /** The password has to be changed at the next sign-in. */
    Future<Void> demandNewPassword(UUID personId, Actor actor, String reason);
}
