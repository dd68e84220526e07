package xuefa.bank;

import java.util.List;
import java.util.regex.Pattern;

/**
 * 填空: words or numbers for the gaps in the stem.
 *
 * @param stem holds {@link #GAP}, or a longer line of low lines, once for each blank
 * @param blanks in the order of the gaps, 1 to 10
 */
public record FillIn(String stem, List<Blank> blanks) implements SimpleTask {
    /** How a gap is written in a stem. */
    public static final String GAP = "____";

    public static final int MOST_BLANKS = 10;

    /** A gap as it may be written: three low lines or more. */
    public static final Pattern GAPS = Pattern.compile("_{3,}");

    public FillIn {
        blanks = List.copyOf(blanks);
        if (blanks.isEmpty() || blanks.size() > MOST_BLANKS) {
            throw new IllegalArgumentException("has " + blanks.size() + " blanks, not 1 to " + MOST_BLANKS);
        }
        if (gapsIn(stem) != blanks.size()) {
            throw new IllegalArgumentException(
                    "has %d gaps in its stem and %d blanks".formatted(gapsIn(stem), blanks.size()));
        }
    }

    @Override
    public QuestionKind kind() {
        return QuestionKind.FILL_IN;
    }

    /** How many gaps a stem has. */
    public static int gapsIn(String stem) {
        return (int) GAPS.matcher(stem).results().count();
    }
}
