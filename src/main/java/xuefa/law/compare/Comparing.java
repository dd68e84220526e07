package xuefa.law.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import xuefa.law.Article;
import xuefa.law.compare.Difference.Kept;
import xuefa.law.compare.Difference.Words;

/**
 * Finds for each article of a wording the one it became: the same words first; between those, in order, the most alike; then
 * what moved elsewhere. An article whose words are all new is still the one with its number if both stand in the same place.
 */
public final class Comparing {
    private static final double ALIKE = 0.4;
    private static final double ALIKE_ELSEWHERE = 0.6;
    private static final double SAME_NUMBER = 0.05;
    private static final int NONE = -1;

    private final List<Article> older;
    private final List<Article> newer;
    private final List<Wording> olderWords;
    private final List<Wording> newerWords;
    private final int[] became;
    private final int[] was;

    private Comparing(List<Article> older, List<Article> newer) {
        this.older = older;
        this.newer = newer;
        this.olderWords = older.stream().map(Wording::new).toList();
        this.newerWords = newer.stream().map(Wording::new).toList();
        this.became = new int[older.size()];
        this.was = new int[newer.size()];
        Arrays.fill(became, NONE);
        Arrays.fill(was, NONE);
    }

    /** Both in the order of their wordings. Time grows with the product of what the wordings don't share. */
    public static Difference of(List<Article> older, List<Article> newer) {
        var comparing = new Comparing(older, newer);
        comparing.matchSameWords();
        comparing.matchBetween();
        comparing.matchElsewhere();
        comparing.matchSameNumber();
        return comparing.difference();
    }

    /** Only words that stand once in each wording say which article is meant; repeated ones are left to their places. */
    private void matchSameWords() {
        Map<String, Integer> once = new HashMap<>();
        for (int i = 0; i < olderWords.size(); i++) {
            once.merge(olderWords.get(i).words(), i, (first, second) -> NONE);
        }
        Map<String, Integer> onceNewer = new HashMap<>();
        for (int i = 0; i < newerWords.size(); i++) {
            onceNewer.merge(newerWords.get(i).words(), i, (first, second) -> NONE);
        }
        onceNewer.forEach((words, to) -> {
            int from = once.getOrDefault(words, NONE);
            if (from != NONE && to != NONE && !words.isEmpty()) {
                match(from, to);
            }
        });
    }

    private void match(int from, int to) {
        became[from] = to;
        was[to] = from;
    }

    /** Aligns what lies between articles that kept both words and order. */
    private void matchBetween() {
        int fromStart = 0;
        int toStart = 0;
        for (int from : inOrder()) {
            align(fromStart, from, toStart, became[from]);
            fromStart = from + 1;
            toStart = became[from] + 1;
        }
        align(fromStart, older.size(), toStart, newer.size());
    }

    /** The longest series of matched older articles whose counterparts stand in the same order. */
    private List<Integer> inOrder() {
        int[] tails = new int[older.size()];
        int[] before = new int[older.size()];
        int length = 0;
        for (int i = 0; i < older.size(); i++) {
            if (became[i] == NONE) {
                continue;
            }
            int low = 0;
            int high = length;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (became[tails[middle]] < became[i]) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            before[i] = low == 0 ? NONE : tails[low - 1];
            tails[low] = i;
            length = Math.max(length, low + 1);
        }
        var series = new ArrayList<Integer>();
        for (int i = length == 0 ? NONE : tails[length - 1]; i != NONE; i = before[i]) {
            series.addFirst(i);
        }
        return series;
    }

    /** Matches, in order, so that the sum of likenesses is highest. */
    private void align(int from, int fromEnd, int to, int toEnd) {
        List<Integer> left = free(became, from, fromEnd);
        List<Integer> right = free(was, to, toEnd);
        double[][] best = new double[left.size() + 1][right.size() + 1];
        double[][] alike = new double[left.size()][right.size()];
        for (int i = left.size() - 1; i >= 0; i--) {
            for (int j = right.size() - 1; j >= 0; j--) {
                alike[i][j] = alike(left.get(i), right.get(j));
                double taken = alike[i][j] >= ALIKE ? alike[i][j] + best[i + 1][j + 1] : 0;
                best[i][j] = Math.max(taken, Math.max(best[i + 1][j], best[i][j + 1]));
            }
        }
        int i = 0;
        int j = 0;
        while (i < left.size() && j < right.size()) {
            if (alike[i][j] >= ALIKE && best[i][j] == alike[i][j] + best[i + 1][j + 1]) {
                match(left.get(i++), right.get(j++));
            } else if (best[i][j] == best[i + 1][j]) {
                i++;
            } else {
                j++;
            }
        }
    }

    private double alike(int from, int to) {
        double likeness = olderWords.get(from).likeness(newerWords.get(to));
        return likeness > 0 && older.get(from).ref().equals(newer.get(to).ref()) ? likeness + SAME_NUMBER : likeness;
    }

    private static List<Integer> free(int[] matched, int from, int end) {
        var free = new ArrayList<Integer>();
        for (int i = from; i < end; i++) {
            if (matched[i] == NONE) {
                free.add(i);
            }
        }
        return free;
    }

    private record Pair(int from, int to, double likeness) {}

    private void matchElsewhere() {
        var pairs = new ArrayList<Pair>();
        List<Integer> right = free(was, 0, newer.size());
        for (int from : free(became, 0, older.size())) {
            for (int to : right) {
                double likeness = alike(from, to);
                if (likeness >= ALIKE_ELSEWHERE) {
                    pairs.add(new Pair(from, to, likeness));
                }
            }
        }
        pairs.sort((one, other) -> Double.compare(other.likeness(), one.likeness()));
        for (Pair pair : pairs) {
            if (became[pair.from()] == NONE && was[pair.to()] == NONE) {
                match(pair.from(), pair.to());
            }
        }
    }

    private void matchSameNumber() {
        int fromStart = 0;
        int toStart = 0;
        List<Integer> series = new ArrayList<>(inOrder());
        series.add(older.size());
        for (int from : series) {
            int to = from == older.size() ? newer.size() : became[from];
            for (int left : free(became, fromStart, from)) {
                free(was, toStart, to).stream()
                        .filter(right ->
                                older.get(left).ref().equals(newer.get(right).ref()))
                        .findFirst()
                        .ifPresent(right -> match(left, right));
            }
            fromStart = from + 1;
            toStart = to + 1;
        }
    }

    private Difference difference() {
        var inOrder = new java.util.HashSet<>(inOrder());
        var kept = new ArrayList<Kept>();
        var removed = new ArrayList<Article>();
        for (int from = 0; from < older.size(); from++) {
            if (became[from] == NONE) {
                removed.add(older.get(from));
            } else {
                kept.add(kept(from, became[from], !inOrder.contains(from)));
            }
        }
        List<Article> added =
                free(was, 0, newer.size()).stream().map(newer::get).toList();
        return new Difference(added, removed, kept);
    }

    private Kept kept(int from, int to, boolean moved) {
        Article old = older.get(from);
        Article now = newer.get(to);
        List<Words> words =
                olderWords.get(from).words().equals(newerWords.get(to).words())
                        ? List.of(new Words(Words.Kind.SAME, now.text()))
                        : WordDifference.of(old.text(), now.text());
        return new Kept(old, now, moved, words);
    }
}
