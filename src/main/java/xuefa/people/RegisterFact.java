package xuefa.people;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** A dated fact of somebody in the register. The last day belongs to it. */
public sealed interface RegisterFact permits Post, Employment, Standing, Tenure, Absence {
    UUID id();

    UUID personId();

    LocalDate validFrom();

    Optional<LocalDate> validTo();

    FactKind kindOfFact();

    /** What it says beside whose it is and when, by field. */
    Map<String, String> said();

    /** What it says and when, for the record; in the order of the names. */
    default Map<String, String> told() {
        Map<String, String> told = new TreeMap<>(said());
        told.put("fact", kindOfFact().code());
        told.put("from", validFrom().toString());
        validTo().ifPresent(day -> told.put("to", day.toString()));
        return told;
    }

    /** The unit that it belongs to, of facts that belong to one. */
    default Optional<UUID> unit() {
        return Optional.ofNullable(said().get("unitId")).map(UUID::fromString);
    }
}
