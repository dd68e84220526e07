package xuefa.training.flow;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import xuefa.shared.Actor;
import xuefa.shared.Reach;
import xuefa.training.HoursChange;
import xuefa.training.SignInSheet;
import xuefa.training.Taken;

/** What HR does with the ledger. Each act is one transaction with its deeds. Fails only when the record is away. */
public interface HoursDesk {
    /** Enters a sheet for all who signed it, who must be in reach. */
    Future<Entered> enter(Actor actor, Reach reach, SignInSheet sheet);

    /** Decides about entries; all of them or none. */
    Future<Changed> change(Actor actor, Reach reach, List<UUID> entries, HoursChange change);

    /** A page of the ledger, newest first. */
    Future<Page> list(Reach reach, Filter filter, int from, int limit);

    sealed interface Entered {
        /** In the order of the people. */
        record Done(List<Taken> taken) implements Entered {}

        /** Somebody, or the unit, isn't in reach. */
        record OutOfReach() implements Entered {}
    }

    sealed interface Changed {
        record Done(int entries) implements Changed {}

        record Unknown() implements Changed {}

        /** One of them was corrected, confirmed or revoked before. */
        record Meanwhile() implements Changed {}
    }

    /**
     * Which entries.
     *
     * @param unit that the person worked in on the day, or one above it; empty for all in reach
     * @param newest only those that nothing has replaced
     */
    record Filter(
            Optional<UUID> unit,
            int year,
            Optional<String> state,
            Optional<String> kind,
            Optional<String> text,
            Optional<String> evidence,
            boolean newest) {}

    /** @param total at most {@value #MOST} are counted */
    record Page(int total, List<Item> items) {
        public static final int MOST = 10_000;
    }

    /** @param replacedBy the entry that corrects it; empty while it is the newest */
    record Item(UUID id, UUID personId, String person, Optional<UUID> replacedBy, LedgerRow row, Instant recordedAt) {}
}
