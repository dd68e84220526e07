package xuefa.shared.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A contract that promises more than is checked must not start. */
class ShapeReaderTest {
    private final JsonObject document = new JsonObject("""
            {"components": {"schemas": {"Name": {"type": "string", "maxLength": 3}}}}""");

    private Shape read(String schema) {
        return new ShapeReader(document).read(new JsonObject(schema));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'type': 'string', 'pattern': 'a'}",
                "{'type': 'string', 'format': 'date'}",
                "{'type': 'number'}",
                "{'type': 'integer', 'multipleOf': 2}",
                "{'type': 'array', 'items': {'type': 'string'}}",
                "{'type': 'object', 'properties': {}}",
                "{'type': 'object', 'additionalProperties': false, 'properties': {'a': {'oneOf': []}}}",
                "{'$ref': '#/components/schemas/Nothing'}",
                "{'$ref': 'other.yaml'}"
            })
    void a_keyword_that_is_not_checked_is_refused(String schema) {
        assertThatThrownBy(() -> read(schema.replace('\'', '"'))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void references_are_followed() {
        Shape shape = read("""
                {"type": "array", "maxItems": 2, "items": {"$ref": "#/components/schemas/Name"}}""");
        Findings found = new Findings();
        shape.check(new JsonObject("{\"a\": [\"four\", \"学法考试\"]}").getJsonArray("a"), "", found);
        assertThat(found.faults())
                .containsExactly(
                        new Problem.Fault("/0", "max-length", "3"), new Problem.Fault("/1", "max-length", "3"));
    }

    @Test
    void characters_outside_the_first_plane_count_once() {
        Findings found = new Findings();
        read("{\"$ref\": \"#/components/schemas/Name\"}").check("\uD842\uDFB7".repeat(3), "", found);
        assertThat(found.isEmpty()).isTrue();
    }
}
