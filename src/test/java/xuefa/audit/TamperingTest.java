package xuefa.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** A few hundred of what {@code make tamper} does ten thousand times. */
class TamperingTest {
    @Test
    void of_every_protected_kind_there_are_rows_to_tamper_with() {
        try (SealedRecord record = SealedRecord.copy()) {
            for (Kind kind : Kinds.ALL) {
                assertThat(record.texts("select count(*)::text from seal_leaf where kind = '" + kind.name() + "'"))
                        .as("add rows of %s to SealedRecord", kind.name())
                        .doesNotContain("0");
                kind.parts().forEach(part -> assertThat(record.texts("select count(*)::text from " + part.table()))
                        .as("add rows to SealedRecord")
                        .doesNotContain("0"));
            }
        }
    }

    @Test
    void random_changes_to_protected_rows_are_all_found_and_named() throws SQLException {
        Tampering tampering = new Tampering(20_250_101);
        int made = 0;
        for (int round = 0; round < 12; round++) {
            made += tampering.round(20);
        }

        assertThat(tampering.missed()).isEmpty();
        assertThat(made).isGreaterThan(200);
    }
}
