package xuefa.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import org.junit.jupiter.api.Test;
import xuefa.support.CountedText;
import xuefa.support.OurPatterns;

/** No regular expression of ours takes more than a bounded number of looks at each character, whatever the text: counted, not timed. */
class HostilePatternsTest {
    private static final int SHORT = 1_000;
    private static final int LONG = 4 * SHORT;
    /** Looks at a character of the short text from which on a longer one is tried. */
    private static final int SUSPICIOUS = 100;
    /** More than the square of a short text. */
    private static final long FAR_TOO_MANY = 2L * SHORT * SHORT;
    /** Four times the text may cost so much more. */
    private static final int GROWTH = 6;

    /** Its lines have no more than twenty spaces in a row. */
    private static final String PROSE = "xuefa.bank.format.prose.";

    private static final String SIGNS = " \t\n0a一《》（[<&%.-:{~=\\#_*|,、(\"/第条年";

    @Test
    void a_text_four_times_as_long_costs_four_times_the_looks() throws IOException {
        List<String> faults = new ArrayList<>();
        OurPatterns.all().forEach((name, used) -> units(used.pattern().pattern()).stream()
                .map(unit -> name.startsWith(PROSE) ? spaced(unit) : unit)
                .filter(unit -> isSlow(used, unit))
                .findFirst()
                .ifPresent(unit -> faults.add(name + " of '" + unit + "'")));
        assertThat(faults).isEmpty();
    }

    /** What the lines of these readers come to. */
    private static String spaced(String unit) {
        return unit.isBlank() ? " ".repeat(20) + "一" : unit;
    }

    private static boolean isSlow(OurPatterns.Used used, String unit) {
        long few = looks(used, unit.repeat(SHORT / unit.length()), FAR_TOO_MANY);
        return few == FAR_TOO_MANY
                || (few > (long) SUSPICIOUS * SHORT
                        && looks(used, unit.repeat(LONG / unit.length()), GROWTH * few) >= GROWTH * few);
    }

    /** What a hostile line may be made of: each sign of the expression and each of ours alone, and each with those of the expression. */
    private static Set<String> units(String regex) {
        Set<String> units = new LinkedHashSet<>();
        String own = regex.codePoints()
                .filter(sign -> !Character.isSurrogate((char) sign))
                .distinct()
                .limit(16)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        (own + SIGNS).chars().forEach(sign -> units.add(Character.toString(sign)));
        own.chars().forEach(one -> SIGNS.chars()
                .limit(12)
                .forEach(other -> units.add(Character.toString(one) + Character.toString(other))));
        return units;
    }

    private static long looks(OurPatterns.Used used, String text, long most) {
        CountedText counted = new CountedText(text, most);
        try {
            Matcher matcher = used.pattern().matcher(counted);
            while (used.searches() && matcher.find()) {}
            matcher.reset();
            matcher.matches();
            return counted.looks();
        } catch (CountedText.TooMuch | StackOverflowError tooMuch) {
            return most;
        }
    }
}
