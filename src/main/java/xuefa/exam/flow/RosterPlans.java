package xuefa.exam.flow;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import xuefa.exam.RosterPreview;
import xuefa.exam.RosterRule;

/** Who could be on a roster. */
public interface RosterPlans {
    /**
     * @param parentId empty at the top of what an officer has to do with
     * @param people with a post there today, not counting units below
     */
    record PlanUnit(UUID id, Optional<UUID> parentId, String name, int people) {}

    /** The units of an officer's grants and all below, by name. */
    Future<List<PlanUnit>> units(UUID officerId);

    /** Whether all units of the rule are an officer's. */
    Future<Boolean> mayUse(UUID officerId, RosterRule rule);

    /** Who would be on the roster today, whoever asks. */
    Future<RosterPreview> preview(RosterRule rule);
}
