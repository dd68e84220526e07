package xuefa.paper;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * An option as one candidate sees it; in JSON {@code [optionId, originalIndex]}.
 *
 * @param optionId opaque, six hexadecimal digits, unique in the paper
 * @param originalIndex the option's index in the question version: A is 0. Never sent to a candidate
 */
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
@JsonPropertyOrder({"optionId", "originalIndex"})
public record PaperOption(String optionId, int originalIndex) {
    public PaperOption {
        OpaqueId.ofOption(optionId);
        if (originalIndex < 0 || originalIndex >= PoolQuestion.MOST_OPTIONS) {
            throw new IllegalArgumentException("no option has the index " + originalIndex);
        }
    }
}
