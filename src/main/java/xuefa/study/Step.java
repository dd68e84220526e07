package xuefa.study;

import java.util.Arrays;
import java.util.Set;

/** What is done with a session, from which stages, and where that leads. */
public enum Step {
    SUBMIT("submit", Set.of(Stage.PLANNED), Stage.SUBMITTED, false, "study.submitted"),
    WITHDRAW("withdraw", Set.of(Stage.SUBMITTED), Stage.PLANNED, false, "study.withdrawn"),
    APPROVE("approve", Set.of(Stage.SUBMITTED), Stage.REVIEWED, false, "study.reviewed"),
    RETURN("return", Set.of(Stage.SUBMITTED), Stage.PLANNED, true, "study.returned"),
    HOLD("hold", Set.of(Stage.REVIEWED), Stage.HELD, false, "study.held"),
    ARCHIVE("archive", Set.of(Stage.HELD), Stage.ARCHIVED, false, "study.archived"),
    CANCEL("cancel", Set.of(Stage.PLANNED, Stage.SUBMITTED, Stage.REVIEWED), Stage.CANCELLED, true, "study.cancelled");

    private final String code;

    @SuppressWarnings("ImmutableEnumChecker")
    private final Set<Stage> from;

    private final Stage to;
    private final boolean reasoned;
    private final String deed;

    Step(String code, Set<Stage> from, Stage to, boolean reasoned, String deed) {
        this.code = code;
        this.from = from;
        this.to = to;
        this.reasoned = reasoned;
        this.deed = deed;
    }

    public String code() {
        return code;
    }

    public boolean startsAt(Stage stage) {
        return from.contains(stage);
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
