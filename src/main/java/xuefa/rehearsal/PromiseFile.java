package xuefa.rehearsal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import xuefa.attempt.Entry;

/** Every promise as a line of JSON, handed to the disk before the candidate goes on. For one thread. */
public final class PromiseFile implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();

    private final FileChannel file;

    private PromiseFile(FileChannel file) {
        this.file = file;
    }

    /** Goes on at the end of a file that is there. */
    public static PromiseFile append(Path path, UUID rehearsalId) {
        try {
            var file = new PromiseFile(FileChannel.open(
                    path, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND));
            file.line(JsonNodeFactory.instance.objectNode().put("rehearsalId", rehearsalId.toString()));
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException("The file of receipts can't be written: " + path, e);
        }
    }

    public void add(int candidate, Promise promise) {
        line(json(promise).put("candidate", candidate));
    }

    /** Last of a run: how it went. */
    public void add(RunSummary summary) {
        line(JsonNodeFactory.instance.objectNode().set("run", SummaryJson.write(summary)));
    }

    private void line(JsonNode json) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap((json + "\n").getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                file.write(bytes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("A receipt could not be written", e);
        }
    }

    private static ObjectNode json(Promise promise) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("attemptId", promise.attemptId().toString());
        return switch (promise) {
            case Promise.Saved saved ->
                durable(json.put("kind", "saved"), saved.epoch(), saved.entries())
                        .put("receipt", saved.receipt());
            case Promise.Submitted submitted ->
                durable(json.put("kind", "submitted"), submitted.epoch(), submitted.entries())
                        .put("receipt", submitted.receipt());
            case Promise.Scored scored -> json.put("kind", "scored").put("hundredths", scored.hundredths());
        };
    }

    private static ObjectNode durable(ObjectNode json, int epoch, List<Entry> entries) {
        ArrayNode array = json.put("epoch", epoch).putArray("entries");
        entries.forEach(entry -> {
            ArrayNode options =
                    array.addArray().add(entry.seq()).add(entry.questionId()).addArray();
            entry.optionIds().forEach(options::add);
        });
        return json;
    }

    /** How reading ends. */
    public sealed interface Read {
        /** @param runs how the runs of this file went, those that came to an end */
        record Done(List<RunSummary> runs) implements Read {}

        /** @param sentence says what is wrong with the file */
        record Unusable(String sentence) implements Read {}
    }

    /** Hands on every promise; a last line that was cut off is left out, since nobody went on after it. */
    public static Read read(Path path, UUID rehearsalId, Consumer<Promise> hearing) {
        List<RunSummary> runs = new ArrayList<>();
        try (BufferedReader lines = Files.newBufferedReader(path)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode json;
                try {
                    json = JSON.readTree(line);
                } catch (JsonProcessingException cutOff) {
                    continue;
                }
                if (json.has("rehearsalId")) {
                    if (!json.get("rehearsalId").asText().equals(rehearsalId.toString())) {
                        return new Read.Unusable("The receipts in " + path + " are of another rehearsal");
                    }
                } else if (json.has("run")) {
                    runs.add(SummaryJson.read(json.get("run")));
                } else if (json.has("kind")) {
                    hearing.accept(promise(json));
                }
            }
            return new Read.Done(runs);
        } catch (IOException | RuntimeException e) {
            return new Read.Unusable("The receipts in " + path + " can't be read (" + e + ")");
        }
    }

    private static Promise promise(JsonNode json) {
        UUID attemptId = UUID.fromString(json.required("attemptId").asText());
        return switch (json.required("kind").asText()) {
            case "saved" ->
                new Promise.Saved(
                        attemptId,
                        json.required("epoch").asInt(),
                        entries(json),
                        json.required("receipt").asText());
            case "submitted" ->
                new Promise.Submitted(
                        attemptId,
                        json.required("epoch").asInt(),
                        entries(json),
                        json.required("receipt").asText());
            case "scored" ->
                new Promise.Scored(attemptId, json.required("hundredths").asInt());
            default -> throw new IllegalArgumentException("no such promise");
        };
    }

    private static List<Entry> entries(JsonNode json) {
        List<Entry> entries = new ArrayList<>();
        json.required("entries").forEach(each -> {
            List<String> options = new ArrayList<>();
            each.get(2).forEach(option -> options.add(option.asText()));
            entries.add(new Entry(each.get(0).asInt(), each.get(1).asText(), options));
        });
        return entries;
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
