package xuefa.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import xuefa.access.Matrix;

/** Auditors read words, never codes: each deed, each kind of the record and each subject has its name in both languages. */
class RecordWordsTest {
    private static final Path SOURCES = Path.of("src/main/java/xuefa");
    private static final Pattern DEED = Pattern.compile("Deed\\.of\\(\\s*\"(\\w+\\.\\w+)\"");
    private static final Pattern SUBJECT = Pattern.compile("Deed\\.of\\([^;,]*,\\s*\"(\\w+)\"");

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void every_code_of_the_record_has_a_name(String language) throws IOException {
        Set<String> wanted = new TreeSet<>();
        Matrix.byId().values().forEach(operation -> operation.deeds().forEach(code -> {
            wanted.add("deed." + code);
            wanted.add("room." + code.substring(0, code.indexOf('.')));
        }));
        Kinds.ALL.forEach(kind -> wanted.add("kind." + kind.name()));
        for (String source : sources()) {
            DEED.matcher(source).results().forEach(found -> wanted.add("deed." + found.group(1)));
            SUBJECT.matcher(source).results().forEach(found -> wanted.add("subject." + found.group(1)));
        }
        JsonObject words =
                new JsonObject(Files.readString(Path.of("web/src/audit/console/words/names/" + language + ".json")));

        assertThat(wanted).hasSizeGreaterThan(150);
        assertThat(wanted)
                .filteredOn(word -> words.getString(word, "").isBlank())
                .isEmpty();
    }

    private static List<String> sources() throws IOException {
        List<String> sources = new ArrayList<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                sources.add(Files.readString(file));
            }
        }
        return sources;
    }
}
