package xuefa.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** A small run of what {@code make fuzz} does at length; {@code -Dfuzz.seed} repeats another one. */
class ContractFuzzTest {
    @Test
    void nothing_breaks_hangs_or_grows_whatever_is_sent() throws IOException {
        var run = ContractFuzzRun.of(Long.getLong("fuzz.requests", 3_000), Long.getLong("fuzz.seed", 20_261_122));
        System.out.println(run);
        assertThat(run.faults()).isEmpty();
        assertThat(run.statuses().keySet()).contains(200, 400, 401, 403, 404, 405);
    }
}
