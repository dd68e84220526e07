package xuefa.training;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A lecture, a session, a meeting or a statement, as the obligations see it.
 *
 * @param id of what is held; one that is corrected keeps it
 * @param version 1 when it is said for the first time, higher when it is corrected; the same version is taken once
 * @param held false while it is only planned, and when it turns out not to have been held
 * @param before the meeting that this study came before
 * @param year it counts for, empty for that of the day
 * @param present who attended, or made the statement
 * @param evidence ids of minutes, photographs, lists
 */
public record NewEvent(
        UUID id,
        int version,
        UUID unitId,
        EventKind kind,
        String title,
        LocalDate day,
        boolean held,
        Optional<UUID> before,
        Optional<Integer> year,
        List<UUID> present,
        List<String> evidence) {
    public NewEvent {
        if (version < 1 || title.isBlank() || title.length() > 200) {
            throw new IllegalArgumentException("an event has a version from 1 and a title of at most 200 characters");
        }
        present = present.stream().distinct().toList();
        evidence = List.copyOf(evidence);
    }

    public int countsFor() {
        return year.orElse(day.getYear());
    }
}
