package xuefa.bank;

import java.util.Arrays;

/** What a newer wording of a law made of an article. */
public enum Fate {
    /** The same words under the same number. */
    SAME("same"),
    /** The same words under another number. */
    RENUMBERED("renumbered"),
    /** Other words. */
    CHANGED("changed"),
    /** It has gone. */
    REMOVED("removed"),
    /** The older wording's text isn't in the library, or has no such article. */
    UNKNOWN("unknown");

    private final String code;

    Fate(String code) {
        this.code = code;
    }

    /** The name in JSON and in the record. */
    public String code() {
        return code;
    }

    public static Fate of(String code) {
        return Arrays.stream(values())
                .filter(each -> each.code.equals(code))
                .findAny()
                .orElseThrow(() -> new IllegalArgumentException("no fate " + code));
    }

    /** Whether somebody has to read what rests on the article again. */
    public boolean isStale() {
        return this == CHANGED || this == REMOVED || this == UNKNOWN;
    }
}
