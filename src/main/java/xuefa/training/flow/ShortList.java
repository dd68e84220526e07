package xuefa.training.flow;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import xuefa.shared.check.Verdict;
import xuefa.training.Owed;
import xuefa.training.flow.LookingAtUnits.PersonStanding;
import xuefa.training.flow.LookingAtUnits.Standings;

/** Whom one obligation binds, those first to whom most is missing. Pure. */
public final class ShortList {
    /** One person and what they owe. */
    public record Item(PersonStanding person, Owed owed) {}

    /** @param bound people whom the obligation binds */
    public record Page(int bound, int met, List<Item> items) {}

    private ShortList() {}

    /**
     * Those of them who fit.
     *
     * @param verdict all, short, met, open or failed
     * @param text part of a name, in any case
     */
    public static Page of(Standings standings, String obligation, String verdict, Optional<String> text) {
        List<Item> bound = standings.people().stream()
                .flatMap(person -> person.owed().stream()
                        .filter(owed -> owed.obligation().id().equals(obligation))
                        .map(owed -> new Item(person, owed)))
                .toList();
        int met = (int) bound.stream()
                .filter(item -> item.owed().verdict() == Verdict.MET)
                .count();
        String wanted = text.map(each -> each.strip().toLowerCase(Locale.ROOT)).orElse("");
        List<Item> items = bound.stream()
                .filter(item -> fits(item.owed().verdict(), verdict))
                .filter(item ->
                        item.person().person().name().toLowerCase(Locale.ROOT).contains(wanted))
                .sorted(Comparator.comparing((Item item) -> item.owed().missing())
                        .reversed()
                        .thenComparing(item -> item.person().unit())
                        .thenComparing(item -> item.person().person().name())
                        .thenComparing(item -> item.person().person().id()))
                .toList();
        return new Page(bound.size(), met, items);
    }

    private static boolean fits(Verdict verdict, String wanted) {
        return switch (wanted) {
            case "all" -> true;
            case "short" -> verdict != Verdict.MET;
            default -> verdict.code().equals(wanted);
        };
    }
}
