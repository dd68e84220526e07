package xuefa.exam;

import java.time.Instant;

/** What a sitting is to one person now. */
public enum SittingState {
    /** Not open yet. */
    COMING("coming"),
    /** May start. */
    OPEN("open"),
    /** An attempt is under way. */
    RUNNING("running"),
    /** Sat, nothing under way, no start possible. */
    DONE("done"),
    /** 缺考: closed, and never started. */
    ABSENT("absent");

    private final String code;

    SittingState(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public static SittingState of(Sitting sitting, ExamRules rules, Standing standing, Instant now) {
        if (standing.open().isPresent()) {
            return RUNNING;
        }
        if (sitting.isComing(now)) {
            return COMING;
        }
        if (!sitting.isClosed(now) && standing.used() < rules.attemptsAllowed()) {
            return OPEN;
        }
        return standing.used() > 0 ? DONE : ABSENT;
    }
}
