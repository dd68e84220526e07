package xuefa.app.own;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RememberedPortTest {
    @TempDir
    private Path folder;

    @Test
    void it_is_chosen_once_below_the_ports_of_outgoing_connections() {
        int chosen = port().freeOrNew();
        assertThat(chosen).isBetween(15_000, 31_999);
        assertThat(port().freeOrNew()).isEqualTo(chosen);
        assertThat(port().kept()).isEqualTo(chosen);
    }

    @Test
    void it_is_chosen_anew_when_somebody_listens_there() throws IOException {
        int chosen = port().freeOrNew();
        try (ServerSocket other = new ServerSocket(chosen, 1, InetAddress.getLoopbackAddress())) {
            assertThat(RememberedPort.free(chosen)).isFalse();
            assertThat(port().freeOrNew()).isNotEqualTo(other.getLocalPort());
        }
    }

    @Test
    void a_file_that_makes_no_sense_is_as_good_as_none() throws IOException {
        Files.writeString(folder.resolve("port"), "harbour");
        assertThat(port().kept()).isZero();
        assertThat(port().freeOrNew()).isPositive();
        Files.writeString(folder.resolve("port"), "700000");
        assertThat(port().kept()).isZero();
    }

    private RememberedPort port() {
        return new RememberedPort(folder.resolve("port"));
    }
}
