package xuefa.result.flow;

import java.time.Instant;
import xuefa.attempt.flow.LookingAtAttempt.View;
import xuefa.exam.Sitting;
import xuefa.result.Result;

/** How looking at a result ends. */
public sealed interface Looking {
    /**
     * @param scoreShown whether score and grade are published
     * @param questionsShown whether questions, keys and explanations are
     * @param publishedFrom when what is held back is shown at the earliest
     */
    record Seen(
            View attempt,
            Result result,
            Sitting sitting,
            boolean scoreShown,
            boolean questionsShown,
            Instant publishedFrom)
            implements Looking {}

    record NoSuchAttempt() implements Looking {}

    /** Not submitted yet. */
    record StillOpen() implements Looking {}
}
