package xuefa.law.format;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import xuefa.law.Heading;

/** Tells lines that stand above articles. */
final class Headings {
    private static final int LONGEST = 60;
    private static final int LONGEST_UNSEPARATED = 30;
    private static final Pattern NUMBERED = Pattern.compile("第[ 　]?(" + Marks.NUMERAL + ")[ 　]?(分编|编|章|节|目)");
    private static final Pattern ANNEX =
            Pattern.compile("附[ 　]*(?:[件表录图][ 　]*(?:" + Marks.NUMERAL + "|[A-Z])?(?:[ 　]*[：:、.．]|[ 　]+|$|(?=《))|[：:])");
    private static final Pattern PAGE =
            Pattern.compile("(?<![.…·．—\\-\\t 　])[.…·．—\\-\\t 　]*+(?<=[\\t 　.…·．])[0-9０-９]{1,4}$|(?<![.…·．])[.…·．]{3,}+$");
    private static final Pattern RANGE = Pattern.compile("[（(]第[^（）()]{1,30}条[^（）()]{0,30}[）)]$");
    private static final Pattern BETWEEN_HAN = Pattern.compile("(?<=\\p{IsHan})[ 　\\t]+(?=\\p{IsHan})");
    private static final Pattern BROKEN_OFF = Pattern.compile("[、，,的]|规定|和第|或者?第|至第|中的|所(?:称|列|述|规定)");
    private static final Set<String> PREAMBLES = Set.of("序言", "前言", "引言");
    private static final Set<String> UNNUMBERED = Set.of("总则", "附则", "分则");
    private static final Set<String> CONTENTS = Set.of("目录", "目次");

    private Headings() {}

    /** @param before the line before it; null at the start */
    static Optional<Heading> of(Line line, @org.jspecify.annotations.Nullable Line before) {
        String text = line.text();
        Matcher numbered = NUMBERED.matcher(text);
        if (text.startsWith("第") && numbered.lookingAt()) {
            return numbered(line, before, numbered);
        }
        String squeezed = Marks.squeeze(text);
        if (PREAMBLES.contains(squeezed)) {
            return Optional.of(new Heading(Heading.Kind.PREAMBLE, squeezed, ""));
        }
        if (UNNUMBERED.contains(squeezed)) {
            return Optional.of(new Heading(Heading.Kind.OTHER, "", squeezed));
        }
        boolean marked = line.hashes() > 0 && text.length() <= LONGEST && !Marks.isFinished(text);
        return marked && Marks.article(text).isEmpty()
                ? Optional.of(new Heading(Heading.Kind.OTHER, "", joined(text)))
                : Optional.empty();
    }

    private static Optional<Heading> numbered(
            Line line, @org.jspecify.annotations.Nullable Line before, Matcher numbered) {
        String after = line.text().substring(numbered.end());
        String title = title(after);
        boolean separated = after.isEmpty() || Marks.isSpace(after.charAt(0)) || line.hashes() > 0;
        boolean begins = before == null || line.apart() || line.hashes() > 0 || before.isFinished() || separated;
        boolean tooLong = title.length() > (separated ? LONGEST : LONGEST_UNSEPARATED);
        boolean sentence = Marks.isFinished(title)
                || BROKEN_OFF.matcher(title).lookingAt()
                || (!separated && title.contains("，"))
                || Marks.number(numbered.group(1)) == 0;
        if (tooLong || sentence || !begins) {
            return Optional.empty();
        }
        return Heading.Kind.ofUnit(numbered.group(2))
                .map(kind -> new Heading(kind, Marks.squeeze(numbered.group()), title));
    }

    /** 附件 and what follows it, behind the articles. */
    static Optional<Heading> annex(Line line) {
        Matcher annex = ANNEX.matcher(line.text());
        if (!annex.lookingAt()
                || line.text().length() > LONGEST + 20
                || line.text().endsWith("。")) {
            return Optional.empty();
        }
        String label = Marks.squeeze(annex.group()).replaceAll("[：:、.．]$", "");
        return Optional.of(
                new Heading(Heading.Kind.ANNEX, label, Marks.strip(line.text().substring(annex.end()))));
    }

    static boolean isContents(Line line) {
        return CONTENTS.contains(Marks.squeeze(line.text()));
    }

    /** What a line of a table of contents and the heading it stands for have in common. */
    static String key(Line line) {
        return Marks.squeeze(title(line.text()));
    }

    static int number(Heading heading) {
        Matcher numbered = NUMBERED.matcher(heading.label());
        return numbered.lookingAt() ? Marks.number(numbered.group(1)) : 0;
    }

    private static String title(String words) {
        String stripped = Marks.strip(words);
        String unpaged = Marks.strip(PAGE.matcher(stripped).replaceFirst(""));
        return joined(Marks.strip(RANGE.matcher(unpaged).replaceFirst("")));
    }

    /** 总　则 is 总则. */
    static String joined(String text) {
        return BETWEEN_HAN.matcher(text).replaceAll("");
    }
}
