package xuefa.paper;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;

/**
 * A question as one candidate sees it; in JSON {@code [questionId, poolIndex, options]}.
 *
 * @param questionId opaque, {@code q} and six hexadecimal digits, unique in the paper
 * @param poolIndex the question's index in the pool. Never sent to a candidate
 * @param options in the order shown; each option of the question exactly once
 */
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
@JsonPropertyOrder({"questionId", "poolIndex", "options"})
public record PaperItem(String questionId, int poolIndex, List<PaperOption> options) {
    public PaperItem {
        OpaqueId.ofQuestion(questionId);
        if (poolIndex < 0) {
            throw new IllegalArgumentException("pool index < 0: " + poolIndex);
        }
        options = List.copyOf(options);
        int seen = 0;
        for (PaperOption option : options) {
            seen |= 1 << option.originalIndex();
        }
        if (options.size() < 2 || options.size() > PoolQuestion.MOST_OPTIONS || seen != (1 << options.size()) - 1) {
            throw new IllegalArgumentException("the options of " + questionId + " are not a permutation");
        }
    }
}
