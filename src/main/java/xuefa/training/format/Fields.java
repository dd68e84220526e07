package xuefa.training.format;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The members of one object that fits its schema; what a schema can't say, such as 30 February, is refused with its place. */
final class Fields {
    private final JsonNode node;
    private final String pointer;

    Fields(JsonNode node, String pointer) {
        this.node = node;
        this.pointer = pointer;
    }

    /** Reads each element of an array member; none when it isn't there. */
    <T> List<T> each(String name, Reading<T> reading) throws Faulty {
        List<T> read = new ArrayList<>();
        int index = 0;
        for (JsonNode element : node.path(name)) {
            Fields fields = new Fields(element, pointer + "/" + name + "/" + index++);
            try {
                read.add(reading.read(fields));
            } catch (IllegalArgumentException | ArithmeticException | DateTimeException e) {
                throw new Faulty(List.of(fields.pointer + ": " + e.getMessage()));
            }
        }
        return read;
    }

    interface Reading<T> {
        T read(Fields fields) throws Faulty;
    }

    boolean has(String name) {
        return node.has(name);
    }

    JsonNode node(String name) {
        return node.path(name);
    }

    Fields in(String name) {
        return new Fields(node.path(name), pointer + "/" + name);
    }

    String text(String name) {
        return node.path(name).asText();
    }

    Optional<String> optional(String name) {
        return has(name) ? Optional.of(text(name)) : Optional.empty();
    }

    LocalDate date(String name) {
        return LocalDate.parse(text(name));
    }

    Optional<LocalDate> optionalDate(String name) {
        return optional(name).map(LocalDate::parse);
    }

    Instant instant(String name) {
        return OffsetDateTime.parse(text(name)).toInstant();
    }

    int integer(String name) {
        return node.path(name).intValue();
    }

    Optional<Integer> optionalInteger(String name) {
        return has(name) ? Optional.of(integer(name)) : Optional.empty();
    }

    BigDecimal decimal(String name) {
        return new BigDecimal(text(name));
    }

    Optional<Boolean> optionalFlag(String name) {
        return has(name) ? Optional.of(node.path(name).booleanValue()) : Optional.empty();
    }

    List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        node.path(name).forEach(each -> texts.add(each.asText()));
        return texts;
    }

    Set<String> codes(String name) {
        return Set.copyOf(texts(name));
    }

    <T> Map<String, T> map(String name, Function<String, T> value) {
        return node.path(name).properties().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> value.apply(each.getValue().asText()), (a, b) -> a, TreeMap::new));
    }
}
