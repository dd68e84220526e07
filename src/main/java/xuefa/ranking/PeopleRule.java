package xuefa.ranking;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * How people are ranked: each by their best result; the higher score first, then the shorter time in whole seconds. Who is equal
 * in both shares the place, and the places after it are skipped (1, 1, 3). Equals are listed by id, so that pages have an order.
 */
public final class PeopleRule {
    private static final Comparator<Best> LISTED = Comparator.comparingLong(Best::order)
            .thenComparing(best -> best.personId().toString());

    private PeopleRule() {}

    /** @param bests one a person */
    public static List<Placed<Best>> places(Collection<Best> bests) {
        List<Best> listed = bests.stream().sorted(LISTED).toList();
        return number(listed, 0, 1);
    }

    /**
     * Numbers part of a list.
     *
     * @param before how many are listed before the first
     * @param firstPlace the place of the first, which may be shared with some of those before
     */
    public static List<Placed<Best>> number(List<Best> listed, int before, int firstPlace) {
        List<Placed<Best>> placed = new ArrayList<>(listed.size());
        for (int i = 0; i < listed.size(); i++) {
            boolean shares = i > 0 && listed.get(i).order() == listed.get(i - 1).order();
            int place = i == 0 ? firstPlace : shares ? placed.get(i - 1).place() : before + i + 1;
            placed.add(new Placed<>(place, listed.get(i)));
        }
        return placed;
    }

    /** The place in the list just after which a page begins. */
    public record Mark(long order, UUID personId) {
        public static Mark of(Best best) {
            return new Mark(best.order(), best.personId());
        }

        boolean isBefore(Best best) {
            return order < best.order()
                    || (order == best.order()
                            && personId.toString().compareTo(best.personId().toString()) < 0);
        }
    }
}
