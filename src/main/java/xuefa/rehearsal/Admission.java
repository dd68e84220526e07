package xuefa.rehearsal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What lets clients into one rehearsal 准考: the tokens of its candidates and of the officer who may read its record. Prints none.
 *
 * @param expiresAt when the tokens end
 * @param candidates a token each, by number from 0
 */
public record Admission(
        UUID rehearsalId,
        UUID examId,
        UUID sittingId,
        Instant opensAt,
        Instant closesAt,
        Instant expiresAt,
        String officer,
        List<String> candidates) {
    public Admission {
        candidates = List.copyOf(candidates);
        if (candidates.isEmpty() || officer.isBlank() || candidates.contains("")) {
            throw new IllegalArgumentException("an admission without tokens");
        }
    }

    @Override
    public String toString() {
        return "Admission to " + rehearsalId;
    }
}
