package xuefa.report;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * One row that was counted.
 *
 * @param subject who or what it is: a person, a session, a certificate's number
 * @param about what it was counted for: an exam, an obligation, an area
 * @param state in words
 * @param amount hundredths; empty where nothing is measured
 */
public record Behind(
        UUID unitId,
        String unit,
        Optional<UUID> personId,
        String subject,
        String about,
        String state,
        Optional<LocalDate> day,
        Optional<Long> amount) {
    /** The same with another name of the unit. */
    public Behind at(String name) {
        return new Behind(unitId, name, personId, subject, about, state, day, amount);
    }

    /** @param total of all pages */
    public record Page(long total, java.util.List<Behind> rows) {
        public Page {
            rows = java.util.List.copyOf(rows);
        }
    }
}
