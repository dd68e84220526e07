package xuefa.bank;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import xuefa.law.compare.Difference.Words;
import xuefa.law.compare.WordDifference;

/** What differs between versions of a question, text by text. Pure. */
public final class ComparingContents {
    private ComparingContents() {}

    /**
     * @param pointer into the content: /stem, /options/C, /parts/0/key
     * @param words in reading order
     */
    public record Changed(String pointer, List<Words> words) {
        public Changed {
            words = List.copyOf(words);
        }
    }

    /** In the order in which people read; none for equal contents. */
    public static List<Changed> between(Content older, Content newer) {
        Map<String, String> before = ContentTexts.byPointer(older);
        Map<String, String> after = ContentTexts.byPointer(newer);
        var changes = new ArrayList<Changed>();
        for (String pointer : both(after, before)) {
            String from = before.getOrDefault(pointer, "");
            String to = after.getOrDefault(pointer, "");
            if (!from.equals(to)) {
                changes.add(new Changed(pointer, words(pointer, from, to)));
            }
        }
        return List.copyOf(changes);
    }

    /** Prose changes word by word, everything else whole. */
    private static List<Words> words(String pointer, String from, String to) {
        if (ContentTexts.isProse(pointer)) {
            return WordDifference.of(from, to);
        }
        var words = new ArrayList<Words>();
        if (!from.isEmpty()) {
            words.add(new Words(Words.Kind.REMOVED, from));
        }
        if (!to.isEmpty()) {
            words.add(new Words(Words.Kind.ADDED, to));
        }
        return words;
    }

    /** @param both whether each side changed it, and not to the same */
    public record Clash(String pointer, String base, String theirs, String yours, boolean both) {}

    /** Where two edits of {@code base} don't say the same. */
    public static List<Clash> clashes(Content base, Content theirs, Content yours) {
        Map<String, String> from = ContentTexts.byPointer(base);
        Map<String, String> one = ContentTexts.byPointer(theirs);
        Map<String, String> other = ContentTexts.byPointer(yours);
        var clashes = new ArrayList<Clash>();
        for (String pointer : both(other, one)) {
            String was = from.getOrDefault(pointer, "");
            String their = one.getOrDefault(pointer, "");
            String your = other.getOrDefault(pointer, "");
            if (!their.equals(your)) {
                clashes.add(new Clash(pointer, was, their, your, !their.equals(was) && !your.equals(was)));
            }
        }
        return List.copyOf(clashes);
    }

    private static Set<String> both(Map<String, String> first, Map<String, String> second) {
        var pointers = new LinkedHashSet<>(first.keySet());
        pointers.addAll(second.keySet());
        return pointers;
    }
}
