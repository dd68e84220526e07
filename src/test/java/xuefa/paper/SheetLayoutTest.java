package xuefa.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import xuefa.paper.SheetLayout.Known;

final class SheetLayoutTest {
    private static final Draw YEARLY = new Draw(Exams.yearly(), Exams.mixedPool(300, 5));

    private final Paper paper = paperOf(Exams.CANDIDATE);
    private final SheetLayout layout = SheetLayout.of(paper);
    private final PaperItem first = paper.items().findFirst().orElseThrow();

    @Property(tries = 50)
    void a_layout_leads_where_its_paper_leads(@ForAll long candidateNumber) {
        UUID candidate = Exams.person(candidateNumber);
        Paper drawn = paperOf(candidate);
        SheetLayout packed = SheetLayout.of(drawn);
        List<PaperItem> items = drawn.items().toList();
        assertThat(packed.questions()).isEqualTo(items.size());
        for (int position = 0; position < items.size(); position++) {
            PaperItem item = items.get(position);
            assertThat(packed.position(item.questionId())).isEqualTo(position);
            assertThat(packed.poolIndex(position)).isEqualTo(item.poolIndex());
            assertThat(packed.check(item.questionId(), ids(item.options()))).isEqualTo(Known.KNOWN);
            for (PaperOption option : item.options()) {
                assertThat(packed.originalBits(position, List.of(option.optionId())))
                        .isEqualTo(1 << option.originalIndex());
            }
        }
    }

    @Test
    void several_chosen_options_are_several_bits() {
        assertThat(layout.originalBits(0, ids(first.options()))).isEqualTo(0b1111);
        assertThat(layout.originalBits(0, List.of())).isZero();
        PaperOption b = first.options().stream()
                .filter(option -> option.originalIndex() == 1)
                .findFirst()
                .orElseThrow();
        assertThat(layout.originalBits(0, List.of(b.optionId(), b.optionId()))).isEqualTo(0b10);
    }

    @Test
    void an_answer_to_a_question_of_another_paper_is_unknown() {
        String strange =
                paperOf(new UUID(1, 2)).items().findFirst().orElseThrow().questionId();
        for (String id : List.of(
                strange, "", "q", "qqqqqqq", "q-00001", first.questionId().toUpperCase(Locale.ROOT))) {
            assertThat(layout.check(id, List.of())).isEqualTo(Known.UNKNOWN_QUESTION);
        }
    }

    @Test
    void an_option_of_another_question_is_unknown() {
        String elsewhere = paper.items().toList().get(1).options().getFirst().optionId();
        String own = first.options().getFirst().optionId();
        assertThat(layout.check(first.questionId(), List.of(own, elsewhere))).isEqualTo(Known.UNKNOWN_OPTION);
        assertThat(layout.check(first.questionId(), List.of("A"))).isEqualTo(Known.UNKNOWN_OPTION);
        assertThat(layout.check(first.questionId(), List.of(first.questionId())))
                .isEqualTo(Known.UNKNOWN_OPTION);
        assertThatIllegalArgumentException().isThrownBy(() -> layout.originalBits(0, List.of(elsewhere)));
    }

    @Test
    void an_answer_taken_back_is_known() {
        assertThat(layout.check(first.questionId(), List.of())).isEqualTo(Known.KNOWN);
    }

    @Test
    void fifty_questions_of_four_options_take_less_than_two_thousand_bytes() {
        Blueprint blueprint = Exams.single(Quota.any(50));
        Paper largest =
                Draw.draw(Exams.SECRET, Exams.context(blueprint, Exams.CANDIDATE, 1), blueprint, Exams.plainPool(60));
        int headers = 5 * 16 + 40 + 5 * 7;
        assertThat(SheetLayout.of(largest).packedBytes())
                .isEqualTo(50 * 4 + 50 * 4 + 51 * 2 + 200 * 4 + 200)
                .isLessThan(2000 - headers);
    }

    private static Paper paperOf(UUID candidate) {
        return YEARLY.paper(Exams.SECRET, Exams.context(Exams.yearly(), candidate, 1));
    }

    private static List<String> ids(List<PaperOption> options) {
        return options.stream().map(PaperOption::optionId).toList();
    }
}
