package xuefa.attempt;

/** Who ended an attempt. */
public enum SubmittedBy {
    CANDIDATE("candidate"),
    CLOCK("clock");

    private final String code;

    SubmittedBy(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public static SubmittedBy of(String code) {
        return CANDIDATE.code.equals(code) ? CANDIDATE : CLOCK;
    }
}
