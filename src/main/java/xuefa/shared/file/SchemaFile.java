package xuefa.shared.file;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** A JSON Schema that ships with us. Thread-safe. */
public final class SchemaFile {
    private static final int MOST_FAULTS = 100;

    private final JsonSchema schema;

    public SchemaFile(String resource) {
        try (InputStream in = SchemaFile.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("not on the class path: " + resource);
            }
            SchemaValidatorsConfig config = SchemaValidatorsConfig.builder()
                    .pathType(PathType.JSON_POINTER)
                    .formatAssertionsEnabled(true)
                    .build();
            schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(in, config);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Throws with every fault, the first {@value #MOST_FAULTS} of them. */
    public void hold(JsonNode file) throws Faulty {
        List<String> faults = schema.validate(file).stream()
                .limit(MOST_FAULTS)
                .map(SchemaFile::sentence)
                .toList();
        if (!faults.isEmpty()) {
            throw new Faulty(faults);
        }
    }

    /**
     * What does not fit, for whoever says it in their own words.
     *
     * @param pointer JSON pointer of the place; empty for the whole file
     * @param keyword of JSON Schema that is broken, such as {@code required}
     * @param property that is missing or not known; else empty
     * @param asked what the keyword asks for, such as the smallest number
     */
    public record Misfit(String pointer, String keyword, String property, String asked) {}

    /** The first {@value #MOST_FAULTS} of them. */
    public List<Misfit> misfits(JsonNode file) {
        return schema.validate(file).stream()
                .limit(MOST_FAULTS)
                .map(SchemaFile::misfit)
                .toList();
    }

    private static Misfit misfit(ValidationMessage message) {
        String property = message.getProperty();
        return new Misfit(
                message.getInstanceLocation().toString(),
                message.getType(),
                property == null ? "" : property,
                String.valueOf(message.getSchemaNode()));
    }

    private static String sentence(ValidationMessage message) {
        String at = message.getInstanceLocation().toString();
        String said = message.getMessage();
        return said.startsWith(at + ":") ? said : (at.isEmpty() ? "/" : at) + ": " + said;
    }
}
