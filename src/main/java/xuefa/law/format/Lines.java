package xuefa.law.format;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Cuts text into lines and takes off what is Markdown or invisible. */
final class Lines {
    /** Where a heading note ends, in texts that mark it so. */
    static final String END_OF_NOTE = "<!-- INFO END -->";

    private static final Pattern BREAK = Pattern.compile("\r\n|[\n\r\f\u000B\u0085\u2028\u2029]");
    private static final Pattern INVISIBLE =
            Pattern.compile("[\u00AD\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF\u0000-\u0008\u000E-\u001F]");
    private static final Pattern COMMENT = Pattern.compile("<!--.*?-->");
    private static final Pattern TAG = Pattern.compile(
            "</?(?:br|p|center|div|span|b|strong|u|font|sup|sub|h[1-6])(?:\\s[^<>]{0,200})?/?>",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SPACES = Pattern.compile("&(?:nbsp|emsp|ensp|thinsp);");
    private static final Pattern HASHES = Pattern.compile("(#{1,6})(?:[ \\t　]+|$)");
    private static final Pattern BULLET = Pattern.compile("(?:[-*+] +|> ?)+");
    private static final Pattern EMPHASIS = Pattern.compile("\\*{1,3}|__");
    private static final Pattern ESCAPE = Pattern.compile("\\\\([\\\\.#*_\\-+()\\[\\]>`!])");
    private static final Pattern ENDED_SENTENCE =
            Pattern.compile("(?<=[。；”）)])[ 　\\t]*(?=" + Marks.ARTICLE_NUMBER + "[ 　\\t])");

    private Lines() {}

    /** @param markdown whether to take off its marks */
    static List<Line> of(String text, boolean markdown) {
        var lines = new ArrayList<Line>();
        boolean apart = true;
        int number = 0;
        for (String raw : BREAK.split(text, -1)) {
            number++;
            String visible = INVISIBLE.matcher(raw).replaceAll("");
            int before = lines.size();
            add(lines, number, visible, markdown, apart);
            apart = lines.size() == before && (apart || Marks.strip(visible).isEmpty());
        }
        return lines;
    }

    private static void add(List<Line> lines, int number, String visible, boolean markdown, boolean apart) {
        String words = visible;
        if (words.contains(END_OF_NOTE)) {
            lines.add(new Line(number, END_OF_NOTE, 0, apart, false, false, false));
            return;
        }
        int hashes = 0;
        if (markdown) {
            words = SPACES.matcher(
                            TAG.matcher(COMMENT.matcher(words).replaceAll("")).replaceAll(" "))
                    .replaceAll(" ");
            String plain = Marks.strip(words);
            var heading = HASHES.matcher(plain);
            if (heading.lookingAt()) {
                hashes = heading.group(1).length();
                words = plain.substring(heading.end());
            }
            var bullet = BULLET.matcher(plain);
            if (hashes == 0 && bullet.lookingAt()) {
                words = plain.substring(bullet.end());
            }
            words = ESCAPE.matcher(EMPHASIS.matcher(words).replaceAll("")).replaceAll("$1");
        }
        boolean indented = !words.isEmpty() && Marks.isSpace(words.charAt(0));
        boolean glued = false;
        for (String piece : ENDED_SENTENCE.split(words, -1)) {
            String stripped = Marks.strip(piece);
            if (!stripped.isEmpty()) {
                lines.add(new Line(number, stripped, hashes, apart && !glued, indented && !glued, glued, false));
                glued = true;
            }
        }
    }
}
