package xuefa.bank.format;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import xuefa.bank.Located;
import xuefa.bank.Place;

/** A value in a file, as JSON and with its place. */
sealed interface YamlValue {
    Place at();

    JsonNode json();

    /** A text, a number, true, false or nothing. */
    record Scalar(Place at, JsonNode json) implements YamlValue {}

    /** {@code - first}, {@code - second}. */
    record Sequence(Place at, JsonNode json, List<YamlValue> items) implements YamlValue {}

    /** {@code key: value}, in the order they stand in. */
    record Mapping(Place at, JsonNode json, Map<String, Member> members) implements YamlValue {}

    /** @param keyAt where the key stands */
    record Member(Place keyAt, YamlValue value) {
        /** What an eye looks for: a scalar itself, of anything longer the key. */
        Place at() {
            return value instanceof Scalar ? value.at() : keyAt;
        }
    }

    /** A member that the schema requires, or null if this isn't a mapping that has it. */
    default @Nullable Member member(String key) {
        return this instanceof Mapping mapping ? mapping.members().get(key) : null;
    }

    /** The text of this scalar without spaces around it, where it stands. */
    default Located<String> text() {
        return new Located<>(json().asText().strip(), at());
    }

    default List<YamlValue> items() {
        return List.of();
    }
}
