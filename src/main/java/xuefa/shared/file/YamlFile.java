package xuefa.shared.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.time.DateTimeException;
import java.util.List;

/**
 * Files of one form: YAML as people write them, the same as JSON in the record. Any thread.
 *
 * @param meaning what makes of members that fit the schema what they mean
 */
public record YamlFile<T>(SchemaFile schema, Fields.Reading<T> meaning) {
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .build();
    private static final JsonMapper JSON = new JsonMapper();

    /** @throws Faulty with every place that is wrong */
    public T read(byte[] yaml) throws Faulty {
        try {
            JsonNode file = YAML.readTree(yaml);
            schema.hold(file);
            return of(file);
        } catch (JsonProcessingException e) {
            throw new Faulty(List.of("/: not YAML: " + e.getOriginalMessage()));
        } catch (IOException e) {
            throw new Faulty(List.of("/: not UTF-8"));
        }
    }

    /** @param json of what was read before, which nobody holds against the schema again */
    public T stored(String json) {
        try {
            return of(JSON.readTree(json));
        } catch (Faulty | JsonProcessingException e) {
            throw new IllegalStateException("a stored file is broken", e);
        }
    }

    private T of(JsonNode file) throws Faulty {
        try {
            return meaning.read(new Fields(file, ""));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new Faulty(List.of("/: " + e.getMessage()));
        }
    }
}
