package xuefa.app;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import xuefa.attempt.flow.AttemptEvents;

/** Tells every live view what happened. */
record Listeners(List<AttemptEvents> each) implements AttemptEvents {
    @Override
    public void started(UUID sittingId, UUID personId, int number, Instant dueAt) {
        each.forEach(listener -> listener.started(sittingId, personId, number, dueAt));
    }

    @Override
    public void heard(UUID sittingId, UUID personId, int number, int answers) {
        each.forEach(listener -> listener.heard(sittingId, personId, number, answers));
    }

    @Override
    public void submitted(Submitted submitted) {
        each.forEach(listener -> listener.submitted(submitted));
    }

    @Override
    public void granted(UUID sittingId, UUID personId, int number, Instant dueAt) {
        each.forEach(listener -> listener.granted(sittingId, personId, number, dueAt));
    }
}
