package xuefa.attempt;

import java.util.Arrays;

/** What became of one entry. */
public enum Outcome {
    /** Durable, and counts unless a newer one follows. */
    ACCEPTED("accepted"),
    /** The same entry is durable already. */
    REPEATED("repeated"),
    /** Another content came earlier under this seq, and that one stays. */
    CONFLICTING("conflicting"),
    /** Of an epoch that another device has ended: kept, does not count. */
    SUPERSEDED("superseded"),
    /** After the end: kept, does not count. */
    LATE("late"),
    /** Not a question of this paper: kept, does not count. */
    UNKNOWN_QUESTION("unknownQuestion"),
    /** Not an option of this question: kept, does not count. */
    UNKNOWN_OPTION("unknownOption");

    private final String code;

    Outcome(String code) {
        this.code = code;
    }

    /** The name in JSON and in the record. */
    public String code() {
        return code;
    }

    /** Whether the entry is in the record and counts or could count. */
    public boolean isDurable() {
        return this == ACCEPTED || this == REPEATED;
    }

    public static Outcome of(String code) {
        return Arrays.stream(values())
                .filter(each -> each.code.equals(code))
                .findAny()
                .orElseThrow(() -> new IllegalArgumentException("no outcome " + code));
    }
}
