package xuefa.bank;

import java.util.Arrays;
import java.util.Optional;

/** How hard its author takes a question to be. */
public enum Difficulty {
    EASY("easy"),
    MEDIUM("medium"),
    HARD("hard");

    private final String code;

    Difficulty(String code) {
        this.code = code;
    }

    /** The name in files and JSON: {@code medium}. */
    public String code() {
        return code;
    }

    public static Optional<Difficulty> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code.equals(code)).findAny();
    }
}
