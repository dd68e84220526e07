package xuefa.app.demo;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads the files of the demo from the class path. */
final class DemoFiles {
    private static final JsonSetter.Value EMPTY = JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY);
    private static final ObjectMapper YAML = JsonMapper.builder(new YAMLFactory())
            .withConfigOverride(String.class, absent -> absent.setSetterInfo(EMPTY))
            .withConfigOverride(Map.class, absent -> absent.setSetterInfo(EMPTY))
            .build();
    private static final ObjectMapper JSON = new JsonMapper();

    private DemoFiles() {}

    static DemoScript read() {
        return new DemoScript(
                read("region", new TypeReference<>() {}),
                read("names", new TypeReference<>() {}),
                read("exams", new TypeReference<List<DemoScript.ExamLine>>() {}),
                read("accounts", new TypeReference<List<DemoScript.AccountLine>>() {}));
    }

    static List<RecordDemo.Line> record() {
        return read("record", new TypeReference<>() {});
    }

    static LivelyScript lively() {
        return read("lively", new TypeReference<>() {});
    }

    /** Objects with {@code key} and {@code draft}. */
    static JsonNode courses() {
        return read("courses", new TypeReference<>() {});
    }

    static JsonNode courseLearners() {
        JsonNode file = read("course-learners", new TypeReference<JsonNode>() {});
        return file.path("learners");
    }

    static CityScript city() {
        return read("city", new TypeReference<>() {});
    }

    static CertificateScript certificates() {
        return read("certificates", new TypeReference<>() {});
    }

    static StudyScript study() {
        return read("study", new TypeReference<>() {});
    }

    static PublishingScript publishing() {
        return read("publishing", new TypeReference<>() {});
    }

    static List<DemoBank.Work> work() {
        return read("bank", new TypeReference<>() {});
    }

    static JsonNode tree(String name) {
        return read(name, new TypeReference<>() {});
    }

    static byte[] json(Object value) {
        try {
            return JSON.writeValueAsBytes(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> T read(String name, TypeReference<T> type) {
        String path = "/demo/" + name + ".yaml";
        try (InputStream file = Objects.requireNonNull(DemoFiles.class.getResourceAsStream(path), path)) {
            return YAML.readValue(file, type);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
    }
}
