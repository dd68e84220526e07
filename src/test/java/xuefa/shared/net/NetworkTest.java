package xuefa.shared.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkTest {
    private static InetAddress address(String written) {
        return Addresses.literal(written).orElseThrow();
    }

    @Test
    void a_range_holds_what_shares_its_first_bits() {
        var range = Network.of("10.1.128.0/17").orElseThrow();
        assertThat(range.contains(address("10.1.128.1"))).isTrue();
        assertThat(range.contains(address("10.1.255.255"))).isTrue();
        assertThat(range.contains(address("10.1.127.255"))).isFalse();
        assertThat(range.contains(address("::1"))).isFalse();
        assertThat(Network.of("10.0.0.5").orElseThrow().contains(address("10.0.0.6")))
                .isFalse();
        assertThat(Network.of("::/0").orElseThrow().contains(address("2400::1")))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "localhost",
                "10.0.0.0/33",
                "10.0.0.0/",
                "10.0.0/8",
                "10.0.0.0/8/8",
                "::/129",
                "010.0.0.1",
                "1"
            })
    void what_is_no_range_is_none(String written) {
        assertThat(Network.of(written)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "10.2.3.4",
                "172.31.0.1",
                "192.168.1.1",
                "169.254.169.254",
                "100.100.100.200",
                "0.0.0.0",
                "224.0.0.1",
                "255.255.255.255",
                "198.18.0.1",
                "::1",
                "::",
                "fe80::1",
                "fc00::1",
                "fd12::1",
                "ff02::1",
                "::ffff:127.0.0.1",
                "::127.0.0.1",
                "64:ff9b::a00:1",
                "2002:7f00:1::",
                "2001:0:1::1",
                "2001:db8::1"
            })
    void what_is_not_public_is_known(String written) {
        assertThat(Addresses.isPublic(address(written))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.1.1.1", "223.5.5.5", "172.32.0.1", "192.0.1.1", "2400:3200::1", "2001:4860::8888"})
    void what_is_public_is_known(String written) {
        assertThat(Addresses.isPublic(address(written))).isTrue();
    }

    @Test
    void a_household_is_one_address_or_64_bits() {
        assertThat(Addresses.household("10.0.0.1")).isEqualTo("10.0.0.1");
        assertThat(Addresses.household("2400:1:2:3:4:5:6:7")).isEqualTo(Addresses.household("2400:1:2:3::9"));
        assertThat(Addresses.household("2400:1:2:4::")).isNotEqualTo(Addresses.household("2400:1:2:3::"));
        assertThat(Addresses.household("unknown")).isEqualTo("unknown");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.org/",
                "ftp://example.org/",
                "file:///etc/passwd",
                "gopher://x",
                "https:///x",
                "mailto:a@b",
                "https://user@example.org/",
                "https://example.org/#f",
                "https://example.org:0/",
                "//example.org/",
                "x"
            })
    void only_https_of_a_host_is_called(String address) {
        assertThat(new OutgoingRules(Set.of()).refusal(URI.create(address))).isPresent();
    }

    @Test
    void names_that_lead_inside_are_not_called_unless_they_are_declared() {
        var rules = new OutgoingRules(Set.of("https://login.intra", "http://sms.intra:8080"));
        var inside = List.of(address("1.1.1.1"), address("10.0.0.1"));
        assertThat(rules.refusal(URI.create("https://example.org/hook"), inside))
                .isPresent();
        assertThat(rules.refusal(URI.create("https://example.org/hook"), List.of()))
                .isPresent();
        assertThat(rules.refusal(URI.create("https://LOGIN.intra:443/x"), inside))
                .isEmpty();
        assertThat(rules.refusal(URI.create("http://sms.intra:8080/x"))).isEmpty();
        assertThat(rules.refusal(URI.create("https://sms.intra:8080/x"), inside))
                .isPresent();
        assertThat(rules.refusal(URI.create("https://login.intra:8443/x"), inside))
                .isPresent();
        assertThat(rules.refusal(URI.create("http://login.intra/x"))).isPresent();
    }
}
