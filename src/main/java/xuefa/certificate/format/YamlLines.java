package xuefa.certificate.format;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** On which lines of a YAML file things stand, by their JSON pointers. */
final class YamlLines {
    private final Map<String, Integer> lines = new HashMap<>();

    private YamlLines() {}

    /** @throws IOException when it is no YAML */
    static YamlLines of(YAMLMapper yaml, String content) throws IOException {
        var found = new YamlLines();
        try (JsonParser parser = yaml.createParser(content)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                // An object or array has been entered: its own place is that of what holds it.
                var place = token.isStructStart() ? parser.getParsingContext().getParent() : parser.getParsingContext();
                if (place != null && !token.isStructEnd()) {
                    found.lines.putIfAbsent(
                            place.pathAsPointer().toString(),
                            parser.currentTokenLocation().getLineNr());
                }
            }
        }
        return found;
    }

    /** Of the nearest thing around that has a line; 1 for the whole file. */
    int of(String pointer) {
        String place = pointer;
        while (!place.isEmpty()) {
            Integer line = lines.get(place);
            if (line != null) {
                return line;
            }
            place = place.substring(0, Math.max(0, place.lastIndexOf('/')));
        }
        return 1;
    }
}
