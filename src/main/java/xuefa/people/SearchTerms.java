package xuefa.people;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.SequencedSet;

/**
 * What somebody is found by, each looked up whole: every part of the name, of its pinyin initials and the beginnings of the work
 * number. A name longer than {@value #LONGEST} characters is found by parts of at most so many.
 */
public final class SearchTerms {
    public static final int LONGEST = 6;
    private static final int SHORTEST_NUMBER = 3;

    private SearchTerms() {}

    /** In lower case. */
    public static List<String> of(Person person) {
        SequencedSet<String> terms = new LinkedHashSet<>();
        parts(person.name().toLowerCase(Locale.ROOT), terms);
        parts(Pinyin.initials(Pinyin.of(person.name())), terms);
        person.workNumber().map(number -> number.toLowerCase(Locale.ROOT)).ifPresent(number -> {
            for (int end = Math.min(SHORTEST_NUMBER, number.length()); end <= number.length(); end++) {
                terms.add(number.substring(0, end));
            }
        });
        return List.copyOf(terms);
    }

    private static void parts(String text, SequencedSet<String> terms) {
        for (int from = 0; from < text.length(); from++) {
            for (int end = from + 1; end <= Math.min(text.length(), from + LONGEST); end++) {
                terms.add(text.substring(from, end));
            }
        }
        terms.add(text);
    }
}
