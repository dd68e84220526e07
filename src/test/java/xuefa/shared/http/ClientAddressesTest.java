package xuefa.shared.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import xuefa.shared.net.Network;

class ClientAddressesTest {
    private final ClientAddresses behind = new ClientAddresses(Stream.of("10.0.0.0/24", "fd00::/8")
            .map(each -> Network.of(each).orElseThrow())
            .toList());

    private String client(String peer, String... told) {
        return behind.of(peer, List.of(told));
    }

    @Test
    void without_a_declared_proxy_nobody_says_where_they_come_from() {
        assertThat(ClientAddresses.DIRECT.of("198.51.100.7", List.of("1.2.3.4")))
                .isEqualTo("198.51.100.7");
        assertThat(client("198.51.100.7", "1.2.3.4")).isEqualTo("198.51.100.7");
    }

    @Test
    void behind_a_proxy_the_last_address_that_is_no_proxys_counts_whatever_stands_before() {
        assertThat(client("10.0.0.5", "198.51.100.7")).isEqualTo("198.51.100.7");
        assertThat(client("10.0.0.5", "127.0.0.1, 8.8.8.8, 198.51.100.7")).isEqualTo("198.51.100.7");
        assertThat(client("10.0.0.5", "8.8.8.8", "198.51.100.7, 10.0.0.9")).isEqualTo("198.51.100.7");
        assertThat(client("fd00::1", "2400:3200::9")).isEqualTo("2400:3200:0:0:0:0:0:9");
    }

    @Test
    void ports_and_brackets_are_taken_off() {
        assertThat(client("10.0.0.5", "198.51.100.7:4711")).isEqualTo("198.51.100.7");
        assertThat(client("10.0.0.5", "[2400:3200::9]:4711")).isEqualTo("2400:3200:0:0:0:0:0:9");
    }

    @Test
    void what_is_no_address_ends_the_search() {
        for (String nonsense : List.of(
                "", "unknown", "_hidden", "localhost", "999.1.1.1", "1.2.3.4.5", "' or 1=1", "a".repeat(9_000))) {
            assertThat(client("10.0.0.5", "8.8.8.8, " + nonsense)).as(nonsense).isEqualTo("10.0.0.5");
        }
        assertThat(client("10.0.0.5", "10.0.0.7, ".repeat(5_000) + "10.0.0.8")).startsWith("10.0.0.");
        assertThat(client("10.0.0.5")).isEqualTo("10.0.0.5");
    }
}
