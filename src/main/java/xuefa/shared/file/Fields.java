package xuefa.shared.file;

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
public final class Fields {
    private final JsonNode node;
    private final String pointer;

    public Fields(JsonNode node, String pointer) {
        this.node = node;
        this.pointer = pointer;
    }

    /** Reads each element of an array member; none when it isn't there. */
    public <T> List<T> each(String name, Reading<T> reading) throws Faulty {
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

    public interface Reading<T> {
        T read(Fields fields) throws Faulty;
    }

    public boolean has(String name) {
        return node.has(name);
    }

    public Fields in(String name) {
        return new Fields(node.path(name), pointer + "/" + name);
    }

    public String text(String name) {
        return node.path(name).asText();
    }

    public Optional<String> optional(String name) {
        return has(name) ? Optional.of(text(name)) : Optional.empty();
    }

    public LocalDate date(String name) {
        return LocalDate.parse(text(name));
    }

    public Optional<LocalDate> optionalDate(String name) {
        return optional(name).map(LocalDate::parse);
    }

    public Instant instant(String name) {
        return OffsetDateTime.parse(text(name)).toInstant();
    }

    public int integer(String name) {
        return node.path(name).intValue();
    }

    public Optional<Integer> optionalInteger(String name) {
        return has(name) ? Optional.of(integer(name)) : Optional.empty();
    }

    public BigDecimal decimal(String name) {
        return new BigDecimal(text(name));
    }

    public Optional<Boolean> optionalFlag(String name) {
        return has(name) ? Optional.of(node.path(name).booleanValue()) : Optional.empty();
    }

    public List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        node.path(name).forEach(each -> texts.add(each.asText()));
        return texts;
    }

    public Set<String> codes(String name) {
        return Set.copyOf(texts(name));
    }

    public <T> Map<String, T> map(String name, Function<String, T> value) {
        return node.path(name).properties().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> value.apply(each.getValue().asText()), (a, b) -> a, TreeMap::new));
    }
}
