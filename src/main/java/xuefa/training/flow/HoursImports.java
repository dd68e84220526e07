package xuefa.training.flow;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import xuefa.shared.Actor;
import xuefa.shared.Reach;
import xuefa.training.NewHours;

/** Files of hours, and what became of each row. Fails only when the record is away. */
public interface HoursImports {
    /** Who in reach is meant by a work number or by a name; several when it isn't clear. */
    Future<Map<String, List<UUID>>> people(Reach reach, Set<String> workNumbers, Set<String> names);

    /** True when the unit is in reach. */
    Future<Boolean> reaches(Reach reach, UUID unit);

    /** Adds what can be added and keeps what became of all rows, in one transaction. */
    Future<Report> keep(Actor actor, UUID unit, String name, byte[] digest, List<Asked> rows);

    /** Those in reach, newest first. */
    Future<List<Summary>> list(Reach reach);

    /** Empty when it isn't in reach. */
    Future<Optional<Report>> find(Reach reach, UUID id);

    /** @param hours empty when the row is refused for the reason */
    record Asked(int number, Map<String, String> said, Optional<NewHours> hours, String reason) {}

    record Summary(UUID id, String name, String unit, String by, Instant at, int added, int repeated, int refused) {}

    /** @param fate added, repeated or refused */
    record Fate(int number, Map<String, String> said, String fate, String reason, Optional<UUID> entry) {}

    record Report(UUID id, String name, List<Fate> rows) {}
}
