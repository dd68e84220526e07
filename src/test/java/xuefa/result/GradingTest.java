package xuefa.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import xuefa.bank.Question;
import xuefa.bank.QuestionKind;
import xuefa.exam.ExamRules;
import xuefa.exam.MultipleScoring;
import xuefa.exam.Pool;
import xuefa.exam.Publication;
import xuefa.paper.Blueprint;
import xuefa.paper.Draw;
import xuefa.paper.DrawContext;
import xuefa.paper.DrawSecret;
import xuefa.paper.Paper;
import xuefa.paper.PaperItem;
import xuefa.paper.PaperOption;
import xuefa.paper.Quota;
import xuefa.paper.Section;
import xuefa.paper.SheetLayout;
import xuefa.shared.Marks;
import xuefa.support.TestBank;

class GradingTest {
    private static final Blueprint YEARLY = new Blueprint(List.of(
            new Section("单选题", "single", 200, List.of(Quota.any(25))),
            new Section("多选题", "multiple", 200, List.of(Quota.any(10))),
            new Section("判断题", "trueFalse", 200, List.of(Quota.any(15)))));
    private static final List<Question> POOL = TestBank.release().questions();

    /** A multiple-choice question with the key ABC of four options, at 2 marks. */
    @ParameterizedTest
    @CsvSource({
        "ABC,  200, 200, 200",
        "AB,     0, 100, 133",
        "A,      0, 100,  67",
        "ABCD,   0,   0,   0",
        "AD,     0,   0,   0",
        "D,      0,   0,   0",
        "'',     0,   0,   0"
    })
    void a_multiple_choice_is_scored_as_the_rules_say_and_a_wrong_option_scores_nothing(
            String chosen, int allOrNothing, int half, int perOption) {
        Question question = POOL.stream()
                .filter(each -> String.join("", each.key()).equals("ABC")
                        && each.options().size() == 4)
                .findFirst()
                .orElseThrow();
        int bits = chosen.chars().map(letter -> 1 << (letter - 'A')).sum();

        assertThat(Grading.score(question, bits, 200, MultipleScoring.ALL_OR_NOTHING))
                .isEqualTo(new Marks(allOrNothing));
        assertThat(Grading.score(question, bits, 200, MultipleScoring.HALF_FOR_SUBSET))
                .isEqualTo(new Marks(half));
        assertThat(Grading.score(question, bits, 200, MultipleScoring.PER_OPTION))
                .isEqualTo(new Marks(perOption));
    }

    @Test
    void half_of_an_odd_number_of_hundredths_is_rounded_up() {
        Question multiple = POOL.stream()
                .filter(each -> each.kind() == QuestionKind.MULTIPLE)
                .findFirst()
                .orElseThrow();
        int one = Integer.lowestOneBit(Grading.keyBits(multiple));

        assertThat(Grading.score(multiple, one, 125, MultipleScoring.HALF_FOR_SUBSET))
                .isEqualTo(new Marks(63));
    }

    @ParameterizedTest
    @EnumSource(MultipleScoring.class)
    void all_right_is_full_marks_and_nothing_answered_is_none(MultipleScoring scoring) {
        for (int n = 1; n <= 20; n++) {
            Paper paper = paper(n);
            Map<String, List<String>> right = new HashMap<>();
            paper.items().forEach(item -> right.put(item.questionId(), keyOf(item)));

            GradedSheet all = grade(paper, right, scoring);
            assertThat(all.score()).isEqualTo(new Marks(10_000));
            assertThat(all.sections().stream().map(GradedSection::right)).containsExactly(25, 10, 15);
            assertThat(grade(paper, Map.of(), scoring).score()).isEqualTo(Marks.ZERO);
        }
    }

    @Test
    void any_sheet_scores_the_sum_of_its_questions_each_within_its_marks() {
        Random random = new Random(11);
        for (int n = 1; n <= 50; n++) {
            Paper paper = paper(n);
            Map<String, List<String>> newest = new HashMap<>();
            paper.items()
                    .filter(item -> random.nextInt(5) > 0)
                    .forEach(item -> newest.put(item.questionId(), some(item, random)));

            GradedSheet sheet = grade(paper, newest, MultipleScoring.HALF_FOR_SUBSET);

            List<PaperItem> items = paper.items().toList();
            int sum = 0;
            for (int i = 0; i < items.size(); i++) {
                List<String> answer = newest.getOrDefault(items.get(i).questionId(), List.of());
                boolean right = List.copyOf(answer.stream().sorted().toList())
                        .equals(keyOf(items.get(i)).stream().sorted().toList());
                assertThat(sheet.items().get(i).hundredths() == 200).isEqualTo(right);
                assertThat(sheet.items().get(i).hundredths()).isIn(0, 100, 200);
                sum += sheet.items().get(i).hundredths();
            }
            assertThat(sheet.score()).isEqualTo(new Marks(sum));
            assertThat(sheet.sections().stream()
                            .mapToInt(section -> section.score().hundredths())
                            .sum())
                    .isEqualTo(sum);
        }
    }

    private static List<String> some(PaperItem item, Random random) {
        List<String> chosen = new ArrayList<>();
        item.options().stream()
                .filter(option -> random.nextBoolean())
                .map(PaperOption::optionId)
                .forEach(chosen::add);
        return chosen;
    }

    private static Paper paper(int n) {
        return Draw.draw(
                DrawSecret.random(new SecureRandom()),
                new DrawContext(TestBank.release().digest(), YEARLY.digest(), UUID.randomUUID(), UUID.randomUUID(), n),
                YEARLY,
                Pool.of(TestBank.release()));
    }

    private static List<String> keyOf(PaperItem item) {
        Question question = POOL.get(item.poolIndex());
        return item.options().stream()
                .filter(option -> question.key()
                        .contains(question.options().get(option.originalIndex()).letter()))
                .map(PaperOption::optionId)
                .toList();
    }

    private static GradedSheet grade(Paper paper, Map<String, List<String>> newest, MultipleScoring scoring) {
        ExamRules rules =
                new ExamRules(90, 1, 6000, 8000, 9000, scoring, Publication.AT_ONCE, Publication.AT_ONCE, 5, 3);
        return Grading.grade(YEARLY, rules, POOL, SheetLayout.of(paper), newest);
    }
}
