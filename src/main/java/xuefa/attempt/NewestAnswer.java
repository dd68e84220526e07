package xuefa.attempt;

import java.time.Instant;
import java.util.List;

/** The answer of a question that counts: the accepted one with the highest (epoch, seq). */
@SuppressWarnings("ArrayRecordComponent")
public record NewestAnswer(String questionId, List<String> optionIds, byte[] digest, Instant savedAt) {}
