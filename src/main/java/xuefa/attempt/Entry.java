package xuefa.attempt;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.UUID;

/**
 * One answer as a device sends it 作答.
 *
 * @param seq from 1 in each epoch
 * @param optionIds chosen, in ascending order; empty takes the answer back
 */
public record Entry(int seq, String questionId, List<String> optionIds) {
    public Entry {
        if (seq < 1) {
            throw new IllegalArgumentException("seq < 1: " + seq);
        }
        optionIds = optionIds.stream().sorted().toList();
    }

    /**
     * SHA-256 over {@code "xuefa answer 1"}, attempt, epoch, seq, question and options, a line feed after each:
     * two entries with the same digest say the same.
     */
    public byte[] digest(UUID attemptId, int epoch) {
        StringBuilder text = new StringBuilder("xuefa answer 1\n")
                .append(attemptId)
                .append('\n')
                .append(epoch)
                .append('\n')
                .append(seq)
                .append('\n')
                .append(questionId)
                .append('\n');
        optionIds.forEach(option -> text.append(option).append('\n'));
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
