package xuefa.app;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import xuefa.attempt.flow.AttemptEvents;

/** Tells every live view what happened. */
record Listeners(List<AttemptEvents> each) implements AttemptEvents {
    @Override
    public void started(UUID sittingId, UUID personId, UUID attemptId) {
        each.forEach(listener -> listener.started(sittingId, personId, attemptId));
    }

    @Override
    public void heard(UUID sittingId, Collection<UUID> attemptIds) {
        each.forEach(listener -> listener.heard(sittingId, attemptIds));
    }

    @Override
    public void submitted(Submitted submitted) {
        each.forEach(listener -> listener.submitted(submitted));
    }
}
