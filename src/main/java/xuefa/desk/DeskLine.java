package xuefa.desk;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody in a list of the desk.
 *
 * @param identity masked
 * @param category of the newest post held today, a code of the register
 * @param hours empty for whom the year's hours don't bind
 * @param certificate the one of theirs that ends first
 * @param remindedOn when the desk reminded them last
 */
public record DeskLine(
        UUID personId,
        String name,
        String identity,
        String workNumber,
        UUID unitId,
        String unit,
        String category,
        Optional<Hours> hours,
        Optional<Held> certificate,
        Optional<OpenExams> exams,
        Optional<LocalDate> remindedOn) {

    /** @param verdict met, open or failed */
    public record Hours(BigDecimal required, BigDecimal done, BigDecimal missing, String verdict) {}

    /** @param state as its events say; that it has expired follows from the last day */
    public record Held(UUID certificateId, String kind, String number, String state, LocalDate lastDay) {}

    /** Open sittings without a submission of theirs; the first to close by name. */
    public record OpenExams(int number, String title, Instant closesAt) {}
}
