package xuefa.study.flow;

import io.vertx.core.Future;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import xuefa.law.required.Family;
import xuefa.law.required.RequiredLawList;
import xuefa.shared.Reach;
import xuefa.study.required.LawStanding.State;

/** How far the people of units are with their lists, as it was counted last. Every future fails only when the record is away. */
public interface UnitLaws {
    /** @param lists in the versions that count on the day */
    record Asked(Reach reach, UUID unit, LocalDate day, List<RequiredLawList> lists) {}

    /** The highest units in reach, by name. */
    Future<List<UUID>> tops(Reach reach);

    /** By law, then by unit; empty when the unit isn't in reach. */
    Future<Optional<Progress>> of(Asked asked);

    record Progress(String unit, List<OfLaw> laws, List<OfUnit> units) {}

    /** @param bound people on whose lists it is */
    record OfLaw(Family family, String law, int bound, int underWay, int done) {
        public int notBegun() {
            return bound - underWay - done;
        }
    }

    /**
     * Of the people who work in this very unit.
     *
     * @param percent of all of them, on average
     */
    record OfUnit(Family family, UUID unitId, String name, int bound, int notBegun, int done, int percent) {}

    /** Those of these laws that a course teaches. */
    Future<Set<String>> taught(List<String> laws);

    /**
     * Who has to know the laws of a family; those who are least far come first. Empty when the unit isn't in reach.
     *
     * @param after how many come before the page
     */
    Future<Optional<Page>> people(Asked asked, Family family, Optional<State> state, String text, int after, int limit);

    /** @param total all that fit */
    record Page(int total, List<Person> people) {}

    record Person(
            UUID personId, String name, String unit, int percent, int underWay, int done, int count, State state) {}
}
