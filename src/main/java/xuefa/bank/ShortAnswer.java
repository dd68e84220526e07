package xuefa.bank;

import java.util.List;
import xuefa.shared.Marks;

/**
 * 简答: a text of one's own, marked by people.
 *
 * @param answer the model answer
 * @param points what marks are given for, at least one
 */
public record ShortAnswer(String stem, String answer, List<ScoringPoint> points) implements SimpleTask {
    /** 得分点: what an answer has to say, and what it is worth. */
    public record ScoringPoint(String text, Marks marks) {
        public ScoringPoint {
            if (text.isBlank() || marks.equals(Marks.ZERO)) {
                throw new IllegalArgumentException("has a scoring point without a text or marks");
            }
        }
    }

    public ShortAnswer {
        points = List.copyOf(points);
        if (stem.isBlank() || answer.isBlank() || points.isEmpty()) {
            throw new IllegalArgumentException("has no stem, no model answer or no scoring point");
        }
    }

    @Override
    public QuestionKind kind() {
        return QuestionKind.SHORT_ANSWER;
    }

    /** What the points are worth together. */
    public Marks marks() {
        return points.stream().map(ScoringPoint::marks).reduce(Marks.ZERO, Marks::plus);
    }
}
