package xuefa.paper;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PaperTest {
    private static final Draw YEARLY = new Draw(Exams.yearly(), Exams.mixedPool(300, 5));

    private final Paper paper = YEARLY.paper(Exams.SECRET, Exams.context(Exams.yearly(), Exams.CANDIDATE, 1));

    @Property(tries = 100)
    void all_ids_are_unique_and_options_are_a_permutation(@ForAll long candidateNumber) {
        UUID candidate = Exams.person(candidateNumber);
        Paper drawn = YEARLY.paper(Exams.SECRET, Exams.context(Exams.yearly(), candidate, 1));
        assertThat(drawn.items()
                        .flatMap(item -> Stream.concat(
                                Stream.of(item.questionId().substring(1)),
                                item.options().stream().map(PaperOption::optionId))))
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("[0-9a-f]{6}"));
        assertThat(drawn.items()).allSatisfy(item -> assertThat(
                        item.options().stream().map(PaperOption::originalIndex).sorted())
                .containsExactlyElementsOf(item.options().size() == 2 ? List.of(0, 1) : List.of(0, 1, 2, 3)));
    }

    @Property(tries = 100)
    void a_stored_paper_is_read_back_and_keeps_its_digest(@ForAll long candidateNumber) {
        UUID candidate = Exams.person(candidateNumber);
        Paper drawn = YEARLY.paper(Exams.SECRET, Exams.context(Exams.yearly(), candidate, 1));
        Paper readBack = Paper.parse(drawn.bytes());
        assertThat(readBack).isEqualTo(drawn);
        assertThat(readBack.digest()).isEqualTo(Sha256.hex(drawn.bytes()));
    }

    @Test
    void fifty_questions_are_stored_in_less_than_five_thousand_bytes() {
        assertThat(paper.bytes()).hasSizeLessThan(5000);
    }

    @Test
    void a_question_and_the_origin_of_an_option_are_found_by_their_ids() {
        PaperItem item = paper.sections().getFirst().items().get(3);
        PaperItem other = paper.sections().get(1).items().get(0);
        PaperOption option = item.options().get(2);
        assertThat(paper.item(item.questionId())).contains(item);
        assertThat(paper.original(item.questionId(), option.optionId())).hasValue(option.originalIndex());
        assertThat(paper.original(other.questionId(), option.optionId())).isEqualTo(OptionalInt.empty());
        assertThat(paper.item("nowhere")).isEqualTo(Optional.empty());
        assertThat(paper.original("nowhere", option.optionId())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{\"sections\":[]}",
                "{\"sections\":[{\"items\":[],\"kind\":\"single\",\"marksHundredths\":1,\"title\":\"t\"}]}",
                "{\"sections\":[{\"items\":[[\"q000000\",0]],\"kind\":\"single\",\"marksHundredths\":1,\"title\":\"t\"}]}",
                "{\"sections\":[{\"items\":[[\"q000000\",0,[[\"000001\",0],[\"000002\",2]]]],\"kind\":\"single\",\"marksHundredths\":1,\"title\":\"t\"}]}",
                "{\"sections\":[{\"items\":[[\"q000000\",0,[[\"000001\",0],[\"000002\",1]],7]],\"kind\":\"single\",\"marksHundredths\":1,\"title\":\"t\"}]}"
            })
    void what_is_no_paper_is_refused(String json) {
        assertThatIllegalArgumentException().isThrownBy(() -> Paper.parse(json.getBytes(UTF_8)));
    }

    @Test
    void a_paper_with_anything_twice_is_refused() {
        PaperItem first = item("q000001", 0, "00000a", "00000b");
        refuseTogether(first, item("q000002", 0, "00000c", "00000d"));
        refuseTogether(first, item("q000001", 1, "00000c", "00000d"));
        refuseTogether(first, item("q000002", 1, "00000c", "00000b"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "q", "000001", "q00001", "q0000001", "Q000001", "q00000G", "q00000A", "q00000٣"})
    void what_is_no_question_id_is_refused(String id) {
        assertThatIllegalArgumentException().isThrownBy(() -> item(id, 0, "00000a", "00000b"));
    }

    @Test
    void options_that_are_no_permutation_are_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new PaperOption("00000a", -1));
        assertThatIllegalArgumentException().isThrownBy(() -> new PaperOption("00000a", 26));
        assertThatIllegalArgumentException().isThrownBy(() -> new PaperOption("q00000a", 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new PaperItem("q000001", 0, List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PaperItem(
                        "q000001", 0, List.of(new PaperOption("00000a", 1), new PaperOption("00000b", 1))));
        assertThatIllegalArgumentException().isThrownBy(() -> item("q000001", -1, "00000a", "00000b"));
    }

    private static PaperItem item(String id, int poolIndex, String firstOption, String secondOption) {
        return new PaperItem(id, poolIndex, List.of(new PaperOption(firstOption, 0), new PaperOption(secondOption, 1)));
    }

    private static void refuseTogether(PaperItem first, PaperItem second) {
        PaperSection section = new PaperSection("判断题", "trueFalse", 100, List.of(first, second));
        assertThatIllegalArgumentException().isThrownBy(() -> new Paper(List.of(section)));
    }
}
