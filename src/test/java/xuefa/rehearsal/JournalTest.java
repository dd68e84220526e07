package xuefa.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import xuefa.attempt.Entry;
import xuefa.attempt.Outcome;
import xuefa.attempt.SeqRange;

class JournalTest {
    private final Journal journal = new Journal(2);

    private void writes(int entries) {
        for (int i = 0; i < entries; i++) {
            journal.write("q" + i, List.of("o"));
        }
    }

    private List<Integer> unsaved() {
        return journal.unsaved(100).stream().map(Entry::seq).toList();
    }

    @Test
    void entries_are_numbered_from_1_and_kept_until_the_server_has_them() {
        writes(3);
        assertThat(unsaved()).containsExactly(1, 2, 3);
        journal.settle(2, Outcome.ACCEPTED);
        assertThat(unsaved()).containsExactly(1, 3);
        journal.received(3);
        assertThat(unsaved()).isEmpty();
        assertThat(journal.last()).isEqualTo(3);
        assertThat(journal.epoch()).isEqualTo(2);
    }

    @Test
    void what_does_not_count_is_settled_too_but_a_conflict_is_not() {
        writes(2);
        journal.settle(1, Outcome.LATE);
        journal.settle(2, Outcome.CONFLICTING);
        assertThat(unsaved()).containsExactly(2);
    }

    @Test
    void what_the_server_misses_is_unsaved_again() {
        writes(4);
        journal.received(4);
        journal.missing(List.of(new SeqRange(2, 3), new SeqRange(5, 9)));
        assertThat(unsaved()).containsExactly(2, 3);
        assertThat(journal.newest()).map(Entry::seq).hasValue(4);
    }

    @Test
    void a_request_takes_the_oldest_first() {
        writes(5);
        assertThat(journal.unsaved(2)).extracting(Entry::seq).containsExactly(1, 2);
    }
}
