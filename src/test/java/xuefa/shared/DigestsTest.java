package xuefa.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class DigestsTest {
    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void the_digest_of_abc_is_the_one_of_the_standard() {
        assertThat(Digests.hex(Digests.sha256("abc".getBytes(StandardCharsets.US_ASCII))))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void properties_are_sorted_at_every_depth_and_nothing_stands_between_them() throws IOException {
        assertThat(canonical("{ \"b\": [ {\"z\": 1, \"a\": null} ], \"a\": true, \"Z\": \"\" }"))
                .isEqualTo("{\"Z\":\"\",\"a\":true,\"b\":[{\"a\":null,\"z\":1}]}");
    }

    @Test
    void texts_are_utf_8_and_only_what_must_be_is_escaped() throws IOException {
        assertThat(canonical("\"第三十六条 𠮷 / \\\" \\\\ \\n \\u001f\"")).isEqualTo("\"第三十六条 𠮷 / \\\" \\\\ \\n \\u001f\"");
    }

    @Test
    void numbers_that_are_not_whole_and_half_characters_have_no_canonical_form() throws IOException {
        var fraction = JSON.readTree("{\"marks\": [1.50]}");
        var half = JSON.getNodeFactory().textNode("\uD842");
        assertThatThrownBy(() -> Digests.canonicalJson(fraction))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("write it as text");
        assertThatThrownBy(() -> Digests.canonicalJson(half)).isInstanceOf(IllegalArgumentException.class);
    }

    private static String canonical(String json) throws IOException {
        JsonNode value = JSON.readTree(json);
        return new String(Digests.canonicalJson(value), StandardCharsets.UTF_8);
    }
}
