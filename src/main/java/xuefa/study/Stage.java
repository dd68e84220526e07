package xuefa.study;

import java.util.Arrays;

/** How far a session is. */
public enum Stage {
    PLANNED("planned", "已列入计划"),
    SUBMITTED("submitted", "待审核"),
    REVIEWED("reviewed", "已审核"),
    HELD("held", "已举办"),
    ARCHIVED("archived", "已归档"),
    CANCELLED("cancelled", "已取消");

    private final String code;
    private final String chinese;

    Stage(String code, String chinese) {
        this.code = code;
        this.chinese = chinese;
    }

    public String code() {
        return code;
    }

    public String chinese() {
        return chinese;
    }

    /** Whether what was planned may still be changed; after its review it goes back to be reviewed again. */
    public boolean isOpen() {
        return this == PLANNED || this == SUBMITTED || this == REVIEWED;
    }

    public boolean isOver() {
        return this == HELD || this == ARCHIVED;
    }

    /** @throws IllegalArgumentException for another code */
    public static Stage of(String code) {
        return Arrays.stream(values())
                .filter(each -> each.code.equals(code))
                .findAny()
                .orElseThrow(() -> new IllegalArgumentException("no stage of a study session: " + code));
    }
}
