package xuefa.bank.gate;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import xuefa.bank.Content;

/**
 * A version of a question that would be in a release.
 *
 * @param code its id there
 * @param readOn the day a second reader came to the same key
 */
public record Candidate(
        UUID questionId,
        int version,
        String code,
        Content content,
        @Nullable LocalDate readOn) {}
