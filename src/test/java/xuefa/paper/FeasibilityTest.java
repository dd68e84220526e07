package xuefa.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.junit.jupiter.api.Test;
import xuefa.paper.Exams.Case;
import xuefa.paper.Feasibility.Feasible;
import xuefa.paper.Feasibility.Shortage;

final class FeasibilityTest {
    @Provide
    Arbitrary<Case> cases() {
        return Exams.smallCases();
    }

    @Property(tries = 2000, seed = "20260101")
    void a_paper_is_promised_exactly_when_one_exists(@ForAll("cases") Case exam) {
        Feasibility found = Feasibility.of(exam.blueprint(), exam.pool());
        assertThat(found instanceof Feasible).isEqualTo(Exams.paperExists(exam));
        Statistics.label("clashing quotas")
                .collect(
                        found instanceof Shortage shortage
                                ? Math.min(2, shortage.clashing().size())
                                : 0)
                .coverage(cases -> {
                    cases.check(0).percentage(share -> share > 20);
                    cases.check(1).percentage(share -> share > 20);
                    cases.check(2).percentage(share -> share > 5);
                });
    }

    @Property(tries = 2000, seed = "20260102")
    void clashing_quotas_need_more_than_they_accept_and_none_is_there_in_vain(@ForAll("cases") Case exam) {
        if (!(Feasibility.of(exam.blueprint(), exam.pool()) instanceof Shortage shortage)) {
            return;
        }
        assertThat(shortage.needed()).isEqualTo(needed(exam, shortage.clashing()));
        assertThat(shortage.available()).isEqualTo(available(exam, shortage.clashing()));
        assertThat(shortage.needed()).isGreaterThan(shortage.available());
        for (Set<QuotaRef> fewer : properSubsets(new ArrayList<>(shortage.clashing()))) {
            assertThat(needed(exam, fewer)).isLessThanOrEqualTo(available(exam, fewer));
        }
    }

    @Property(tries = 500, seed = "20261122")
    void withheld_questions_are_as_if_they_were_not_there(@ForAll("cases") Case exam, @ForAll int choice) {
        Set<String> withheld = exam.pool().stream()
                .filter(question -> (choice >> exam.pool().indexOf(question) & 1) == 1)
                .map(PoolQuestion::questionId)
                .collect(java.util.stream.Collectors.toSet());
        List<PoolQuestion> rest = exam.pool().stream()
                .filter(question -> !withheld.contains(question.questionId()))
                .toList();
        Blueprint without = exam.blueprint().without(withheld);
        assertThat(Feasibility.of(without, exam.pool())).isEqualTo(Feasibility.of(exam.blueprint(), rest));
        assertThat(Supply.of(without, exam.pool())).isEqualTo(Supply.of(exam.blueprint(), rest));
    }

    @Property(tries = 500, seed = "20261123")
    void a_withheld_question_is_on_no_paper(@ForAll("cases") Case exam, @ForAll int choice) {
        Set<String> withheld = exam.pool().stream()
                .map(PoolQuestion::questionId)
                .filter(id -> (choice >> id.hashCode() & 1) == 1)
                .collect(java.util.stream.Collectors.toSet());
        Blueprint without = exam.blueprint().without(withheld);
        if (Feasibility.of(without, exam.pool()) instanceof Feasible) {
            Paper paper =
                    new Draw(without, exam.pool()).paper(Exams.SECRET, Exams.context(without, Exams.CANDIDATE, 1));
            assertThat(paper.items()
                            .map(item -> exam.pool().get(item.poolIndex()).questionId()))
                    .noneMatch(withheld::contains);
        }
    }

    @Test
    void quotas_that_overlap_share_what_both_accept() {
        List<PoolQuestion> pool = List.of(
                Exams.question(0, "single", "law-a", "easy"),
                Exams.question(1, "single", "law-a", "hard"),
                Exams.question(2, "single", "law-b", "easy"));
        Quota easy = new Quota(2, Set.of(), Set.of("easy"));
        Quota hard = new Quota(1, Set.of(), Set.of("hard"));
        assertThat(Feasibility.of(Exams.single(easy, hard), pool)).isEqualTo(new Feasible());
        assertThat(Feasibility.of(Exams.single(easy, Exams.fromLaw(1, "law-a")), pool))
                .isEqualTo(new Feasible());
        assertThat(Feasibility.of(Exams.single(hard, easy, Exams.fromLaw(1, "law-a")), pool))
                .isInstanceOf(Shortage.class);
    }

