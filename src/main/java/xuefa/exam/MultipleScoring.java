package xuefa.exam;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How a multiple-choice question 多选 is scored. Any wrong option scores 0 in each of them. */
public enum MultipleScoring {
    /** All right options, or nothing. */
    @JsonProperty("allOrNothing")
    ALL_OR_NOTHING,
    /** Half the marks for some, but not all, of the right options. */
    @JsonProperty("halfForSubset")
    HALF_FOR_SUBSET,
    /** An equal share of the marks for each right option. */
    @JsonProperty("perOption")
    PER_OPTION
}
