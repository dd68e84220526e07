package xuefa.bank.http;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import xuefa.bank.flow.Questions;

/** Where a page of questions ended, as clients carry it: microseconds and an id. */
final class PlaceCursor {
    private static final long FURTHEST = 10_000_000_000_000_000L;

    private PlaceCursor() {}

    static String of(Questions.Place place) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, place.at()) + "_" + place.id();
    }

    /** Empty when this is no cursor of ours. */
    static Optional<Questions.Place> read(String cursor) {
        String[] parts = cursor.split("_", 2);
        try {
            long micros = Long.parseLong(parts[0]);
            return parts.length == 2 && micros >= 0 && micros < FURTHEST
                    ? Allowed.uuid(parts[1])
                            .map(id -> new Questions.Place(Instant.EPOCH.plus(micros, ChronoUnit.MICROS), id))
                    : Optional.empty();
        } catch (NumberFormatException notOurs) {
            return Optional.empty();
        }
    }
}
