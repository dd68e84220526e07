package xuefa.desk;

import java.util.Arrays;

/** A list of HR's desk. */
public enum DeskView {
    /** Short of this year's hours, most missing first. */
    SHORT("short", "未满学时"),
    /** With a certificate that has ended or ends within {@link #DAYS_AHEAD} days, soonest first. */
    EXPIRING("expiring", "证件到期"),
    /** On the roster of a sitting that is open now, without having submitted, soonest closing first. */
    EXAMS("exams", "未参加考试"),
    /** Everybody with a post today, by name. */
    ALL("all", "全部人员");

    public static final int DAYS_AHEAD = 90;

    private final String code;
    private final String chinese;

    DeskView(String code, String chinese) {
        this.code = code;
        this.chinese = chinese;
    }

    /** The name in the contract. */
    public String code() {
        return code;
    }

    public String chinese() {
        return chinese;
    }

    /** @throws IllegalArgumentException for a code that no view has */
    public static DeskView of(String code) {
        return Arrays.stream(values())
                .filter(each -> each.code.equals(code))
                .findAny()
                .orElseThrow(() -> new IllegalArgumentException("no list of the desk: " + code));
    }
}
