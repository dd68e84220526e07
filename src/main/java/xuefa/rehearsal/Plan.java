package xuefa.rehearsal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import xuefa.exam.ExamRules;
import xuefa.exam.MultipleScoring;
import xuefa.exam.Publication;
import xuefa.paper.Blueprint;
import xuefa.paper.Quota;
import xuefa.paper.Section;

/**
 * What is to be rehearsed.
 *
 * @param candidates virtual ones, 1 to {@value #MOST_CANDIDATES}
 * @param length from the opening to the closing, 5 seconds to 10 hours
 * @param opensIn from the preparation to the opening, up to a day
 * @param questions on a paper, 5 to 200: half of them single, a fifth multiple choice, the others true/false
 */
public record Plan(int candidates, Duration length, Duration opensIn, int questions) {
    public static final int MOST_CANDIDATES = 100_000;
    private static final int FULL_HUNDREDTHS = 10_000;

    public Plan {
        require(
                candidates >= 1 && candidates <= MOST_CANDIDATES,
                "candidates must be 1 to " + MOST_CANDIDATES + ": " + candidates);
        require(
                length.toSeconds() >= 5 && length.toMinutes() <= 600,
                "a rehearsal lasts 5 seconds to 600 minutes: " + length);
        require(
                !opensIn.isNegative() && opensIn.toHours() <= 24,
                "a rehearsal opens within a day of its preparation: " + opensIn);
        require(questions >= 5 && questions <= 200, "a paper has 5 to 200 questions: " + questions);
    }

    /** Every question carries the same marks, about 100 together. */
    public Blueprint blueprint() {
        int each = FULL_HUNDREDTHS / questions;
        int multiple = questions / 5;
        int trueFalse = questions * 3 / 10;
        List<Section> sections = new ArrayList<>();
        sections.add(section("单项选择题", "single", each, questions - multiple - trueFalse));
        sections.add(section("多项选择题", "multiple", each, multiple));
        sections.add(section("判断题", "trueFalse", each, trueFalse));
        return new Blueprint(sections);
    }

    private static Section section(String title, String kind, int hundredths, int questions) {
        return new Section(title, kind, hundredths, List.of(Quota.any(questions)));
    }

    /** One attempt; scores at once, questions after the closing. */
    public ExamRules rules() {
        int full = blueprint().fullMarksHundredths();
        return new ExamRules(
                (int) length.plusSeconds(59).toMinutes(),
                1,
                full * 6 / 10,
                full * 8 / 10,
                full * 9 / 10,
                MultipleScoring.HALF_FOR_SUBSET,
                Publication.AT_ONCE,
                Publication.AFTER_CLOSING,
                Math.clamp(length.toSeconds() / 10, 2, 10),
                1);
    }

    private static void require(boolean sound, String otherwise) {
        if (!sound) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
