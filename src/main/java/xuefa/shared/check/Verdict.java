package xuefa.shared.check;

/** What a check comes to. */
public enum Verdict {
    MET("met"),
    /** Not met, and there is still time. */
    OPEN("open"),
    /** Not met, and the time is over; or it can't be met at all. */
    FAILED("failed"),
    /** Said for the reader; it decides nothing. */
    NOTED("noted");

    private final String code;

    Verdict(String code) {
        this.code = code;
    }

    /** The name in JSON. */
    public String code() {
        return code;
    }
}
