package xuefa.study.required;

import java.time.LocalDate;
import java.util.Optional;

/**
 * When a law counts as known; a dated version with its source.
 *
 * @param readMinutes of reading, by the server's clock, that are enough
 * @param questions different ones to have answered, or all that there are when they are fewer
 * @param rightPercent of these to have right
 */
public record LawRule(
        String id,
        String source,
        LocalDate since,
        Optional<LocalDate> until,
        int readMinutes,
        int questions,
        int rightPercent) {
    public LawRule {
        if (readMinutes < 1 || questions < 1 || rightPercent < 0 || rightPercent > 100) {
            throw new IllegalArgumentException("no rule for laws: " + id);
        }
    }

    public boolean isInForceOn(LocalDate day) {
        return !day.isBefore(since) && until.filter(day::isAfter).isEmpty();
    }
}
