package xuefa.paper;

import java.util.ArrayList;
import java.util.List;

/**
 * How many questions of a pool each quota of a blueprint accepts, whoever else accepts them too.
 *
 * @param accepted by section and quota, in the order of the blueprint
 */
public record Supply(List<List<Integer>> accepted) {
    public Supply {
        accepted = accepted.stream().map(List::copyOf).toList();
    }

    public static Supply of(Blueprint blueprint, List<PoolQuestion> pool) {
        Demand demand = new Demand(blueprint, pool);
        List<List<Integer>> accepted = new ArrayList<>();
        int quota = 0;
        for (Section section : blueprint.sections()) {
            List<Integer> ofSection = new ArrayList<>();
            for (int i = 0; i < section.quotas().size(); i++) {
                ofSection.add(demand.accepted(quota++).length);
            }
            accepted.add(ofSection);
        }
        return new Supply(accepted);
    }
}
