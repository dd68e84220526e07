package xuefa.notice.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import xuefa.notice.Ways;
import xuefa.shared.file.Faulty;
import xuefa.shared.file.SchemaFile;

/** The ways out of the app in YAML; {@code notice/ways.schema.json} says how it looks. It holds passwords: no message repeats a value. */
public final class WaysFile {
    private static final SchemaFile SCHEMA = new SchemaFile("/notice/ways.schema.json");
    private static final YAMLMapper YAML = new YAMLMapper();

    private WaysFile() {}

    /** Throws {@link Faulty} for what does not fit, IOException when the file can't be read. Blocks. */
    public static Ways read(Path file) throws IOException, Faulty {
        JsonNode read;
        try {
            read = YAML.readTree(Files.readAllBytes(file));
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new Faulty(List.of("/: not YAML"));
        }
        SCHEMA.hold(read);
        try {
            List<Ways.Gateway> gateways = new ArrayList<>();
            for (JsonNode each : read.path("gateways")) {
                gateways.add(new Ways.Gateway(
                        each.path("name").asText(),
                        URI.create(each.path("url").asText()),
                        each.path("secret").asText(),
                        each.path("template")));
            }
            return new Ways(
                    Optional.of(read.path("mail")).filter(JsonNode::isObject).map(WaysFile::mail), gateways);
        } catch (IllegalArgumentException e) {
            throw new Faulty(List.of("/: " + e.getMessage()));
        }
    }

    private static Ways.Mail mail(JsonNode mail) {
        return new Ways.Mail(
                mail.path("host").asText(),
                mail.path("port").asInt(),
                Ways.Secrecy.valueOf(mail.path("secrecy").asText("tls").toUpperCase(Locale.ROOT)),
                mail.path("user").asText(""),
                mail.path("password").asText(""),
                mail.path("from").asText());
    }
}
