package xuefa.study.flow;

import io.vertx.core.Future;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import xuefa.course.flow.LawLessons;
import xuefa.law.flow.CompanionShelf.ShelvedList;
import xuefa.law.flow.LookingAtRequiredLaws;
import xuefa.law.required.Family;
import xuefa.shared.Reach;
import xuefa.study.flow.UnitLaws.Asked;
import xuefa.study.flow.UnitLaws.OfLaw;
import xuefa.study.required.LawStanding.State;

/** How far a unit and all below it are with the required lists. Fails only when the record is away. */
public final class LookingAtUnitLaws {
    /**
     * @param tops the highest units in reach
     * @param readable laws that can be read, or that a course teaches
     */
    public record Seen(UUID unit, List<UUID> tops, LocalDate day, UnitLaws.Progress progress, Set<String> readable) {}

    private final UnitLaws units;
    private final LookingAtRequiredLaws lists;
    private final LawLessons lessons;
    private final LookingAtMyLaws mine;

    public LookingAtUnitLaws(UnitLaws units, LookingAtRequiredLaws lists, LawLessons lessons, LookingAtMyLaws mine) {
        this.units = units;
        this.lists = lists;
        this.lessons = lessons;
        this.mine = mine;
    }

    /**
     * Empty when the unit is out of reach.
     *
     * @param unit the first of the highest in reach when none is asked for
     */
    public Future<Optional<Seen>> of(Reach reach, Optional<UUID> unit) {
        LocalDate day = mine.today();
        return in(reach, unit, (tops, asked) -> units.of(asked)
                .compose(progress -> progress.isEmpty()
                        ? Future.succeededFuture(Optional.empty())
                        : readable(progress.get())
                                .map(found -> Optional.of(new Seen(asked.unit(), tops, day, progress.get(), found)))));
    }

    private Future<Set<String>> readable(UnitLaws.Progress progress) {
        List<String> laws = progress.laws().stream().map(OfLaw::law).distinct().toList();
        return lessons.of(laws).compose(found -> units.taught(laws).map(taught -> {
            Set<String> readable = new HashSet<>(taught);
            readable.addAll(found.keySet());
            return readable;
        }));
    }

    /** Empty when the unit is out of reach. */
    public Future<Optional<UnitLaws.Page>> people(
            Reach reach, Optional<UUID> unit, Family family, Optional<State> state, String text, int after, int limit) {
        return in(reach, unit, (tops, asked) -> units.people(asked, family, state, text, after, limit));
    }

    private interface Work<T> {
        Future<Optional<T>> on(List<UUID> tops, Asked asked);
    }

    private <T> Future<Optional<T>> in(Reach reach, Optional<UUID> unit, Work<T> work) {
        return units.tops(reach).compose(tops -> {
            Optional<UUID> place = unit.or(() -> tops.stream().findFirst());
            return place.isEmpty()
                    ? Future.succeededFuture(Optional.empty())
                    : lists.current(mine.today())
                            .compose(current -> work.on(
                                    tops,
                                    new Asked(
                                            reach,
                                            place.get(),
                                            mine.today(),
                                            current.stream()
                                                    .map(ShelvedList::list)
                                                    .toList())));
        });
    }
}
