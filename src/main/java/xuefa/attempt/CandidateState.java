package xuefa.attempt;

import java.time.Duration;
import java.time.Instant;

/** What somebody on a roster is doing, as the invigilator sees it; each person is in one of them, by the newest attempt. */
public enum CandidateState {
    /** 未到: neither seen in the waiting hall lately nor started. */
    NOT_HERE("notHere"),
    /** 候考: asked for the sitting lately and has not started. */
    WAITING("waiting"),
    /** 在线作答. */
    CONNECTED("connected"),
    /** 断开: working, and nothing was heard for {@link #CONNECTED_FOR}. */
    DISCONNECTED("disconnected"),
    /** 卡住: working with time left, and nothing was heard for {@link #STUCK_AFTER}. */
    STUCK("stuck"),
    /** 已交卷. */
    SUBMITTED("submitted");

    /** The page of a sitting asks once a minute; two may be lost. */
    public static final Duration WAITING_FOR = Duration.ofSeconds(150);

    /** A phone at work speaks every 45 seconds. */
    public static final Duration CONNECTED_FOR = Duration.ofMinutes(1);

    public static final Duration STUCK_AFTER = Duration.ofMinutes(3);

    private final String code;

    CandidateState(String code) {
        this.code = code;
    }

    /** The name in JSON. */
    public String code() {
        return code;
    }

    public boolean isWorking() {
        return this == CONNECTED || this == DISCONNECTED || this == STUCK;
    }

    /** @param dueMillis when the attempt ends, 0 where that is not known */
    public static CandidateState of(Progress progress, long dueMillis, Instant now) {
        if (progress.isSubmitted()) {
            return SUBMITTED;
        }
        long silent = now.toEpochMilli() - progress.atMillis();
        if (progress.number() == 0) {
            return silent < WAITING_FOR.toMillis() ? WAITING : NOT_HERE;
        }
        if (silent < CONNECTED_FOR.toMillis()) {
            return CONNECTED;
        }
        boolean timeLeft = dueMillis == 0 || now.toEpochMilli() < dueMillis;
        return timeLeft && silent >= STUCK_AFTER.toMillis() ? STUCK : DISCONNECTED;
    }
}
