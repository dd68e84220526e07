package xuefa.exam.flow;

import java.util.UUID;

/** Who is in the waiting hall 候考. */
public interface Presence {
    /** Somebody on the roster who has not started asked for the sitting. Nobody waits for this. */
    void here(UUID sittingId, UUID personId);
}
