package xuefa.people;

import java.util.Arrays;
import java.util.Optional;

/** What the register says of people, from when to when. */
public enum FactKind {
    POST("post"),
    EMPLOYMENT("employment"),
    STANDING("standing"),
    TENURE("tenure"),
    ABSENCE("absence");

    private final String code;

    FactKind(String code) {
        this.code = code;
    }

    /** The name in JSON, and of the table. */
    public String code() {
        return code;
    }

    public static Optional<FactKind> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code.equals(code)).findAny();
    }
}
