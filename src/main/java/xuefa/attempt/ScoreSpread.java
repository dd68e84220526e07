package xuefa.attempt;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import xuefa.exam.ExamRules;
import xuefa.exam.Grade;
import xuefa.exam.Publication;
import xuefa.shared.Marks;

/**
 * How the scores of a sitting are spread, or why that is not shown. Shown at once where candidates see their scores at once, otherwise
 * when the sitting is over; and never of fewer than {@value #FEWEST} people, whose scores it would betray.
 */
public sealed interface ScoreSpread {
    int FEWEST = 5;
    int BANDS = 10;

    /** Scores are held back until the sitting is over. */
    record BeforePublication() implements ScoreSpread {}

    record TooFew() implements ScoreSpread {}

    /**
     * @param bands people in each tenth of the full marks, from below; the last holds the full marks too
     * @param grades people by grade; absent where there is nobody
     */
    record Shown(int sat, Marks mean, Marks fullMarks, List<Integer> bands, Map<Grade, Integer> grades)
            implements ScoreSpread {
        public Shown {
            bands = List.copyOf(bands);
            grades = Map.copyOf(grades);
        }
    }

    /** @param over whether the sitting has closed and nobody is at work */
    static boolean isAllowed(ExamRules rules, boolean over) {
        return rules.scores() == Publication.AT_ONCE || over;
    }

    /** @param best the best score of each person who has one; what may be shown is asked before */
    static ScoreSpread of(List<Marks> best, Marks fullMarks, ExamRules rules) {
        if (best.size() < FEWEST) {
            return new TooFew();
        }
        int[] bands = new int[BANDS];
        Map<Grade, Integer> grades = new EnumMap<>(Grade.class);
        long sum = 0;
        for (Marks score : best) {
            long band = (long) BANDS * score.hundredths() / Math.max(1, fullMarks.hundredths());
            bands[(int) Math.min(BANDS - 1, band)]++;
            grades.merge(rules.grade(score), 1, Integer::sum);
            sum += score.hundredths();
        }
        Marks mean = new Marks((int) Math.round((double) sum / best.size()));
        return new Shown(
                best.size(), mean, fullMarks, Arrays.stream(bands).boxed().toList(), grades);
    }
}
