package xuefa.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import xuefa.app.tls.Tls;

class ConfigTest {
    @TempDir
    private Path folder;

    @Test
    void with_nothing_set_a_node_serves_this_machine_alone_with_stores_of_its_own() {
        Config config = with();
        assertThat(config.host()).isEqualTo("127.0.0.1");
        assertThat(config.port()).isEqualTo(8080);
        assertThat(config.tls()).isEqualTo(new Tls.Off());
        assertThat(config.postgres()).isEmpty();
        assertThat(config.redis()).isEmpty();
        assertThat(config.keysFolder()).isEqualTo(Path.of("data", "keys"));
        assertThat(config.isAlwaysHttps()).isFalse();
    }

    @Test
    void flags_win_over_the_environment_and_that_over_the_file() throws IOException {
        Path file =
                Files.writeString(folder.resolve("settings"), "http.port=1001\nzone=Asia/Urumqi\nsession.hours = 3\n");
        Config config = Config.load(
                Optional.of(file),
                Map.of("XUEFA_HTTP_PORT", "1002", "XUEFA_ZONE", "Asia/Chongqing"),
                Map.of("http.port", "1003"));
        assertThat(config.port()).isEqualTo(1003);
        assertThat(config.zone().getId()).isEqualTo("Asia/Chongqing");
        assertThat(config.sessionLength()).hasHours(3);
    }

    @Test
    void a_file_that_is_missing_or_no_text_is_named() throws IOException {
        Path none = folder.resolve("none");
        assertThatThrownBy(() -> Config.load(Optional.of(none), Map.of(), Map.of()))
                .isInstanceOf(Config.Refused.class)
                .hasMessage("There is no settings file " + none);
        Path bytes = Files.write(folder.resolve("bytes"), new byte[] {(byte) 0xff, (byte) 0xfe});
        Path escape = Files.writeString(folder.resolve("escape"), "zone=\\u00zz", StandardCharsets.UTF_8);
        for (Path broken : new Path[] {bytes, escape, folder}) {
            assertThatThrownBy(() -> Config.load(Optional.of(broken), Map.of(), Map.of()))
                    .isInstanceOf(Config.Refused.class)
                    .hasMessageStartingWith("The settings file " + broken + " can't be read: it must be");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "http.prot=1 | There is no setting http.prot: xuefa run --settings lists them",
                "http.port=70000 | http.port must be a whole number from 0 to 65535, not 70000",
                "http.port=eighty | http.port must be a whole number from 0 to 65535, not eighty",
                "http.host=no.such.host.invalid | http.host must be an address of this machine, such as 127.0.0.1 or 0.0.0.0, not no.such.host.invalid",
                "http.host=' ' | http.host must be an address of this machine, such as 127.0.0.1 or 0.0.0.0, not ",
                "http.tls=on | http.tls must be off, local or files, not on",
                "zone=Shanghai | zone must be a time zone such as Asia/Shanghai, not Shanghai",
                "check.replies=ja | check.replies must be true or false, not ja",
                "postgres.url=mysql://u:p@h/d | postgres.url must have the form postgres://user:password@host:5432/database",
                "postgres.url=postgres://u:p@h | postgres.url must have the form postgres://user:password@host:5432/database",
                "postgres.url=postgres://u:p@h:0/d | postgres.url must have the form postgres://user:password@host:5432/database",
                "postgres.url=postgres://u:p@h:99999/d | postgres.url must have the form postgres://user:password@host:5432/database",
                "postgres.url=u:p@h/d | postgres.url must have the form postgres://user:password@host:5432/database",
                "redis.url=http://h | redis.url must have the form redis://:password@host:6379",
                "redis.url=redis:/h | redis.url must have the form redis://:password@host:6379"
            })
    void a_value_that_makes_no_sense_is_refused_with_what_would(String setting, String sentence) {
        assertThatThrownBy(() -> with(setting.replace("'", "")))
                .isInstanceOf(Config.Refused.class)
                .extracting(failure -> String.valueOf(failure.getMessage()).strip())
                .isEqualTo(sentence);
    }

