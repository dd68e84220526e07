package xuefa.law.format;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import xuefa.law.LawEvent;

/** Reads the heading note (题注): which day a law was passed, amended, published and came into force. */
final class NoteReader {
    private static final String DIGIT = "[0-9０-９〇○零一二三四五六七八九十]";
    private static final Pattern DATE =
            Pattern.compile("(" + DIGIT + "{4})[ 　]?年[ 　]?(" + DIGIT + "{1,3})[ 　]?月[ 　]?(" + DIGIT + "{1,3})[ 　]?日");
    private static final Pattern QUOTED = Pattern.compile("《[^《》]*(?:《[^《》]*》[^《》]*)*》");
    private static final Pattern IN_NAME =
            Pattern.compile("(?:[（(_-])(\\d{4})[-.年]?(\\d{2})[-.月]?(\\d{2})日?(?:[）)]|$|[_-])");

    private static final Pattern ORDER = Pattern.compile("\\A[^令]*+令.*(?:现予公布|现予发布|予以公布|予以发布|公布施行)", Pattern.DOTALL);

    private NoteReader() {}

    static boolean hasDate(String text) {
        return DATE.matcher(text).find();
    }

    static boolean startsWithDate(String text) {
        return DATE.matcher(text).lookingAt();
    }

    static Optional<LocalDate> firstDate(String text) {
        Matcher date = DATE.matcher(text);
        return date.find() ? day(date.group(1), date.group(2), date.group(3)) : Optional.empty();
    }

    /** NAME(2019-12-30), NAME_20191230. */
    static Optional<LocalDate> inName(String fileName) {
        Matcher date = IN_NAME.matcher(fileName.replaceFirst("\\.[A-Za-z]{2,8}$", ""));
        Optional<LocalDate> found = Optional.empty();
        while (date.find()) {
            found = day(date.group(1), date.group(2), date.group(3));
        }
        return found;
    }

    /** In the order of the note. */
    static List<LawEvent> events(String note) {
        var events = new ArrayList<LawEvent>();
        Matcher date = DATE.matcher(note);
        int from = date.find() ? date.start() : note.length();
        while (from < note.length()) {
            Optional<LocalDate> day = day(date.group(1), date.group(2), date.group(3));
            int wordsFrom = date.end();
            int to = date.find() ? date.start() : note.length();
            String words = note.substring(from, to);
            String said = note.substring(wordsFrom, to);
            day.ifPresent(on -> events.add(new LawEvent(on, kind(said, note), tidy(words))));
            from = to;
        }
        return events;
    }

    /** A day alone is when the order was signed that publishes the law. */
    private static LawEvent.Kind kind(String words, String note) {
        if (Marks.strip(words).isEmpty() && ORDER.matcher(note).find()) {
            return LawEvent.Kind.PUBLISHED;
        }
        String said = QUOTED.matcher(words).replaceAll("《》");
        if (said.contains("修订")) {
            return LawEvent.Kind.REVISED;
        }
        if (said.contains("修正") || said.contains("修改") || said.contains("通过的《》") || said.contains("作出的《》")) {
            return LawEvent.Kind.AMENDED;
        }
        if (said.contains("通过")) {
            return LawEvent.Kind.PASSED;
        }
        if (said.contains("公布") || said.contains("发布") || said.contains("颁布") || said.contains("印发")) {
            return LawEvent.Kind.PUBLISHED;
        }
        if (said.contains("批准")) {
            return LawEvent.Kind.APPROVED;
        }
        if (said.contains("施行") || said.contains("实施") || said.contains("生效") || said.contains("实行")) {
            return LawEvent.Kind.IN_FORCE;
        }
        return said.contains("废止") ? LawEvent.Kind.REPEALED : LawEvent.Kind.OTHER;
    }

    private static String tidy(String words) {
        String tidy = Marks.strip(words).replaceAll("[\\s　]+", " ");
        while (!tidy.isEmpty()
                && (")）。，,、；;（(".indexOf(tidy.charAt(tidy.length() - 1)) >= 0)
                && !(tidy.endsWith("）") && tidy.indexOf('（') >= 0)) {
            tidy = Marks.strip(tidy.substring(0, tidy.length() - 1));
        }
        return tidy;
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Marks.number(year), Marks.number(month), Marks.number(day)));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }
}
