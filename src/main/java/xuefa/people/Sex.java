package xuefa.people;

/** As an identity number says it (GB 11643-1999, section 4.3): odd for men. */
public enum Sex {
    MAN("man"),
    WOMAN("woman");

    private final String code;

    Sex(String code) {
        this.code = code;
    }

    /** The name in JSON. */
    public String code() {
        return code;
    }
}
