package xuefa.training.flow;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import xuefa.shared.check.Verdict;
import xuefa.training.Owed;
import xuefa.training.flow.FactSource.TreeUnit;
import xuefa.training.flow.Figures.Figure;
import xuefa.training.flow.Figures.Tally;
import xuefa.training.flow.Figures.UnitLine;
import xuefa.training.flow.LookingAtUnits.PersonStanding;
import xuefa.training.flow.LookingAtUnits.Standings;

/** How far each unit of a tree is, with all below it. Pure. */
public final class UnitProgress {
    private static final String EVERYBODY = "";

    /**
     * A unit in the tree.
     *
     * @param depth below the highest that is shown
     * @param tallies of its people and those below, by obligation
     * @param own what the unit itself owes
     */
    public record Line(TreeUnit unit, int depth, int people, List<Tally> tallies, List<Figure> own) {}

    private UnitProgress() {}

    /** In the order of the tree. */
    public static List<Line> of(List<TreeUnit> tree, Standings standings) {
        List<Tally> tallies = new ArrayList<>();
        for (PersonStanding person : standings.people()) {
            if (!person.unitId().isEmpty()) {
                UUID unit = UUID.fromString(person.unitId());
                tallies.add(new Tally(unit, EVERYBODY, 1, 0, 0));
                person.owed().forEach(owed -> tallies.add(tally(unit, owed)));
            }
        }
        List<UnitLine> own = standings.units().stream()
                .flatMap(each -> each.owed().stream()
                        .map(owed -> new UnitLine(UUID.fromString(each.unit().id()), Figure.of(owed))))
                .toList();
        return of(tree, tallies, own);
    }

    /**
     * In the order of the tree.
     *
     * @param tallies of the units' own people, any number of one unit and obligation
     */
    public static List<Line> of(List<TreeUnit> tree, List<Tally> tallies, List<UnitLine> own) {
        Map<UUID, List<UUID>> chains = new HashMap<>();
        for (TreeUnit unit : tree) {
            List<UUID> chain = new ArrayList<>(unit.parentId()
                    .map(parent -> chains.getOrDefault(parent, List.of()))
                    .orElse(List.of()));
            chain.add(unit.id());
            chains.put(unit.id(), chain);
        }
        Map<UUID, Map<String, Tally>> sums = new HashMap<>();
        for (Tally tally : tallies) {
            for (UUID each : chains.getOrDefault(tally.unitId(), List.of())) {
                sums.computeIfAbsent(each, none -> new TreeMap<>()).merge(tally.obligation(), tally, UnitProgress::sum);
            }
        }
        Map<UUID, List<Figure>> ofUnits =
                own.stream().collect(groupingBy(UnitLine::unitId, mapping(UnitLine::figure, toList())));
        return tree.stream()
                .map(unit -> line(
                        unit,
                        chains.getOrDefault(unit.id(), List.of()).size() - 1,
                        sums.getOrDefault(unit.id(), Map.of()),
                        ofUnits.getOrDefault(unit.id(), List.of())))
                .toList();
    }

    private static Line line(TreeUnit unit, int depth, Map<String, Tally> sums, List<Figure> own) {
        Tally everybody = sums.get(EVERYBODY);
        return new Line(
                unit,
                depth,
                everybody == null ? 0 : everybody.bound(),
                sums.values().stream()
                        .filter(each -> !each.obligation().equals(EVERYBODY))
                        .toList(),
                own);
    }

    private static Tally tally(UUID unit, Owed owed) {
        return new Tally(
                unit,
                owed.obligation().id(),
                1,
                owed.verdict() == Verdict.MET ? 1 : 0,
                owed.verdict() == Verdict.FAILED ? 1 : 0);
    }

    private static Tally sum(Tally one, Tally other) {
        return new Tally(
                one.unitId(),
                one.obligation(),
                one.bound() + other.bound(),
                one.met() + other.met(),
                one.failed() + other.failed());
    }
}
