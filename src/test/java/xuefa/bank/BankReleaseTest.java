package xuefa.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static xuefa.bank.Questions.SOME_LAW;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import xuefa.shared.Digests;

class BankReleaseTest {
    private static final Question FIRST = Questions.trueFalse("some-law-001");
    private static final Question SECOND = Questions.readOn(Questions.trueFalse("some-law-002"), null);
    private static final BankRelease RELEASE = new BankRelease(List.of(SECOND, FIRST), List.of(SOME_LAW));

    @Test
    void a_release_reads_back_as_it_was() {
        var read = BankRelease.read(RELEASE.bytes(), RELEASE.digest());
        assertThat(read.questions()).containsExactly(FIRST, SECOND);
        assertThat(read.laws()).containsExactly(SOME_LAW);
        assertThat(read.digest()).isEqualTo(RELEASE.digest());
        assertThat(read.find("some-law-002")).contains(SECOND);
        assertThat(read.find("some-law-003")).isEmpty();
    }

    @Test
    void its_digest_is_that_of_its_bytes_and_does_not_depend_on_the_order_given() {
        assertThat(RELEASE.digest()).isEqualTo(Digests.hex(Digests.sha256(RELEASE.bytes())));
        assertThat(new BankRelease(List.of(FIRST, SECOND), List.of(SOME_LAW)).bytes())
                .isEqualTo(RELEASE.bytes());
    }

    @Test
    void nobody_can_change_it_through_the_bytes_it_hands_out() {
        RELEASE.bytes()[0] = 0;
        assertThat(RELEASE.bytes()[0]).isEqualTo((byte) '{');
    }

    @Test
    void changed_bytes_are_refused() {
        byte[] changed = text(RELEASE).replace("\"key\":\"A\"", "\"key\":\"B\"").getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> BankRelease.read(changed, RELEASE.digest()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(RELEASE.digest());
    }

    @Test
    void bytes_that_are_no_release_or_not_its_canonical_form_are_refused_even_with_the_right_digest() {
        refused("[]");
        refused("not json");
        refused("{\"format\":\"xuefa.bank-release/2\"}");
        refused("{\"format\":\"xuefa.bank-release/1\",\"laws\":[],\"questions\":[{}]}");
        refused(text(RELEASE) + "\n");
        refused(text(RELEASE).replace("\"format\"", "\"extra\":1,\"format\""));
        refused(text(RELEASE).replace("\"key\":\"A\"", "\"key\":\"AB\""));
        refused(text(RELEASE).replace("\"difficulty\":\"medium\"", "\"difficulty\":7"));
    }

    @Test
    void a_question_is_there_once_and_with_its_law() {
        assertThatThrownBy(() -> new BankRelease(List.of(FIRST, FIRST), List.of(SOME_LAW)))
                .hasMessageContaining("two questions");
        assertThatThrownBy(() -> new BankRelease(List.of(FIRST), List.of())).hasMessageContaining("cites a law");
    }

    private static void refused(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        String digest = Digests.hex(Digests.sha256(bytes));
        assertThatThrownBy(() -> BankRelease.read(bytes, digest)).isInstanceOf(IllegalArgumentException.class);
    }

    private static String text(BankRelease release) {
        return new String(release.bytes(), StandardCharsets.UTF_8);
    }
}
