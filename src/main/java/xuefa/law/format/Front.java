package xuefa.law.format;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What stands above a law's words: its title and heading note.
 *
 * @param part 人格权编, where the text is a part of a law that names itself below the title
 * @param note the heading note, and what an order publishing the law says above the title
 * @param passages what belongs to the words already
 */
record Front(String title, String part, String note, List<Line> passages) {
    private static final int LONGEST_TITLE = 120;
    private static final int MOST_PIECES = 4;
    private static final Pattern TITLE = Pattern.compile(".*(?:法|典|条例|规定|办法|细则|规则|决定|决议|解释|修正案|通则|准则|规程|规范|章程|制度|"
            + "通知|意见|批复|公告|答复|命令|令|守则|标准|方案|纲要|总则|附则|编|问题|通报|暂行|目录|报告|要求|程序|措施)"
            + "(?:[ 　]?[（(][^（）()]{1,30}[）)])*");
    private static final Pattern CONTINUES = Pattern.compile("(?:关于|和|及|与|或|的|等|若干|暂行|（|\\().*");
    private static final Pattern ORDER =
            Pattern.compile("第[ 　]*" + Marks.NUMERAL + "[ 　]*号|.*(?:令|公告)|[^〔\\[]*+[〔\\[].*号|[^年]*+年[^月]*+月[^日]*+日.*");
    private static final Pattern PART = Pattern.compile(".{1,20}编|总则|附则|第.{1,4}编.*");

    /** @param lines up to the first number or heading */
    static Front of(List<Line> lines) {
        int marked = firstMarked(lines);
        if (marked >= 0) {
            return marked(lines, marked);
        }
        int note = firstNote(lines);
        int last = note > 0 ? note - 1 : lastTitle(lines);
        if (last < 0) {
            return new Front("", "", "", lines);
        }
        if (note > 0 && !looksLikeTitle(lines.get(last))) {
            int better = lastTitle(lines.subList(0, note));
            last = better >= 0 ? better : last;
        }
        int first = last;
        while (first > 0 && last - first < MOST_PIECES && isBroken(lines, first, last)) {
            first--;
        }
        String title = join(lines.subList(first, last + 1));
        String above = words(lines.subList(0, first));
        return below(title, "", above, lines.subList(last + 1, lines.size()));
    }

    /** Whether it ends as titles of laws do, and is no sentence. */
    static boolean looksLikeTitle(Line line) {
        String text = line.text();
        return text.length() >= 2
                && text.length() <= LONGEST_TITLE
                && !text.startsWith("“")
                && !text.startsWith("（")
                && !text.contains("。")
                && !text.contains("；")
                && Marks.article(text).isEmpty()
                && Marks.clause(text).isEmpty()
                && TITLE.matcher(text).matches();
    }

    private static int firstMarked(List<Line> lines) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).hashes() > 0) {
                return i;
            }
        }
        return -1;
    }

    private static Front marked(List<Line> lines, int at) {
        int next = at + 1;
        String part = "";
        if (next < lines.size()
                && lines.get(next).hashes() > 0
                && PART.matcher(lines.get(next).text()).matches()) {
            part = lines.get(next).text();
            next++;
        }
        return below(
                join(lines.subList(at, at + 1)), part, words(lines.subList(0, at)), lines.subList(next, lines.size()));
    }

    /** Splits what stands below the title into heading note and words of the law. */
    private static Front below(String title, String part, String above, List<Line> lines) {
        var note = new StringBuilder(above);
        var passages = new ArrayList<Line>();
        boolean marked = lines.stream().anyMatch(line -> line.text().equals(Lines.END_OF_NOTE));
        boolean ended = false;
        int open = 0;
        for (Line line : lines) {
            String text = line.text();
            if (text.equals(Lines.END_OF_NOTE)) {
                ended = true;
                continue;
            }
            boolean belongs = marked
                    ? !ended
                    : open > 0
                            || NoteReader.startsWithDate(text)
                            || (startsBracket(text) && NoteReader.hasDate(text))
                            || isRest(text, note);
            if (belongs && (marked || passages.isEmpty())) {
                note.append(' ').append(text);
                open = Math.max(0, open + balance(text));
            } else {
                passages.add(line);
                open = 0;
            }
        }
        return new Front(title, part, Marks.strip(note.toString()), passages);
    }

    /** 根据…第二次修正, where it begins a line of its own in a note without brackets. */
    private static boolean isRest(String text, StringBuilder note) {
        return !note.isEmpty() && text.startsWith("根据") && NoteReader.hasDate(text) && text.matches(".*修[正订][）)]?");
    }

    private static boolean startsBracket(String text) {
        return text.startsWith("（") || text.startsWith("(") || text.startsWith("【");
    }

    private static int balance(String text) {
        int balance = 0;
        for (int at = 0; at < text.length(); at++) {
            char each = text.charAt(at);
            balance += "（(【".indexOf(each) >= 0 ? 1 : "）)】".indexOf(each) >= 0 ? -1 : 0;
        }
        return balance;
    }

    private static int firstNote(List<Line> lines) {
        for (int i = 1; i < lines.size(); i++) {
            String text = lines.get(i).text();
            boolean tells = text.contains("通过")
                    || text.contains("公布")
                    || text.contains("发布")
                    || text.contains("修")
                    || text.contains("批准");
            boolean dated = startsBracket(text) ? NoteReader.hasDate(text) : NoteReader.startsWithDate(text);
            if (dated && (tells || startsBracket(text)) && (startsBracket(text) || looksLikeTitle(lines.get(i - 1)))) {
                return i;
            }
        }
        return -1;
    }

    private static int lastTitle(List<Line> lines) {
        for (int i = lines.size() - 1; i >= 0; i--) {
            if (looksLikeTitle(lines.get(i))
                    && !ORDER.matcher(lines.get(i).text()).matches()) {
                return i;
            }
        }
        return lines.isEmpty() || lines.getFirst().isFinished() ? -1 : 0;
    }

    /** Whether the title goes on into the line before {@code first}. */
    private static boolean isBroken(List<Line> lines, int first, int last) {
        Line before = lines.get(first - 1);
        if (before.isFinished() || ORDER.matcher(before.text()).matches() || NoteReader.hasDate(before.text())) {
            return false;
        }
        String title = join(lines.subList(first, last + 1));
        return CONTINUES.matcher(title).matches()
                || title.chars().filter(each -> each == '《').count()
                        < title.chars().filter(each -> each == '》').count()
                || (!lines.get(first).apart() && !looksLikeTitle(before));
    }

    private static String join(List<Line> lines) {
        var title = new StringBuilder();
        lines.forEach(line -> title.append(line.text()));
        return Marks.strip(title.toString()).replaceAll("[\\s　]+", " ");
    }

    private static String words(List<Line> lines) {
        var words = new StringBuilder();
        lines.forEach(line -> words.append(line.text()).append(' '));
        return words.toString();
    }
}
