package xuefa.bank.http;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import xuefa.bank.flow.Questions;

/** Where a page of questions ended, as clients carry it: microseconds and an id. */
final class PlaceCursor {
    private static final long MICROS = 1_000_000;

    private PlaceCursor() {}

    static String of(Questions.Place place) {
        long micros = place.at().getEpochSecond() * MICROS + place.at().getNano() / 1000;
        return micros + "_" + place.id();
    }

    /** Empty when this is no cursor of ours. */
    static Optional<Questions.Place> read(String cursor) {
        String[] parts = cursor.split("_", 2);
        try {
            long micros = Long.parseLong(parts[0]);
            Instant at = Instant.ofEpochSecond(Math.floorDiv(micros, MICROS), Math.floorMod(micros, MICROS) * 1000);
            boolean sane = Math.abs(micros) < 10_000_000_000L * MICROS;
            return parts.length == 2 && sane
                    ? Allowed.uuid(parts[1]).map(id -> new Questions.Place(at, id))
                    : Optional.empty();
        } catch (NumberFormatException | DateTimeException notOurs) {
            return Optional.empty();
        }
    }
}
