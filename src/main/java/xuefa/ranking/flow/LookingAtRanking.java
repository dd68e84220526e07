package xuefa.ranking.flow;

import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import xuefa.exam.flow.Overseeing;
import xuefa.people.MaskedName;
import xuefa.ranking.Best;
import xuefa.ranking.PeoplePage;
import xuefa.ranking.PeopleRule;
import xuefa.ranking.Placed;
import xuefa.ranking.RankedExam;
import xuefa.ranking.UnitRule;
import xuefa.ranking.UnitTally;
import xuefa.ranking.flow.RankedExams.DueUnit;
import xuefa.ranking.flow.RankedExams.Names;

/** Looking at the ranking of an exam, as somebody on one of its rosters or as an officer who oversees it. */
public final class LookingAtRanking {

    public sealed interface Outcome {
        record People(RankedExam exam, PeoplePage page, List<PersonRow> rows, Optional<PersonRow> mine)
                implements Outcome {}

        /** @param next the unit after which the next page begins; empty when this is the last */
        record Units(RankedExam exam, int total, List<UnitRow> rows, Optional<UnitRow> mine, Optional<UUID> next)
                implements Outcome {}

        record NotYet(RankedExam exam, RankedExam.Showing why) implements Outcome {}

        /** There is no such exam, or it's none of theirs. */
        record Unknown() implements Outcome {}

        /** The page asked for is not a page of this ranking. */
        record NoSuchPage() implements Outcome {}
    }

    private final RankedExams exams;
    private final Rankings rankings;
    private final Overseeing overseeing;

    public LookingAtRanking(RankedExams exams, Rankings rankings, Overseeing overseeing) {
        this.exams = exams;
        this.rankings = rankings;
        this.overseeing = overseeing;
    }

    /** Fails only when the record is away. */
    public Future<Outcome> people(UUID viewerId, UUID examId, Optional<PeopleRule.Mark> after, int limit) {
        return shown(viewerId, examId, exam -> rankings.people(examId, viewerId, after, limit)
                .compose(page -> unitOf(viewerId, exam).compose(myUnit -> exams.names(everybody(page))
                        .map(names -> people(exam, page, row(viewerId, myUnit, names))))));
    }

    /** Fails only when the record is away. */
    public Future<Outcome> units(UUID viewerId, UUID examId, Optional<UUID> after, int limit) {
        return shown(viewerId, examId, exam -> rankings.units(examId)
                .compose(tallies -> exams.units(examId).compose(due -> unitOf(viewerId, exam)
                        .map(myUnit -> units(exam, tallies, after, limit, row(myUnit, due))))));
    }

    private Future<Outcome> shown(UUID viewerId, UUID examId, Function<RankedExam, Future<Outcome>> show) {
        return exams.find(examId, viewerId).compose(found -> {
            if (found.isEmpty()) {
                return Future.succeededFuture(new Outcome.Unknown());
            }
            RankedExam exam = found.get();
            return exam.seat().isPresent()
                    ? whenShowing(exam, show)
                    : overseeing
                            .exam(viewerId, examId)
                            .compose(mine ->
                                    mine ? whenShowing(exam, show) : Future.succeededFuture(new Outcome.Unknown()));
        });
    }

    private static Future<Outcome> whenShowing(RankedExam exam, Function<RankedExam, Future<Outcome>> show) {
        RankedExam.Showing showing = exam.showing();
        return showing instanceof RankedExam.Showing.Now
                ? show.apply(exam)
                : Future.succeededFuture(new Outcome.NotYet(exam, showing));
    }

    private Future<Optional<UUID>> unitOf(UUID viewerId, RankedExam exam) {
        return exam.seat().isPresent()
                ? Future.succeededFuture(exam.seat().map(RankedExam.Seat::unitId))
                : exams.unitOf(viewerId);
    }

    private static List<Best> everybody(PeoplePage page) {
        List<Best> people = new ArrayList<>();
        page.items().forEach(each -> people.add(each.who()));
        page.mine().ifPresent(each -> people.add(each.who()));
        return people;
    }

    private static Outcome people(RankedExam exam, PeoplePage page, Function<Placed<Best>, PersonRow> row) {
        return new Outcome.People(
                exam, page, page.items().stream().map(row).toList(), page.mine().map(row));
    }

    private static Function<Placed<Best>, PersonRow> row(UUID viewerId, Optional<UUID> myUnit, Map<UUID, Names> names) {
        return placed -> {
            Best best = placed.who();
            Names known = names.getOrDefault(best.personId(), new Names("", ""));
            boolean mine = best.personId().equals(viewerId);
            boolean near = mine || myUnit.filter(best.unitId()::equals).isPresent();
            String name = near ? known.person() : MaskedName.of(known.person());
            return new PersonRow(placed.place(), name, known.unit(), best.score(), best.seconds(), mine);
        };
    }

    private static Outcome units(
            RankedExam exam,
            List<UnitTally> tallies,
            Optional<UUID> after,
            int limit,
            Function<Placed<UnitTally>, UnitRow> row) {
        List<Placed<UnitTally>> all = new UnitRule(exam.rules().minimumUnitSize()).places(tallies);
        int before = after.map(unit -> 1 + place(all, unit)).orElse(0);
        if (after.isPresent() && before == 0) {
            return new Outcome.NoSuchPage();
        }
        List<Placed<UnitTally>> page = all.subList(before, Math.min(all.size(), before + limit));
        Optional<UUID> next = page.isEmpty() || before + page.size() == all.size()
                ? Optional.empty()
                : Optional.of(page.getLast().who().unitId());
        Optional<UnitRow> mine = all.stream().map(row).filter(UnitRow::mine).findFirst();
        return new Outcome.Units(exam, all.size(), page.stream().map(row).toList(), mine, next);
    }

    private static int place(List<Placed<UnitTally>> all, UUID unitId) {
        return IntStream.range(0, all.size())
                .filter(i -> all.get(i).who().unitId().equals(unitId))
                .findFirst()
                .orElse(-1);
    }

    private static Function<Placed<UnitTally>, UnitRow> row(Optional<UUID> myUnit, Map<UUID, DueUnit> due) {
        return placed -> {
            UnitTally tally = placed.who();
            DueUnit unit = due.getOrDefault(tally.unitId(), new DueUnit("", tally.sat()));
            return new UnitRow(
                    placed.place(),
                    unit.name(),
                    tally.average(),
                    tally.sat(),
                    unit.due(),
                    tally.passed(),
                    myUnit.filter(tally.unitId()::equals).isPresent());
        };
    }
}
