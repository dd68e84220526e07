package xuefa.exam;

import com.fasterxml.jackson.annotation.JsonProperty;

/** When something of a result is shown to the candidate. */
public enum Publication {
    @JsonProperty("atOnce")
    AT_ONCE("atOnce"),
    @JsonProperty("afterClosing")
    AFTER_CLOSING("afterClosing");

    private final String code;

    Publication(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
