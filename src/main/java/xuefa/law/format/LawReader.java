package xuefa.law.format;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import xuefa.law.Block;
import xuefa.law.Heading;
import xuefa.law.LawDates;
import xuefa.law.LawText;
import xuefa.law.LawText.Numbering;
import xuefa.law.LevelOfForce;
import xuefa.law.TextProblem;

/** Reads the laws in the lines of a file. Pure: the same lines give the same laws. */
final class LawReader {
    private static final int FRONT_MATTER = 80;
    private static final Pattern AMENDS =
            Pattern.compile(".*(?:修改|修正|废止|补充|增加|调整).*(?:决定|决议)(?:[（(].*[）)])?|.*修正案(?:[（(].*[）)])?");

    /** No law is called more than this. */
    private static final int LONGEST_TITLE = 300;

    private final List<Line> lines;
    private final boolean explicit;
    private final Optional<LocalDate> named;

    /**
     * @param explicit whether every line is known to be a paragraph
     * @param named the day in the file's name
     */
    LawReader(List<Line> lines, boolean explicit, Optional<LocalDate> named) {
        this.lines = lines;
        this.explicit = explicit;
        this.named = named;
    }

    /** At least one, which may be nothing but problems. */
    List<ReadLaw> laws() {
        BitSet quoted = Quotes.inside(lines);
        BitSet titles = titles(quoted);
        List<Integer> articles = Numbers.articles(lines, quoted, titles);
        List<Integer> clauses = Numbers.clauses(lines, quoted, titles);
        var laws = new ArrayList<ReadLaw>();
        List<Integer> starts = starts(titles, articles, clauses);
        for (int i = 0; i < starts.size(); i++) {
            int from = starts.get(i);
            int to = i + 1 < starts.size() ? starts.get(i + 1) : lines.size();
            laws.add(law(from, to, within(articles, from, to), within(clauses, from, to)));
        }
        return laws;
    }

    /** Lines where a further law may begin: a title not far above a number 1. */
    private BitSet titles(BitSet quoted) {
        var titles = new BitSet();
        for (int i = 1; i < lines.size(); i++) {
            if (quoted.get(i) || !isFirst(lines.get(i).text())) {
                continue;
            }
            for (int above = i - 1; above > 0 && above >= i - FRONT_MATTER; above--) {
                Line line = lines.get(above);
                if (Marks.article(line.text()).isPresent() || quoted.get(above)) {
                    break;
                }
                boolean marked = line.hashes() == 1
                        && Headings.of(line, null)
                                .filter(each -> each.kind() != Heading.Kind.OTHER)
                                .isEmpty();
                boolean finishedAbove = lines.get(above - 1).isFinished() || line.apart();
                if (marked
                        || (finishedAbove
                                && Front.looksLikeTitle(line)
                                && Headings.annex(line).isEmpty()
                                && Items.mark(line.text()).isEmpty()
                                && Headings.of(line, null).isEmpty())) {
                    titles.set(above);
                    break;
                }
            }
        }
        return titles;
    }

    private static boolean isFirst(String text) {
        return Marks.article(text)
                .or(() -> Marks.clause(text))
                .filter(mark -> mark.ref().number() == 1 && mark.ref().inserted() == 0 && !mark.mentions())
                .isPresent();
    }

    /** Where laws begin: at a title behind a complete law. Clauses alone begin one only behind clauses. */
    private List<Integer> starts(BitSet titles, List<Integer> articles, List<Integer> clauses) {
        var starts = new ArrayList<Integer>();
        starts.add(0);
        for (int title = titles.nextSetBit(0); title >= 0; title = titles.nextSetBit(title + 1)) {
            int start = starts.getLast();
            int at = title;
            boolean behindArticles = articles.stream().anyMatch(each -> each > start && each < at);
            boolean behindClauses = clauses.stream().anyMatch(each -> each > start && each < at);
            boolean beginsArticles = articles.stream()
                    .filter(each -> each > at)
                    .findFirst()
                    .filter(each ->
                            each - at <= FRONT_MATTER && isFirst(lines.get(each).text()))
                    .isPresent();
            if ((behindArticles && (beginsArticles || lines.get(at).hashes() == 1))
                    || (behindClauses && !behindArticles)) {
                starts.add(at);
            }
        }
        return starts;
    }

