package xuefa.bank;

import java.util.Arrays;

/** Where the newest version of a question stands. */
public enum QuestionState {
    DRAFT("draft"),
    IN_REVIEW("inReview"),
    APPROVED("approved"),
    RELEASED("released"),
    RETIRED("retired");

    private final String code;

    QuestionState(String code) {
        this.code = code;
    }

    /** The name in JSON and in the record. */
    public String code() {
        return code;
    }

    public static QuestionState of(String code) {
        return Arrays.stream(values())
                .filter(each -> each.code.equals(code))
                .findAny()
                .orElseThrow(() -> new IllegalArgumentException("no state " + code));
    }
}
