package xuefa.study;

import java.util.Arrays;

/** What is done with a session, from which stages, and where that leads. */
public enum Step {
    SUBMIT("submit", Stage.SUBMITTED, false, "study.submitted"),
    WITHDRAW("withdraw", Stage.PLANNED, false, "study.withdrawn"),
    APPROVE("approve", Stage.REVIEWED, false, "study.reviewed"),
    RETURN("return", Stage.PLANNED, true, "study.returned"),
    HOLD("hold", Stage.HELD, false, "study.held"),
    ARCHIVE("archive", Stage.ARCHIVED, false, "study.archived"),
    CANCEL("cancel", Stage.CANCELLED, true, "study.cancelled");

    private final String code;
    private final Stage to;
    private final boolean reasoned;
    private final String deed;

    Step(String code, Stage to, boolean reasoned, String deed) {
        this.code = code;
        this.to = to;
        this.reasoned = reasoned;
        this.deed = deed;
    }

    public String code() {
        return code;
    }

    public boolean startsAt(Stage stage) {
        return switch (this) {
            case SUBMIT -> stage == Stage.PLANNED;
            case WITHDRAW, APPROVE, RETURN -> stage == Stage.SUBMITTED;
            case HOLD -> stage == Stage.REVIEWED;
            case ARCHIVE -> stage == Stage.HELD;
            case CANCEL -> stage == Stage.PLANNED || stage == Stage.SUBMITTED || stage == Stage.REVIEWED;
        };
    }

    public Stage to() {
        return to;
    }

    /** Whether it asks for a reason. */
    public boolean isReasoned() {
        return reasoned;
    }

    /** Its code in the record of deeds. */
    public String deed() {
        return deed;
    }

    /** Whether it belongs to those who review, not to those who plan. */
    public boolean isReview() {
        return this == APPROVE || this == RETURN;
    }

    /** @throws IllegalArgumentException for another code */
    public static Step of(String code) {
        return Arrays.stream(values())
                .filter(each -> each.code.equals(code))
                .findAny()
                .orElseThrow(() -> new IllegalArgumentException("no step of a study session: " + code));
    }
}