    @Test
    void only_the_quotas_that_clash_are_named() {
        List<PoolQuestion> pool = Exams.mixedPool(300, 5);
        Blueprint blueprint = new Blueprint(List.of(
                new Section("单选题", "single", 100, List.of(Quota.any(10), Exams.fromLaw(2, "law-9"))),
                new Section("多选题", "multiple", 100, List.of(Quota.any(10)))));
        assertThat(Feasibility.of(blueprint, pool))
                .isEqualTo(new Shortage(new TreeSet<>(Set.of(new QuotaRef(0, 1))), 2, 0));
    }

    @Test
    void three_quotas_can_clash_though_any_two_of_them_fit() {
        List<PoolQuestion> pool = List.of(
                Exams.question(0, "single", "law-a", "easy"),
                Exams.question(1, "single", "law-b", "easy"),
                Exams.question(2, "single", "law-c", "hard"),
                Exams.question(3, "single", "law-d", "hard"));
        Quota ab = new Quota(1, Set.of("law-a", "law-b"), Set.of());
        Blueprint blueprint = Exams.single(Exams.fromLaw(1, "law-d"), ab, Quota.any(1), ab, ab);
        assertThat(Feasibility.of(blueprint, pool))
                .isEqualTo(new Shortage(
                        new TreeSet<>(Set.of(new QuotaRef(0, 1), new QuotaRef(0, 3), new QuotaRef(0, 4))), 3, 2));
    }

    @Test
    void an_empty_pool_is_a_shortage_of_one_quota() {
        assertThat(Feasibility.of(Exams.yearly(), List.of()))
                .isEqualTo(new Shortage(new TreeSet<>(Set.of(new QuotaRef(0, 0))), 25, 0));
    }

    @Test
    void a_hundred_thousand_questions_fall_into_few_classes() {
        List<PoolQuestion> pool = Exams.mixedPool(100_000, 200);
        List<Quota> perLaw = new ArrayList<>();
        for (int law = 0; law < 100; law++) {
            perLaw.add(Exams.fromLaw(1, "law-" + law));
        }
        perLaw.add(new Quota(100, Set.of(), Set.of("hard")));
        Blueprint blueprint = new Blueprint(List.of(new Section("单选题", "single", 100, perLaw)));
        assertThat(new Demand(blueprint, pool).sizes).hasSize(100 + 100 + 1);
        assertThat(Feasibility.of(blueprint, pool)).isEqualTo(new Feasible());
    }

    @Test
    void a_shortage_that_is_none_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Shortage(new TreeSet<>(Set.of(new QuotaRef(0, 0))), 2, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> new Shortage(new TreeSet<>(), 2, 1));
    }

    private static int needed(Case exam, Collection<QuotaRef> quotas) {
        return quotas.stream().mapToInt(ref -> ref.in(exam.blueprint()).count()).sum();
    }

    private static int available(Case exam, Collection<QuotaRef> quotas) {
        return (int) exam.pool().stream()
                .filter(question -> quotas.stream()
                        .anyMatch(ref -> Exams.fits(
                                exam.blueprint().sections().get(ref.section()), ref.in(exam.blueprint()), question)))
                .count();
    }

    private static List<Set<QuotaRef>> properSubsets(List<QuotaRef> quotas) {
        List<Set<QuotaRef>> subsets = new ArrayList<>();
        for (int bits = 1; bits < (1 << quotas.size()) - 1; bits++) {
            Set<QuotaRef> subset = new TreeSet<>();
            for (int i = 0; i < quotas.size(); i++) {
                if ((bits & 1 << i) != 0) {
                    subset.add(quotas.get(i));
                }
            }
            subsets.add(subset);
        }
        return subsets;
    }
}
