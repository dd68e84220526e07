package xuefa.notice;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/**
 * Something that falls due for somebody, told before its day.
 *
 * @param unitId whose head gets it in the digest
 * @param kind of the notice that reminds of it; its sentences may mention {@code day} and {@code left} beside the facts
 * @param subject what falls due, the same in every run, such as {@code officer-hours/2026}
 * @param day the last day on which it can still be done
 */
public record Due(
        UUID personId, UUID unitId, String kind, String subject, LocalDate day, Map<String, String> facts, String link) {
    public Due {
        facts = Map.copyOf(facts);
    }
}
