package xuefa.law.format;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import xuefa.law.ArticleRef;
import xuefa.law.format.Marks.ArticleMark;

/**
 * Tells the lines that begin an article from those that only mention one where a line happens to break. What stands apart
 * from its words begins one; of the others the series that has the fewest surprises is taken.
 */
final class Numbers {
    private static final int WINDOW = 400;
    private static final int FRONT_MATTER = 80;
    private static final double CERTAIN = 12;
    private static final double NEXT = 3;
    private static final double BACK = -4;
    private static final double GAP = -1.5;

    private Numbers() {}

    private record Candidate(int line, ArticleRef ref, double weight, boolean begins) {}

    /** The lines that begin an article, in their order. */
    static List<Integer> articles(List<Line> lines, BitSet quoted, BitSet titles) {
        return chosen(candidates(lines, quoted, titles, Marks::article));
    }

    /** The lines that begin a clause 一、 of a text without articles. */
    static List<Integer> clauses(List<Line> lines, BitSet quoted, BitSet titles) {
        return chosen(candidates(lines, quoted, titles, Marks::clause));
    }

    private static List<Candidate> candidates(
            List<Line> lines, BitSet quoted, BitSet titles, Function<String, Optional<ArticleMark>> marks) {
        var candidates = new ArrayList<Candidate>();
        int title = -1;
        for (int i = 0; i < lines.size(); i++) {
            title = titles.get(i) ? i : title;
            int line = i;
            boolean follows =
                    candidates.isEmpty() || title > candidates.getLast().line();
            if (!quoted.get(i)) {
                marks.apply(lines.get(i).text())
                        .map(mark -> new Candidate(line, mark.ref(), weight(lines, line, mark), follows))
                        .ifPresent(candidates::add);
            }
        }
        return candidates;
    }

    private static double weight(List<Line> lines, int at, ArticleMark mark) {
        Line line = lines.get(at);
        boolean finished = at == 0 || line.hashes() > 0 || line.apart() || isOver(lines, at - 1);
        if (mark.separated() && finished && !mark.mentions()) {
            return CERTAIN;
        }
        double weight = mark.separated() ? 3 : 1;
        weight += finished ? 1 : -2;
        return weight - (mark.mentions() ? 5 : 0);
    }

    /** Whether nothing can go on behind the line: a sentence ends there, or it is a heading. */
    private static boolean isOver(List<Line> lines, int at) {
        Line line = lines.get(at);
        boolean noted = at < FRONT_MATTER
                && NoteReader.hasDate(line.text())
                && line.text().endsWith("）");
        return line.isFinished()
                || noted
                || Headings.of(line, at == 0 ? null : lines.get(at - 1)).isPresent();
    }

    private static List<Integer> chosen(List<Candidate> candidates) {
        int size = candidates.size();
        double[] best = new double[size];
        int[] previous = new int[size];
        int last = -1;
        for (int i = 0; i < size; i++) {
            Candidate candidate = candidates.get(i);
            best[i] = candidate.weight() + (candidate.begins() ? start(candidate.ref()) : BACK);
            previous[i] = -1;
            for (int j = i - 1; j >= Math.max(0, i - WINDOW); j--) {
                double score = best[j] + candidate.weight() + step(candidates.get(j), candidate);
                if (score > best[i]) {
                    best[i] = score;
                    previous[i] = j;
                }
            }
            last = best[i] > 0 && (last < 0 || best[i] > best[last]) ? i : last;
        }
        var chosen = new ArrayList<Integer>();
        for (int i = last; i >= 0; i = previous[i]) {
            chosen.addFirst(candidates.get(i).line());
        }
        return chosen;
    }

    private static double start(ArticleRef ref) {
        return ref.number() == 1 ? 2 : 1;
    }

    private static double step(Candidate from, Candidate to) {
        if (follows(from.ref(), to.ref())) {
            return NEXT;
        }
        if (to.begins() && to.ref().number() == 1) {
            return 0;
        }
        int gap = to.ref().number() - from.ref().number();
        return gap <= 0 ? BACK : GAP - Math.min(3, Math.log(gap) / 2);
    }

    /** Whether {@code next} may follow {@code ref} with nothing missing between them. */
    static boolean follows(ArticleRef ref, ArticleRef next) {
        return next.number() == ref.number()
                ? next.inserted() == ref.inserted() + 1
                : next.number() == ref.number() + 1 && next.inserted() == 0;
    }
}
