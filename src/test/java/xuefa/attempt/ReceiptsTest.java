package xuefa.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import xuefa.shared.Keys;

class ReceiptsTest {
    private static final UUID ATTEMPT = UUID.fromString("0190a1b2-0000-7000-8000-000000000001");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void a_receipt_is_genuine_for_every_node_that_shares_the_keys() {
        String receipt = save(new Receipts(Keys.in(folder)));

        assertThat(new Receipts(Keys.in(folder)).verify(receipt).orElseThrow())
                .contains("\"attemptId\":\"" + ATTEMPT + "\"", "\"seqs\":[1,2]", "\"highWater\":2");
    }

    @Test
    void another_installation_does_not_take_it_for_its_own() {
        String receipt = save(new Receipts(Keys.in(folder)));

        assertThat(new Receipts(Keys.in(folder.resolve("other"))).verify(receipt))
                .isEmpty();
    }

    @Test
    void one_changed_character_anywhere_is_found() {
        Receipts receipts = new Receipts(Keys.in(folder));
        String receipt = save(receipts);

        for (int i = 0; i < receipt.length(); i++) {
            char other = receipt.charAt(i) == 'x' ? 'y' : 'x';
            String changed = receipt.substring(0, i) + other + receipt.substring(i + 1);
            assertThat(receipts.verify(changed)).as("character " + i).isEmpty();
        }
    }

    @Test
    void nonsense_is_not_genuine() {
        Receipts receipts = new Receipts(Keys.in(folder));

        for (String nonsense : List.of("", ".", "..", "...", "save1", "save1..", "save1.*.*", "submission1.e30.e30")) {
            assertThat(receipts.verify(nonsense)).as(nonsense).isEmpty();
        }
    }

    private static String save(Receipts receipts) {
        return receipts.ofSave(
                ATTEMPT,
                1,
                List.of(1, 2),
                List.of(new byte[32], new byte[32]),
                2,
                Instant.parse("2026-11-22T01:00:00Z"));
    }
}