    private static List<Integer> within(List<Integer> heads, int from, int to) {
        return heads.stream().filter(each -> each >= from && each < to).toList();
    }

    private ReadLaw law(int from, int to, List<Integer> articles, List<Integer> clauses) {
        var problems = new ArrayList<TextProblem>();
        Front front = Front.of(lines.subList(from, firstMark(from, to, articles.isEmpty() ? clauses : articles)));
        boolean amends = front.title().length() <= LONGEST_TITLE
                && AMENDS.matcher(front.title()).matches()
                && !clauses.isEmpty()
                && (articles.isEmpty() || clauses.getFirst() < articles.getFirst());
        Numbering numbering = !amends && !articles.isEmpty()
                ? Numbering.ARTICLES
                : clauses.isEmpty() ? Numbering.NONE : Numbering.CLAUSES;
        List<Integer> heads =
                switch (numbering) {
                    case ARTICLES -> articles;
                    case CLAUSES -> clauses;
                    case NONE -> List.of();
                };
        int mark = firstMark(from, to, heads);
        Front above = Front.of(lines.subList(from, mark));
        List<Line> marked = marked(mark, to, new HashSet<>(heads));
        Body body = body(above.passages(), marked, numbering, problems);
        List<Block> blocks = body.blocks();
        LawText text = text(above, numbering, blocks);
        CheckingText.of(text, body.lines(), above, named, lines.get(from).number(), problems::add);
        return new ReadLaw(text, List.copyOf(problems));
    }

    /** The lines from {@code mark} on, those that begin an article told so, without a table of contents. */
    private List<Line> marked(int mark, int to, Set<Integer> heads) {
        var marked = new ArrayList<Line>();
        int first = -1;
        for (int i = mark; i < to; i++) {
            boolean head = heads.contains(i);
            first = head && first < 0 ? marked.size() : first;
            marked.add(head ? lines.get(i).asHead() : lines.get(i));
        }
        return Contents.without(marked, first < 0 ? marked.size() : first);
    }

    /** The line below the heading note: the first number or heading, or a table of contents. */
    private int firstMark(int from, int to, List<Integer> heads) {
        int end = heads.isEmpty() ? to : heads.getFirst();
        for (int i = from; i < end; i++) {
            if (lines.get(i).text().equals(Lines.END_OF_NOTE)) {
                return i + 1;
            }
        }
        for (int i = from + 1; i < end; i++) {
            Line line = lines.get(i);
            boolean heading = line.hashes() != 1
                    && Headings.of(line, lines.get(i - 1))
                            .filter(each -> each.kind() != Heading.Kind.OTHER || line.hashes() == 0)
                            .isPresent();
            if (heading || Headings.isContents(line)) {
                return i;
            }
        }
        return end;
    }

    private Body body(List<Line> passages, List<Line> rest, Numbering numbering, List<TextProblem> problems) {
        Function<String, Optional<Marks.ArticleMark>> marks =
                numbering == Numbering.CLAUSES ? Marks::clause : Marks::article;
        var body = new Body(marks, problems::add);
        var all = new ArrayList<>(passages);
        all.addAll(rest);
        List<Line> paragraphs = Joining.of(lines, explicit).paragraphs(all, Body::begins);
        int last = -1;
        for (int i = 0; i < paragraphs.size(); i++) {
            last = paragraphs.get(i).head() ? i : last;
        }
        for (int i = 0; i < paragraphs.size(); i++) {
            body.add(paragraphs.get(i), i == 0 ? null : paragraphs.get(i - 1), i > last);
        }
        return body;
    }

    private LawText text(Front front, Numbering numbering, List<Block> blocks) {
        var history = NoteReader.events(front.note());
        Ending ending = Ending.of(blocks);
        Optional<LevelOfForce> level = Provenance.level(front.title(), front.note());
        return new LawText(
                front.title(),
                front.part(),
                history,
                LawDates.of(history, named, ending.begins()),
                level,
                Provenance.jurisdiction(front.title(), front.note(), level),
                numbering,
                ending.repeals(),
                blocks);
    }
}
