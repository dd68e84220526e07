package xuefa.training.flow;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import xuefa.shared.check.Verdict;
import xuefa.training.Owed;
import xuefa.training.flow.FactSource.TreeUnit;
import xuefa.training.flow.LookingAtUnits.PersonStanding;
import xuefa.training.flow.LookingAtUnits.Standings;
import xuefa.training.flow.LookingAtUnits.UnitStanding;

/** How far each unit of a tree is, with all below it. Pure. */
public final class UnitProgress {
    /** @param bound people whom an obligation binds */
    public record Tally(String obligation, String title, int bound, int met) {
        Tally plus(boolean isMet) {
            return new Tally(obligation, title, bound + 1, met + (isMet ? 1 : 0));
        }
    }

    /**
     * A unit in the tree.
     *
     * @param depth below the highest that is shown
     * @param own what the unit itself owes
     */
    public record Line(TreeUnit unit, int depth, int people, List<Tally> tallies, List<Owed> own) {}

    private UnitProgress() {}

    /** In the order of the tree. */
    public static List<Line> of(List<TreeUnit> tree, Standings standings) {
        Map<String, List<PersonStanding>> people =
                standings.people().stream().collect(groupingBy(PersonStanding::unitId));
        Map<String, List<Owed>> own = new HashMap<>();
        for (UnitStanding standing : standings.units()) {
            own.put(standing.unit().id(), standing.owed());
        }
        Map<UUID, Integer> depths = new HashMap<>();
        Map<UUID, List<UUID>> above = new HashMap<>();
        Map<UUID, Map<String, Tally>> tallies = new HashMap<>();
        Map<UUID, Integer> counts = new HashMap<>();
        for (TreeUnit unit : tree) {
            List<UUID> chain = new ArrayList<>(unit.parentId()
                    .map(parent -> above.getOrDefault(parent, List.of()))
                    .orElse(List.of()));
            chain.add(unit.id());
            above.put(unit.id(), chain);
            depths.put(unit.id(), chain.size() - 1);
            for (PersonStanding person : people.getOrDefault(unit.id().toString(), List.of())) {
                for (UUID each : chain) {
                    counts.merge(each, 1, Integer::sum);
                    Map<String, Tally> of = tallies.computeIfAbsent(each, none -> new LinkedHashMap<>());
                    person.owed().forEach(owed -> add(of, owed));
                }
            }
        }
        return tree.stream()
                .map(unit -> new Line(
                        unit,
                        depths.getOrDefault(unit.id(), 0),
                        counts.getOrDefault(unit.id(), 0),
                        List.copyOf(tallies.getOrDefault(unit.id(), Map.of()).values()),
                        own.getOrDefault(unit.id().toString(), List.of())))
                .toList();
    }

    private static void add(Map<String, Tally> tallies, Owed owed) {
        String id = owed.obligation().id();
        tallies.put(
                id,
                tallies.getOrDefault(id, new Tally(id, owed.obligation().title(), 0, 0))
                        .plus(owed.verdict() == Verdict.MET));
    }
}
