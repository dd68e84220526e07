package xuefa.paper;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * How many questions of a section come from which laws and difficulties.
 *
 * @param count questions, 1 to 500
 * @param laws ids of laws; empty: any law. Kept in ascending order
 * @param difficulties empty: any difficulty. Kept in ascending order
 */
public record Quota(int count, Set<String> laws, Set<String> difficulties) {
    public Quota {
        if (count < 1 || count > Blueprint.MOST_QUESTIONS) {
            throw new IllegalArgumentException(
                    "a quota asks for 1 to " + Blueprint.MOST_QUESTIONS + " questions, not " + count);
        }
        laws = inOrder("law", laws);
        difficulties = inOrder("difficulty", difficulties);
    }

    /** Questions of any law and difficulty. */
    public static Quota any(int count) {
        return new Quota(count, Set.of(), Set.of());
    }

    boolean accepts(String law, String difficulty) {
        return (laws.isEmpty() || laws.contains(law)) && (difficulties.isEmpty() || difficulties.contains(difficulty));
    }

    private static Set<String> inOrder(String what, Set<String> values) {
        TreeSet<String> ordered = new TreeSet<>();
        for (String value : values) {
            ordered.add(PlainText.require(what, value, 100));
        }
        return Collections.unmodifiableSet(ordered);
    }
}
