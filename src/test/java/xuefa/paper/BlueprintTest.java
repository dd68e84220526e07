package xuefa.paper;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class BlueprintTest {
    private static final String CANONICAL = "{\"sections\":[{\"kind\":\"single\",\"marksHundredths\":150,\"quotas\":["
            + "{\"count\":3,\"difficulties\":[\"easy\",\"hard\"],\"laws\":[]},"
            + "{\"count\":2,\"difficulties\":[],\"laws\":[\"law-a\",\"law-b\"]}],\"title\":\"一、“单选”\\\"题\\\"\"}]}";

    private final Blueprint blueprint = new Blueprint(List.of(new Section(
            "一、“单选”\"题\"",
            "single",
            150,
            List.of(
                    new Quota(3, Set.of(), Set.of("hard", "easy")),
                    new Quota(2, new TreeSet<>(Set.of("law-b", "law-a")), Set.of())))));

    @Test
    void the_yearly_exam_has_fifty_questions_and_a_hundred_marks() {
        assertThat(Exams.yearly().questions()).isEqualTo(50);
        assertThat(Exams.yearly().fullMarksHundredths()).isEqualTo(100_00);
    }

    @Test
    void the_canonical_form_has_its_keys_laws_and_difficulties_in_order() {
        assertThat(new String(blueprint.bytes(), UTF_8)).isEqualTo(CANONICAL);
        assertThat(blueprint.digest()).isEqualTo(Sha256.hex(CANONICAL.getBytes(UTF_8)));
    }

    @Test
    void withheld_questions_are_part_of_it_and_without_them_nothing_is_written() {
        Blueprint without = blueprint.without(Set.of("q-2", "q-1"));
        String canonical = CANONICAL.substring(0, CANONICAL.length() - 1) + ",\"withheld\":[\"q-1\",\"q-2\"]}";
        assertThat(new String(without.bytes(), UTF_8)).isEqualTo(canonical);
        assertThat(Blueprint.parse(without.bytes())).isEqualTo(without);
        assertThat(without.digest()).isNotEqualTo(blueprint.digest());
        assertThat(without.without(Set.of())).isEqualTo(blueprint);
    }

    @Test
    void the_order_in_which_laws_are_given_does_not_change_the_digest() {
        Set<String> backwards = new TreeSet<>(Collections.reverseOrder());
        backwards.addAll(Set.of("law-a", "law-b"));
        assertThat(Exams.single(new Quota(1, backwards, Set.of())).digest())
                .isEqualTo(Exams.single(new Quota(1, new TreeSet<>(backwards), Set.of()))
                        .digest());
    }

    @Test
    void it_is_read_back_from_its_canonical_form_and_from_other_spacing_and_order() {
        assertThat(Blueprint.parse(blueprint.bytes())).isEqualTo(blueprint);
        String spaced = CANONICAL.replace(
                "\"difficulties\":[\"easy\",\"hard\"],\"laws\":[]",
                "\"laws\": [ ], \"difficulties\":[\"hard\",\"easy\"]");
        assertThat(Blueprint.parse(spaced.getBytes(UTF_8)).digest()).isEqualTo(blueprint.digest());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "{\"sections\":[]}",
                "{\"sections\":null}",
                "{\"sections\":[null]}",
                "{\"sections\":[{\"kind\":\"single\",\"marksHundredths\":100,\"quotas\":[],\"title\":\"t\"}]}",
                "{\"sections\":[{\"kind\":\"single\",\"marksHundredths\":100,\"quotas\":[{\"count\":1,\"laws\":[]}],\"title\":\"t\"}]}",
                "{\"sections\":[{\"kind\":\"single\",\"marksHundredths\":100,\"quotas\":[{\"count\":0,\"difficulties\":[],\"laws\":[]}],\"title\":\"t\"}]}",
                "{\"sections\":[{\"kind\":\"single\",\"marksHundredths\":100,\"quotas\":[{\"count\":1.5,\"difficulties\":[],\"laws\":[]}],\"title\":\"t\"}]}",
                "{\"sections\":[{\"kind\":\"single\",\"marksHundredths\":100,\"quotas\":[{\"count\":\"1\",\"difficulties\":[],\"laws\":[]}],\"title\":\"t\"}]}",
                "{\"sections\":[{\"kind\":\"single\",\"marksHundredths\":100,\"quotas\":[{\"count\":1,\"difficulties\":[],\"laws\":[null]}],\"title\":\"t\"}]}",
                "{\"sections\":[{\"kind\":\"single\",\"marksHundredths\":100,\"quotas\":[{\"count\":1,\"difficulties\":[],\"laws\":[],\"more\":1}],\"title\":\"t\"}]}",
                "{\"sections\":[{\"kind\":\"single\",\"marksHundredths\":100,\"quotas\":[{\"count\":1,\"difficulties\":[],\"laws\":[]}],\"title\":\"t\"}]} x",
                "{\"sections\":[{\"kind\":\"single\",\"kind\":\"x\",\"marksHundredths\":100,\"quotas\":[{\"count\":1,\"difficulties\":[],\"laws\":[]}],\"title\":\"t\"}]}"
            })
    void what_is_no_blueprint_is_refused(String json) {
        assertThatIllegalArgumentException().isThrownBy(() -> Blueprint.parse(json.getBytes(UTF_8)));
    }

    @Test
    void nonsense_is_refused() {
        List<Quota> one = List.of(Quota.any(1));
        assertThatIllegalArgumentException().isThrownBy(() -> Quota.any(0));
        assertThatIllegalArgumentException().isThrownBy(() -> Quota.any(501));
        assertThatIllegalArgumentException().isThrownBy(() -> new Quota(1, Set.of(" "), Set.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Quota(1, Set.of(), Set.of("a\nb")));
        assertThatIllegalArgumentException().isThrownBy(() -> new Section("", "single", 100, one));
        assertThatIllegalArgumentException().isThrownBy(() -> new Section("t".repeat(101), "single", 100, one));
        assertThatIllegalArgumentException().isThrownBy(() -> new Section("half \ud800", "single", 100, one));
        assertThatIllegalArgumentException().isThrownBy(() -> new Section("t", "", 100, one));
        assertThatIllegalArgumentException().isThrownBy(() -> new Section("t", "single", 0, one));
        assertThatIllegalArgumentException().isThrownBy(() -> new Section("t", "single", 100_001, one));
        assertThatIllegalArgumentException().isThrownBy(() -> new Section("t", "single", 100, List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Blueprint(List.of()));
    }

    @Test
    void a_blueprint_too_large_to_print_is_refused() {
        Section small = new Section("t", "single", 100, List.of(Quota.any(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Blueprint(Collections.nCopies(51, small)));
        assertThatIllegalArgumentException().isThrownBy(() -> Exams.single(Quota.any(500), Quota.any(1)));
        Section split = new Section("t", "single", 100, Collections.nCopies(201, Quota.any(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Blueprint(List.of(split)));
    }

    @Test
    void a_question_of_the_pool_is_one_that_can_be_shown() {
        assertThatIllegalArgumentException().isThrownBy(() -> new PoolQuestion("", "single", "law-a", "easy", 4));
        assertThatIllegalArgumentException().isThrownBy(() -> new PoolQuestion("q", "single", "law-a", "easy", 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new PoolQuestion("q", "single", "law-a", "easy", 27));
        assertThatIllegalArgumentException().isThrownBy(() -> new PoolQuestion("q", "trueFalse", "law-a", "easy", 3));
    }
}
