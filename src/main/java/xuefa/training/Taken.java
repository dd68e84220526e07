package xuefa.training;

import java.util.Optional;
import java.util.UUID;

/** What became of hours that somebody asked the ledger to take in. */
public sealed interface Taken {
    /** @param afterClosing whether the year had been closed for the unit */
    record Added(UUID id, boolean afterClosing) implements Taken {}

    /** The same source was taken before with the same content: nothing was done. */
    record Repeated(UUID id) implements Taken {}

    record Refused(Reason reason) implements Taken {}

    enum Reason {
        UNKNOWN_PERSON,
        /** Its day or its times are in the future. */
        IN_FUTURE,
        /** The same source was taken before with other content. */
        OTHER_CONTENT,
        /** There is no such entry of this person, or it was corrected already: correct the newest. */
        NOT_TO_CORRECT
    }

    /** The entry, however it came in. */
    default Optional<UUID> entry() {
        return switch (this) {
            case Added added -> Optional.of(added.id());
            case Repeated repeated -> Optional.of(repeated.id());
            case Refused refused -> Optional.empty();
        };
    }
}
