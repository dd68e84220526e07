package xuefa.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The secret is fixed, so these say the same on every run; the bounds are six standard deviations above the mean. */
final class DrawFairnessTest {
    private static final int PAPERS = 5000;

    @Test
    void every_question_of_a_pool_is_drawn_about_equally_often() {
        int[] drawn = new int[100];
        for (Paper paper : papers(Exams.single(Quota.any(10)), Exams.plainPool(100))) {
            paper.items().forEach(item -> drawn[item.poolIndex()]++);
        }
        assertThat(chiSquare(drawn)).isLessThan(bound(99));
    }

    @Test
    void every_question_stands_about_equally_often_at_each_place() {
        int[] drawnAtPlace = new int[20 * 5];
        for (Paper paper : papers(Exams.single(Quota.any(5)), Exams.plainPool(20))) {
            List<PaperItem> items = paper.items().toList();
            for (int place = 0; place < 5; place++) {
                drawnAtPlace[items.get(place).poolIndex() * 5 + place]++;
            }
        }
        assertThat(chiSquare(drawnAtPlace)).isLessThan(bound(99));
    }

    @Test
    void every_option_stands_about_equally_often_at_each_place() {
        int[] shownAtPlace = new int[4 * 4];
        for (Paper paper : papers(Exams.single(Quota.any(2)), Exams.plainPool(10))) {
            paper.items().forEach(item -> {
                for (int place = 0; place < 4; place++) {
                    shownAtPlace[item.options().get(place).originalIndex() * 4 + place]++;
                }
            });
        }
        assertThat(chiSquare(shownAtPlace)).isLessThan(bound(15));
    }

    @Test
    void all_questions_that_leave_the_rest_possible_have_equal_chances_where_quotas_overlap() {
        List<PoolQuestion> pool = List.of(
                Exams.question(0, "single", "law-a", "easy"),
                Exams.question(1, "single", "law-a", "easy"),
                Exams.question(2, "single", "law-b", "easy"),
                Exams.question(3, "single", "law-b", "easy"),
                Exams.question(4, "single", "law-b", "easy"));
        int[] drawn = new int[5];
        for (Paper paper : papers(Exams.single(Quota.any(1), Exams.fromLaw(2, "law-a")), pool)) {
            paper.items().forEach(item -> drawn[item.poolIndex()]++);
        }
        assertThat(drawn).startsWith(PAPERS, PAPERS);
        assertThat(chiSquare(new int[] {drawn[2], drawn[3], drawn[4]})).isLessThan(bound(2));
    }

    @Test
    void ids_tell_neither_the_question_nor_the_option() {
        Set<String> ids = new TreeSet<>();
        int[] smallestIdIsOriginal = new int[4];
        for (Paper paper : papers(Exams.single(Quota.any(1)), Exams.plainPool(1))) {
            PaperItem item = paper.items().findFirst().orElseThrow();
            ids.add(item.questionId());
            smallestIdIsOriginal[
                    item.options().stream()
                            .min(Comparator.comparing(PaperOption::optionId))
                            .orElseThrow()
                            .originalIndex()]++;
        }
        assertThat(ids).hasSizeGreaterThan(PAPERS - 10);
        assertThat(chiSquare(smallestIdIsOriginal)).isLessThan(bound(3));
    }

    private static List<Paper> papers(Blueprint blueprint, List<PoolQuestion> pool) {
        Draw draw = new Draw(blueprint, pool);
        return IntStream.rangeClosed(1, PAPERS)
                .mapToObj(attempt -> draw.paper(Exams.SECRET, Exams.context(blueprint, Exams.CANDIDATE, attempt)))
                .toList();
    }

    private static double chiSquare(int[] counted) {
        double expected = (double) Arrays.stream(counted).sum() / counted.length;
        double sum = 0;
        for (int count : counted) {
            sum += (count - expected) * (count - expected) / expected;
        }
        return sum;
    }

    private static double bound(int degreesOfFreedom) {
        return degreesOfFreedom + 6 * Math.sqrt(2.0 * degreesOfFreedom);
    }
}
