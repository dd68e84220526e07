package xuefa.bank;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Sets of option letters, written as one word: ABD. */
final class Letters {
    private Letters() {}

    static SortedSet<String> of(String word) {
        var letters = new TreeSet<String>();
        for (int i = 0; i < word.length(); i++) {
            letters.add(word.substring(i, i + 1));
        }
        return Collections.unmodifiableSortedSet(letters);
    }

    static SortedSet<String> of(List<Option> options) {
        var letters = new TreeSet<String>();
        for (var option : options) {
            letters.add(option.letter());
        }
        return Collections.unmodifiableSortedSet(letters);
    }
}
