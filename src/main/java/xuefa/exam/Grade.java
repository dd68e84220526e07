package xuefa.exam;

import java.util.Arrays;

/** 等次. */
public enum Grade {
    EXCELLENT("excellent"),
    GOOD("good"),
    PASS("pass"),
    FAIL("fail");

    private final String code;

    Grade(String code) {
        this.code = code;
    }

    /** The name in JSON and in the record. */
    public String code() {
        return code;
    }

    public static Grade of(String code) {
        return Arrays.stream(values())
                .filter(each -> each.code.equals(code))
                .findAny()
                .orElseThrow(() -> new IllegalArgumentException("no grade " + code));
    }
}
