package xuefa.exam;

import java.util.List;
import xuefa.paper.Blueprint;
import xuefa.paper.Feasibility;
import xuefa.paper.PoolQuestion;
import xuefa.paper.Supply;

/** What can be said of a blueprint and a release: whether papers exist, and what each quota can choose from. */
public record BlueprintProof(Feasibility feasibility, Supply supply) {
    /** Takes well under a second for 100,000 questions; any thread. */
    public static BlueprintProof of(Blueprint blueprint, List<PoolQuestion> pool) {
        return new BlueprintProof(Feasibility.of(blueprint, pool), Supply.of(blueprint, pool));
    }
}
