package xuefa.training.flow;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import xuefa.shared.check.Verdict;
import xuefa.training.Owed;
import xuefa.training.flow.Figures.Figure;
import xuefa.training.flow.Figures.Line;
import xuefa.training.flow.Figures.Page;
import xuefa.training.flow.Figures.Wanted;
import xuefa.training.flow.LookingAtUnits.PersonStanding;
import xuefa.training.flow.LookingAtUnits.Standings;

/** Whom one obligation binds on any day, those first to whom most is missing. Pure. */
public final class ShortList {
    private record Item(PersonStanding person, Owed owed) {}

    private ShortList() {}

    /** Those of them who fit; a name may be part of one, in any case. */
    public static Page of(Standings standings, Wanted wanted) {
        List<Item> bound = standings.people().stream()
                .filter(person -> !person.unitId().isEmpty())
                .flatMap(person -> person.owed().stream()
                        .filter(owed -> owed.obligation().id().equals(wanted.obligation()))
                        .map(owed -> new Item(person, owed)))
                .toList();
        int met = (int) bound.stream()
                .filter(item -> item.owed().verdict() == Verdict.MET)
                .count();
        String text =
                wanted.text().map(each -> each.strip().toLowerCase(Locale.ROOT)).orElse("");
        List<Line> fitting = bound.stream()
                .filter(item -> fits(item.owed().verdict(), wanted.verdict()))
                .filter(item ->
                        item.person().person().name().toLowerCase(Locale.ROOT).contains(text))
                .map(ShortList::line)
                .sorted(Comparator.comparing((Line line) -> line.figure().missing())
                        .reversed()
                        .thenComparing(line -> line.unitId().toString())
                        .thenComparing(line -> line.personId().toString()))
                .toList();
        return new Page(
                bound.size(),
                met,
                fitting.size(),
                fitting.stream().skip(wanted.offset()).limit(wanted.limit()).toList());
    }

    private static Line line(Item item) {
        return new Line(
                UUID.fromString(item.person().person().id()),
                item.person().person().name(),
                UUID.fromString(item.person().unitId()),
                item.person().unit(),
                Figure.of(item.owed()));
    }

    private static boolean fits(Verdict verdict, String wanted) {
        return switch (wanted) {
            case "all" -> true;
            case "short" -> verdict != Verdict.MET;
            default -> verdict.code().equals(wanted);
        };
    }
}
