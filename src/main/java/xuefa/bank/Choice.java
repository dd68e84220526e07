package xuefa.bank;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * 单选, 多选, 判断: choosing among options.
 *
 * @param options from A on without a gap, 2 to 8
 * @param key the letters of the right options: one, or two and more for {@link QuestionKind#MULTIPLE}
 */
public record Choice(QuestionKind kind, String stem, List<Option> options, SortedSet<String> key)
        implements SimpleTask {

    public Choice {
        options = List.copyOf(options);
        key = Collections.unmodifiableSortedSet(new TreeSet<>(key));
        require(!stem.isBlank(), "has no stem");
        require(options.size() >= 2, "has too few options");
        for (int i = 0; i < options.size(); i++) {
            require(options.get(i).letter().charAt(0) == 'A' + i, "has options that don't run from A");
        }
        require(Letters.of(options).containsAll(key), "has a key that isn't among its options");
        switch (kind) {
            case SINGLE -> require(key.size() == 1, "has a key of the wrong size");
            case MULTIPLE -> require(key.size() >= 2, "has a key of the wrong size");
            case TRUE_FALSE -> {
                require(options.equals(Option.TRUE_FALSE), "has options of its own");
                require(key.size() == 1, "has a key of the wrong size");
            }
            default -> throw new IllegalArgumentException("is " + kind + ", which has no options");
        }
    }

    /** A true/false task. */
    public static Choice trueFalse(String stem, boolean isTrue) {
        return new Choice(QuestionKind.TRUE_FALSE, stem, Option.TRUE_FALSE, Letters.of(isTrue ? "A" : "B"));
    }

    /** Whether exactly the right options were chosen. */
    public boolean isAnsweredBy(Collection<String> letters) {
        return key.equals(new TreeSet<>(letters));
    }

    private static void require(boolean sound, String otherwise) {
        if (!sound) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
