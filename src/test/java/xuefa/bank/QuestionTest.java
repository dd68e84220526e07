package xuefa.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import xuefa.law.ArticleRef;

class QuestionTest {
    private static final List<Option> ABC =
            List.of(new Option("A", "一年"), new Option("B", "二年"), new Option("C", "三年"));

    @Test
    void exactly_the_key_answers_a_question() {
        var question = Questions.one("some-law-001", QuestionKind.MULTIPLE, ABC, "AC");
        assertThat(question.isAnsweredBy(List.of("C", "A"))).isTrue();
        assertThat(question.isAnsweredBy(Set.of("A"))).isFalse();
        assertThat(question.isAnsweredBy(Set.of("A", "B", "C"))).isFalse();
        assertThat(question.isAnsweredBy(Set.of())).isFalse();
    }

    @Test
    void the_digest_changes_with_the_content_but_not_with_the_second_reading() {
        var question = Questions.one("some-law-001", QuestionKind.SINGLE, ABC, "B");
        assertThat(question.digest())
                .hasSize(64)
                .isEqualTo(Questions.readOn(question, null).digest());
        assertThat(Questions.one("some-law-001", QuestionKind.SINGLE, ABC, "C").digest())
                .isNotEqualTo(question.digest());
        assertThat(Questions.one("some-law-002", QuestionKind.SINGLE, ABC, "B").digest())
                .isNotEqualTo(question.digest());
    }

    @Test
    void the_digest_is_the_same_for_ever() {
        var question = Questions.one("some-law-001", QuestionKind.SINGLE, ABC, "B");
        assertThat(question.digest()).isEqualTo("f66ea2e8c643a55a0e4120420ce519889f7d5ba4d72ce43fd5e772affc143588");
    }

    @Test
    void a_key_fits_its_kind_and_its_options() {
        assertThatThrownBy(() -> Questions.one("some-law-001", QuestionKind.SINGLE, ABC, "AB"))
                .hasMessageContaining("wrong size");
        assertThatThrownBy(() -> Questions.one("some-law-001", QuestionKind.MULTIPLE, ABC, "A"))
                .hasMessageContaining("wrong size");
        assertThatThrownBy(() -> Questions.one("some-law-001", QuestionKind.SINGLE, ABC, "D"))
                .hasMessageContaining("among its options");
    }

    @Test
    void options_run_from_a_and_are_enough() {
        var gap = List.of(new Option("A", "一年"), new Option("B", "二年"), new Option("D", "三年"));
        assertThatThrownBy(() -> Questions.one("some-law-001", QuestionKind.SINGLE, gap, "A"))
                .hasMessageContaining("run from A");
        assertThatThrownBy(() -> Questions.one("some-law-001", QuestionKind.SINGLE, ABC.subList(0, 1), "A"))
                .hasMessageContaining("too few");
        assertThatThrownBy(() -> Questions.one("some-law-001", QuestionKind.TRUE_FALSE, ABC, "A"))
                .hasMessageContaining("of its own");
        assertThatThrownBy(() -> new Option("I", "九年")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Option("A", " ")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_question_cites_an_article() {
        assertThatThrownBy(() -> new Question(
                        "some-law-001",
                        QuestionKind.TRUE_FALSE,
                        Difficulty.EASY,
                        "some-law",
                        LocalDate.EPOCH,
                        List.<ArticleRef>of(),
                        "题",
                        "题干",
                        Option.TRUE_FALSE,
                        Questions.letters("A"),
                        "解析",
                        null))
                .hasMessageContaining("cites no article");
    }
}
