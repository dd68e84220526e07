package xuefa.rehearsal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** An admission on disk, as JSON that only its owner may read; there whole or not at all. Blocks on the disk. */
public record AdmissionFile(Path path) {
    private static final String FORMAT = "xuefa.rehearsal/1";
    private static final JsonMapper JSON = new JsonMapper();

    /** How reading ends. */
    public sealed interface Read {
        record Found(Admission admission) implements Read {}

        /** @param sentence says what is wrong with the file, and what to do */
        record Unusable(String sentence) implements Read {}
    }

    /** @throws UncheckedIOException when the file can't be written */
    public void write(Admission admission) {
        try {
            Path folder = Files.createDirectories(path.toAbsolutePath().getParent());
            Path fresh = Files.createTempFile(
                    folder,
                    "rehearsal",
                    ".new",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.write(fresh, JSON.writeValueAsBytes(json(admission)));
            Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("The file of the rehearsal cannot be written: " + path, e);
        }
    }

    public Read read() {
        try {
            JsonNode json = JSON.readTree(Files.readAllBytes(path));
            if (json != null && json.path("format").asText().equals(FORMAT)) {
                return new Read.Found(admission(json));
            }
        } catch (NoSuchFileException e) {
            return new Read.Unusable("There is no file " + path + ": xuefa rehearse prepare --out writes one");
        } catch (JsonProcessingException | RuntimeException e) {
            // Said below, like any other file.
        } catch (IOException e) {
            return new Read.Unusable("The file " + path + " can't be read (" + e + ")");
        }
        return new Read.Unusable("The file " + path
                + " is not one that xuefa rehearse prepare has written: give that one, whole and unchanged");
    }

    private static ObjectNode json(Admission admission) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("format", FORMAT);
        json.put("rehearsalId", admission.rehearsalId().toString());
        json.put("examId", admission.examId().toString());
        json.put("sittingId", admission.sittingId().toString());
        json.put("opensAt", admission.opensAt().toString());
        json.put("closesAt", admission.closesAt().toString());
        json.put("expiresAt", admission.expiresAt().toString());
        json.put("officer", admission.officer());
        admission.candidates().forEach(json.putArray("candidates")::add);
        return json;
    }

    private static Admission admission(JsonNode json) {
        List<String> candidates = new ArrayList<>();
        json.required("candidates").forEach(each -> candidates.add(each.asText()));
        return new Admission(
                UUID.fromString(json.required("rehearsalId").asText()),
                UUID.fromString(json.required("examId").asText()),
                UUID.fromString(json.required("sittingId").asText()),
                Instant.parse(json.required("opensAt").asText()),
                Instant.parse(json.required("closesAt").asText()),
                Instant.parse(json.required("expiresAt").asText()),
                json.required("officer").asText(),
                candidates);
    }
}
