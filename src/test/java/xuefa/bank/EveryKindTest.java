package xuefa.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static xuefa.bank.format.WrittenBank.TOPIC;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import xuefa.bank.format.WrittenBank;
import xuefa.exam.Pool;
import xuefa.law.ArticleRef;
import xuefa.paper.Quota;
import xuefa.paper.Section;
import xuefa.shared.Marks;

/** Fill-in, short answer and case analysis, from their YAML to a release. */
class EveryKindTest {
    private WrittenBank bank;

    @BeforeEach
    void write(@TempDir Path folder) {
        bank = WrittenBank.withEveryKind(folder);
    }

    @Test
    void every_kind_is_sound_and_counted() {
        assertThat(bank.faults()).isEmpty();
        assertThat(bank.checked().counts().byKind().values()).allMatch(number -> number == 1);
    }

    @Test
    void blanks_keep_their_variants_and_their_way_of_comparing() {
        assertThat(task(3)).isInstanceOfSatisfying(FillIn.class, fillIn -> assertThat(fillIn.blanks())
                .containsExactly(
                        new Blank(List.of("二年", "两年"), Blank.Compare.NUMBER),
                        new Blank(List.of("终了", "结束"), Blank.Compare.TEXT)));
    }

    @Test
    void scoring_points_keep_their_marks() {
        assertThat(task(4)).isInstanceOfSatisfying(ShortAnswer.class, answer -> {
            assertThat(answer.points().getFirst().marks()).isEqualTo(new Marks(250));
            assertThat(answer.marks()).isEqualTo(new Marks(400));
        });
    }

    @Test
    void a_part_of_a_case_has_its_own_articles_and_marks_or_the_usual_ones() {
        assertThat(task(5)).isInstanceOfSatisfying(CaseAnalysis.class, analysis -> {
            assertThat(analysis.parts())
                    .extracting(part -> part.task().kind())
                    .containsExactly(
                            QuestionKind.SINGLE,
                            QuestionKind.TRUE_FALSE,
                            QuestionKind.FILL_IN,
                            QuestionKind.SHORT_ANSWER);
            assertThat(analysis.parts())
                    .extracting(CaseAnalysis.Part::marks)
                    .containsExactly(new Marks(200), new Marks(100), new Marks(100), new Marks(300));
            assertThat(analysis.parts().getFirst().articles()).containsExactly(ArticleRef.parse("36/1"));
            assertThat(analysis.parts().get(1).articles()).hasSize(2);
        });
    }

    @Test
    void a_release_with_every_kind_reads_back_as_it_was() {
        var released = (Releasing.Released) Releasing.of(bank.read(), WrittenBank.DAY);
        var release = released.release();
        assertThat(BankRelease.read(release.bytes(), release.digest()).questions())
                .isEqualTo(release.questions());
    }

    @Test
    void a_pool_holds_every_kind_but_no_section_asks_for_what_cannot_be_graded() {
        var released = (Releasing.Released) Releasing.of(bank.read(), WrittenBank.DAY);
        assertThat(Pool.of(released.release())).hasSize(6);
        for (var kind : List.of("fillIn", "shortAnswer", "caseAnalysis", "essay")) {
            assertThatThrownBy(() -> new Section("大题", kind, 200, List.of(Quota.any(1))))
                    .hasMessageContaining("asks for " + kind);
        }
    }

    @Test
    void gaps_and_blanks_are_as_many() {
        bank.with("期限从行为____之日起", "期限从行为终了之日起");
        assertThat(bank.faults())
                .containsExactly(TOPIC + ":42: [blanks] The stem has 1 gaps ____, but there are 2 blanks: make them as"
                        + " many (administrative-penalty-004)");
    }

    @Test
    void no_blank_accepts_one_answer_twice() {
        bank.with("accept: [二年, 两年]", "accept: [二年, 二 年]");
        assertThat(bank.faults())
                .containsExactly(TOPIC + ":44: [blanks] “二 年” counts the same as “二年”: remove one of them"
                        + " (administrative-penalty-004)");
    }

    @Test
    void a_part_rests_on_articles_that_the_case_cites_and_its_explanation_names() {
        bank.with("        articles: [\"36/1\"]\n        marks: 2", "        articles: [\"37\"]\n        marks: 2");
        assertThat(bank.faults())
                .hasSize(2)
                .anyMatch(fault -> fault.contains("[article.part] This part rests on 37"))
                .anyMatch(fault -> fault.contains("[explanation.article]"));
    }

    @Test
    void the_marks_of_a_part_agree_with_its_scoring_points() {
        bank.with("        marks: 3 # 简答", "        marks: 5");
        assertThat(bank.faults()).singleElement().asString().contains("[marks] The part is worth 5");
    }

    @Test
    void what_belongs_to_another_kind_or_is_missing_is_a_fault_in_its_line() {
        bank.with("    points:\n      - text: 二年", "    key: A\n    points:\n      - text: 二年")
                .with("      - kind: trueFalse\n", "      - kind: caseAnalysis\n");
        assertThat(bank.faults())
                .anyMatch(fault -> fault.contains("`key` doesn't belong to a question of this kind: remove it"))
                .anyMatch(fault -> fault.contains("must be one of single, multiple"))
                .hasSize(2);
    }

    @Test
    void marks_finer_than_a_hundredth_are_a_fault() {
        bank.with("marks: 2.5", "marks: 2.505");
        assertThat(bank.faults()).singleElement().asString().contains("at most two decimal places");
    }

    private Task task(int index) {
        return bank.checked().questions().get(index).task();
    }
}
