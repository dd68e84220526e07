package xuefa.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import xuefa.bank.Option;
import xuefa.bank.Question;
import xuefa.bank.QuestionKind;
import xuefa.exam.ExamRules;
import xuefa.exam.MultipleScoring;
import xuefa.paper.Blueprint;
import xuefa.paper.Section;
import xuefa.paper.SheetLayout;
import xuefa.shared.Marks;

/**
 * Grading a sheet: a pure function of the paper, the release, the rules and the newest answers. Version {@value #VERSION};
 * a change that can change a score gets a new version, and results of the old one stay.
 */
public final class Grading {
    public static final int VERSION = 1;

    private Grading() {}

    /**
     * @param pool the release's questions in its own order
     * @param newest option ids by question id; what the paper does not know must not be in it
     */
    public static GradedSheet grade(
            Blueprint blueprint,
            ExamRules rules,
            List<Question> pool,
            SheetLayout layout,
            Map<String, List<String>> newest) {
        int[] chosen = new int[layout.questions()];
        newest.forEach((question, options) -> {
            int position = layout.position(question);
            chosen[position] = layout.originalBits(position, options);
        });
        List<GradedSection> sections = new ArrayList<>();
        List<Marks> items = new ArrayList<>();
        int position = 0;
        for (Section section : blueprint.sections()) {
            Marks score = Marks.ZERO;
            int right = 0;
            for (int i = 0; i < section.questions(); i++, position++) {
                Question question = pool.get(layout.poolIndex(position));
                Marks item = score(question, chosen[position], section.marksHundredths(), rules.multipleScoring());
                items.add(item);
                score = score.plus(item);
                right += chosen[position] == keyBits(question) ? 1 : 0;
            }
            sections.add(new GradedSection(score, right));
        }
        return new GradedSheet(sections, items);
    }

    /**
     * The marks of one question. A wrong option scores 0; a part of the right options of a multiple choice scores as the rules
     * say, rounded half up to a hundredth.
     *
     * @param chosen bits: A is 1, B is 2, C is 4
     */
    static Marks score(Question question, int chosen, int hundredths, MultipleScoring scoring) {
        int key = keyBits(question);
        if (chosen == key) {
            return new Marks(hundredths);
        }
        boolean partOfKey = chosen != 0 && (chosen & ~key) == 0;
        if (!partOfKey || question.kind() != QuestionKind.MULTIPLE) {
            return Marks.ZERO;
        }
        return switch (scoring) {
            case ALL_OR_NOTHING -> Marks.ZERO;
            case HALF_FOR_SUBSET -> new Marks(rounded(hundredths, 1, 2));
            case PER_OPTION -> new Marks(rounded(hundredths, Integer.bitCount(chosen), Integer.bitCount(key)));
        };
    }

    private static int rounded(int hundredths, int part, int whole) {
        return (2 * hundredths * part + whole) / (2 * whole);
    }

    static int keyBits(Question question) {
        SortedSet<String> key = question.key();
        int bits = 0;
        for (int i = 0; i < question.options().size(); i++) {
            Option option = question.options().get(i);
            bits |= key.contains(option.letter()) ? 1 << i : 0;
        }
        return bits;
    }
}
