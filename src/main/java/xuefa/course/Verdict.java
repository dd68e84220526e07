package xuefa.course;

/** What became of a segment when it was closed; for all but {@link #COUNTED} nothing of it counts. */
public enum Verdict {
    COUNTED("counted"),
    /** The page was not in view, and the course wants that. */
    HIDDEN("hidden"),
    /** A sign of life was asked for and didn't come. */
    NO_SIGN("noSign"),
    /** It was open for too long to be believed. */
    STALE("stale"),
    /** It was closed already: this is the same report again, or a copy of it. */
    REPEATED("repeated"),
    /** Another tab or device has opened one since. */
    ELSEWHERE("elsewhere"),
    /** We never handed it out. */
    FORGED("forged");

    private final String code;

    Verdict(String code) {
        this.code = code;
    }

    /** The name in JSON and in the record. */
    public String code() {
        return code;
    }
}
