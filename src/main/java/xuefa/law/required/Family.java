package xuefa.law.required;

import java.util.Arrays;

/** The two families of lists. */
public enum Family {
    /** 行政机关工作人员应知应会法律法规清单. */
    STAFF("staff"),
    /** 领导干部应知应会党内法规和国家法律清单. */
    LEADERS("leaders");

    private final String code;

    Family(String code) {
        this.code = code;
    }

    /** The name in files and JSON. */
    public String code() {
        return code;
    }

    public static Family of(String code) {
        return Arrays.stream(values())
                .filter(each -> each.code.equals(code))
                .findAny()
                .orElseThrow(() -> new IllegalArgumentException("no family of lists: " + code));
    }
}
