package xuefa.study.flow;

import java.util.List;
import java.util.UUID;
import xuefa.study.Stage;

/** How planning, changing or moving a session ends. */
public sealed interface StudyOutcome {
    record Done(UUID sessionId) implements StudyOutcome {}

    /** There is no such session or unit, or it is for others. */
    record Unknown() implements StudyOutcome {}

    /** Somebody changed it in between. */
    record Stale(int version) implements StudyOutcome {}

    record NotNow(Stage stage) implements StudyOutcome {}

    record Clash(With what) implements StudyOutcome {}

    /** What cannot be as it was asked for. */
    enum With {
        /** Another session has it. */
        NUMBER,
        /** It has its study already, or is of another unit. */
        MEETING,
        /** Somebody is not of the unit or below it, or not on the list. */
        PEOPLE
    }

    /** Whoever sent it to review doesn't review it. */
    record OwnWork() implements StudyOutcome {}

    /** @param what codes of what has to be there first: laws, people, begun, present, unsettled, minutes, photo */
    record Incomplete(List<String> what) implements StudyOutcome {}
}
