package xuefa.bank;

import java.util.Comparator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Something in a question bank that keeps it from being released.
 *
 * @param questionId the question concerned; null for a law, a file or a question without an id
 * @param reason a sentence that says what to do
 */
public record Fault(Place at, Rule rule, @Nullable String questionId, String reason) implements Comparable<Fault> {
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cntrl}\\s]+");
    private static final Comparator<Fault> ORDER = Comparator.comparing(Fault::at)
            .thenComparing(Fault::rule)
            .thenComparing(fault -> String.valueOf(fault.questionId()))
            .thenComparing(Fault::reason);

    /** A fault is one line, whatever the files hold. */
    public Fault {
        reason = oneLine(reason);
        questionId = questionId == null ? null : oneLine(questionId);
    }

    public static Fault of(Place at, Rule rule, String reason) {
        return new Fault(at, rule, null, reason);
    }

    /** {@code banks/constitution/rights.yaml:12: [key] There is no option D … (constitution-004)}. */
    @Override
    public String toString() {
        String whose = questionId == null ? "" : " (" + questionId + ")";
        return at + ": [" + rule.code() + "] " + reason + whose;
    }

    private static String oneLine(String text) {
        return CONTROLS.matcher(text).replaceAll(" ").strip();
    }

    @Override
    public int compareTo(Fault other) {
        return ORDER.compare(this, other);
    }
}
