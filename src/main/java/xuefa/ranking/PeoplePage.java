package xuefa.ranking;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Part of a ranking of people.
 *
 * @param total people ranked
 * @param before how many are listed before this page
 * @param mine the asking person's own place, wherever it is
 */
public record PeoplePage(int total, int before, List<Placed<Best>> items, Optional<Placed<Best>> mine) {
    public PeoplePage {
        items = List.copyOf(items);
    }

    /** The page of {@code limit} people after {@code mark}. */
    public static PeoplePage of(List<Placed<Best>> all, UUID me, Optional<PeopleRule.Mark> mark, int limit) {
        int before = (int) all.stream()
                .filter(each -> mark.isPresent() && !mark.get().isBefore(each.who()))
                .count();
        return new PeoplePage(
                all.size(),
                before,
                all.subList(before, Math.min(all.size(), before + limit)),
                all.stream().filter(each -> each.who().personId().equals(me)).findFirst());
    }

    /** Where the next page begins; empty when this is the last. */
    public Optional<PeopleRule.Mark> next() {
        return items.isEmpty() || before + items.size() >= total
                ? Optional.empty()
                : Optional.of(PeopleRule.Mark.of(items.getLast().who()));
    }
}
