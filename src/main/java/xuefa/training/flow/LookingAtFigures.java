package xuefa.training.flow;

import io.vertx.core.Future;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import xuefa.shared.Reach;
import xuefa.training.flow.FactSource.TreeUnit;
import xuefa.training.flow.Figures.Behind;
import xuefa.training.flow.Figures.Page;
import xuefa.training.flow.Figures.Wanted;

/**
 * Lists over everybody of a unit and of those below it: of today from the standing figures, of past days counted from the facts. Fails only
 * when the record is away.
 */
public final class LookingAtFigures {
    public record People(Behind behind, Page page) {}

    /** @param units each after the one above it */
    public record Tree(Behind behind, List<UnitProgress.Line> units) {}

    private final FactSource facts;
    private final LookingAtUnits units;
    private final Figures figures;
    private final SettlingFigures settling;
    private final InstantSource clock;
    private final ZoneId zone;

    public LookingAtFigures(
            FactSource facts,
            LookingAtUnits units,
            Figures figures,
            SettlingFigures settling,
            InstantSource clock,
            ZoneId zone) {
        this.facts = facts;
        this.units = units;
        this.figures = figures;
        this.settling = settling;
        this.clock = clock;
        this.zone = zone;
    }

    /** Empty when the unit is out of reach. The units of {@code wanted} don't matter. */
    public Future<Optional<People>> people(Reach reach, UUID unit, Days days, Wanted wanted) {
        return isToday(days)
                ? within(reach, unit, days.on(), below -> figures.page(wanted.in(below)), People::new)
                : units.of(reach, unit, days)
                        .map(found -> found.map(standings -> new People(now(), ShortList.of(standings, wanted))));
    }

    /** Empty when the unit is out of reach. */
    public Future<Optional<Tree>> tree(Reach reach, UUID unit, Days days) {
        return isToday(days)
                ? within(reach, unit, days.on(), below -> lines(below, days.on()), Tree::new)
                : units.of(reach, unit, days)
                        .compose(found -> found.isEmpty()
                                ? Future.succeededFuture(Optional.empty())
                                : units.tree(found.get())
                                        .map(tree -> Optional.of(new Tree(now(), UnitProgress.of(tree, found.get())))));
    }

    private Future<List<UnitProgress.Line>> lines(List<UUID> below, LocalDate day) {
        Future<List<TreeUnit>> tree = facts.tree(below, day);
        Future<List<Figures.Tally>> tallies = figures.tallies(below);
        Future<List<Figures.UnitLine>> own = figures.ofUnits(below);
        Future<?> all = Future.all(tree, tallies, own);
        return all.map(read -> UnitProgress.of(tree.result(), tallies.result(), own.result()));
    }

    private interface Reading<T> {
        Future<T> in(List<UUID> below);
    }

    private interface Seeing<T, S> {
        S as(Behind behind, T read);
    }

    private <T, S> Future<Optional<S>> within(
            Reach reach, UUID unit, LocalDate day, Reading<T> reading, Seeing<T, S> seeing) {
        return facts.below(reach, unit, day)
                .compose(below -> below.isEmpty()
                        ? Future.succeededFuture(Optional.empty())
                        : settling.catchUp().compose(behind -> reading.in(below)
                                .map(read -> Optional.of(seeing.as(behind, read)))));
    }

    private boolean isToday(Days days) {
        return days.equals(Days.of(LocalDate.ofInstant(clock.instant(), zone)));
    }

    private Behind now() {
        return new Behind(0, clock.instant());
    }
}