    @Test
    void a_refusal_does_not_repeat_a_password() {
        assertThatThrownBy(() -> with("postgres.url=postgres://u:pa ss%@h/d"))
                .isInstanceOf(Config.Refused.class)
                .hasMessageContaining("@ / # in a password are written as %40 %2F %23")
                .hasMessageNotContaining("pa ss");
        assertThat(with("postgres.url=postgres://u:secret@h/d").toString()).doesNotContain("secret");
    }

    @Test
    void a_password_may_hold_any_character() {
        assertThat(with("postgres.url=postgresql://u:" + "a%40b%2Fc%3Ad" + "@h/d")
                        .postgres())
                .hasValueSatisfying(address -> {
                    assertThat(address.password()).isEqualTo("a@b/c:d");
                    assertThat(address.port()).isEqualTo(5432);
                    assertThat(address.database()).isEqualTo("d");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "192.0.2.7"})
    void plain_http_beyond_this_machine_is_refused_with_three_ways_out(String host) {
        assertThatThrownBy(() -> with("http.host=" + host))
                .isInstanceOf(Config.Refused.class)
                .hasMessage("http.host=" + host
                        + " without TLS would show passwords and answers to everybody on the way: take http.host=127.0.0.1"
                        + " for this machine alone, or http.tls=local (or files) to serve HTTPS, or"
                        + " public.origin=https://… when a proxy with TLS stands in front");
        assertThatThrownBy(() -> with("http.host=" + host, "public.origin=http://localhost"))
                .hasMessageContaining("without TLS");
    }

    @Test
    void each_of_the_three_ways_is_one() {
        assertThat(with("http.host=localhost").host()).isEqualTo("localhost");
        assertThat(with("http.host=127.1.2.3").tls()).isEqualTo(new Tls.Off());
        assertThat(with("http.host=::1").tls()).isEqualTo(new Tls.Off());
        assertThat(with("http.host=0.0.0.0", "http.tls=local", "data.folder=d").tls())
                .isEqualTo(new Tls.Local(Path.of("d", "tls")));
        assertThat(with("http.host=0.0.0.0", "http.tls=files", "tls.certificate=c", "tls.key=k")
                        .tls())
                .isEqualTo(new Tls.Files(Path.of("c"), Path.of("k")));
        assertThat(with("http.host=0.0.0.0", "public.origin=https://exam.example.org:444")
                        .publicOrigin())
                .contains(URI.create("https://exam.example.org:444"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http.tls=files",
                "http.tls=files tls.certificate=c",
                "http.tls=files tls.key=k",
                "tls.certificate=c tls.key=k",
                "http.tls=local tls.key=k"
            })
    void half_a_certificate_is_refused(String settings) {
        assertThatThrownBy(() -> with(settings.split(" ", -1)))
                .isInstanceOf(Config.Refused.class)
                .hasMessage(
                        "http.tls=files, tls.certificate and tls.key belong together: set all three or none of them");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "exam.example.org",
                "http://exam.example.org",
                "https://exam.example.org/xuefa",
                "https://exam.example.org?a",
                "https://user@exam.example.org",
                "https://",
                "ftp://localhost",
                "https://exam example"
            })
    void a_public_origin_is_https_and_nothing_but_a_host(String origin) {
        assertThatThrownBy(() -> with("public.origin=" + origin))
                .isInstanceOf(Config.Refused.class)
                .hasMessage(
                        "public.origin must begin with https:// and end after the host or port, as https://exam.example.org");
    }

    @Test
    void browsers_are_bound_to_https_only_where_its_certificate_lasts() {
        assertThat(with("http.tls=local").isAlwaysHttps()).isFalse();
        assertThat(with("http.tls=files", "tls.certificate=c", "tls.key=k").isAlwaysHttps())
                .isTrue();
        assertThat(with("public.origin=https://exam.example.org").isAlwaysHttps())
                .isTrue();
        assertThat(with("public.origin=http://localhost:8080").isAlwaysHttps()).isFalse();
    }

    private static Config with(String... settings) {
        Map<String, String> flags = new LinkedHashMap<>();
        for (String setting : settings) {
            String[] parts = setting.split("=", 2);
            flags.put(parts[0], parts[1]);
        }
        return Config.load(Optional.empty(), Map.of(), flags);
    }
}
