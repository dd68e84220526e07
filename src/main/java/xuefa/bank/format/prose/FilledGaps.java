package xuefa.bank.format.prose;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A fill-in whose answers stand in its gaps: {@code __二年__}, {@code （二百）元}, or behind it in brackets.
 *
 * @param stem with empty gaps
 * @param answers parted by semicolons, null if none stand there
 */
record FilledGaps(Prose stem, @Nullable String answers) {
    private static final String GAP = "____";
    private static final Pattern UNDERLINED =
            Pattern.compile("(?<!_)_{1,3}(?!_)[ \\t]*(?<answer>[^_\\n]{1,40}?)[ \\t]*(?<!_)_{1,3}(?!_)");
    private static final Pattern EMPTY = Pattern.compile("_{4,}|\\(\\s*\\)");
    private static final Pattern BEHIND =
            Pattern.compile("[\\(\\[]\\s*(?<answer>[^()\\[\\]\\n]{1,80}?)\\s*[\\)\\]]\\s*[。.]?\\s*$");
    private static final Pattern BRACKETS = Pattern.compile("[\\(\\[]\\s*(?<answer>[^()\\[\\]\\n]{1,40}?)\\s*[\\)\\]]");

    static FilledGaps in(Prose stem) {
        var behind = BEHIND.matcher(stem.plain());
        boolean hasGaps = EMPTY.matcher(stem.plain()).find();
        if (hasGaps) {
            return behind.find()
                    ? new FilledGaps(
                            stem.part(0, behind.start()),
                            stem.text().substring(behind.start("answer"), behind.end("answer")))
                    : new FilledGaps(stem, null);
        }
        return emptied(stem, UNDERLINED.matcher(stem.plain()).find() ? UNDERLINED : BRACKETS);
    }

    private static FilledGaps emptied(Prose stem, Pattern gap) {
        var matcher = gap.matcher(stem.plain());
        var text = new StringBuilder();
        var answers = new StringBuilder();
        int from = 0;
        while (matcher.find()) {
            text.append(stem.text(), from, matcher.start()).append(GAP);
            answers.append(answers.isEmpty() ? "" : "；")
                    .append(stem.text(), matcher.start("answer"), matcher.end("answer"));
            from = matcher.end();
        }
        text.append(stem.text().substring(from));
        String emptied = text.toString();
        return new FilledGaps(new Prose(emptied, Line.plain(emptied)), answers.isEmpty() ? null : answers.toString());
    }
}
