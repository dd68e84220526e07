package xuefa.study;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A government executive meeting 政府常务会议.
 *
 * @param number in its year
 * @param study the session held before it; empty without one
 * @param whyNot why there was none
 */
public record Meeting(
        UUID id, UUID unitId, int year, int number, LocalDate heldOn, Optional<Study> study, String whyNot) {
    public record Study(UUID sessionId, String title, Stage stage) {}
}
