package xuefa.bank.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A JSON Schema of the bank's files, as it was when this program was built. Any thread. */
final class Schema {
    static final Schema LAW = new Schema("law.schema.json");
    static final Schema QUESTIONS = new Schema("questions.schema.json");
    static final List<Schema> ALL = List.of(LAW, QUESTIONS);

    private final String fileName;
    private final JsonNode json;
    private final JsonSchema compiled;

    private Schema(String fileName) {
        this.fileName = fileName;
        try (var in = Schema.class.getResourceAsStream("/xuefa/bank/schema/" + fileName)) {
            if (in == null) {
                throw new IllegalStateException("not built in: " + fileName);
            }
            json = new JsonMapper().readTree(in);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        var config = SchemaValidatorsConfig.builder().locale(Locale.ENGLISH).build();
        compiled =
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(json, config);
        compiled.initializeValidators();
    }

    String fileName() {
        return fileName;
    }

    JsonNode json() {
        return json;
    }

    Set<ValidationMessage> validate(JsonNode file) {
        return compiled.validate(file);
    }
}
