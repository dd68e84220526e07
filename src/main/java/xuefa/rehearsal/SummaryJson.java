package xuefa.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.DataFormatException;
import org.HdrHistogram.Histogram;

/** A summary as a line among the receipts, from which check puts several clients together. */
final class SummaryJson {
    private SummaryJson() {}

    static ObjectNode write(RunSummary summary) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("part", summary.part().toString());
        json.put("startedAt", summary.startedAt().toString());
        json.put("lastedMillis", summary.lasted().toMillis());
        json.put("candidates", summary.candidates());
        json.put("finished", summary.finished());
        ObjectNode gaveUp = json.putObject("gaveUp");
        summary.gaveUp().forEach(gaveUp::put);
        json.put("clockAheadMillis", summary.clockAhead().toMillis());
        json.put("cpuMillis", summary.cpu().toMillis());
        json.put("processors", summary.processors());
        ObjectNode steps = json.putObject("steps");
        for (Step step : Step.values()) {
            write(summary.tally(), step, steps.putObject(step.code()));
        }
        return json;
    }

    private static void write(Tally tally, Step step, ObjectNode json) {
        Histogram micros = tally.micros().get(step);
        if (micros != null) {
            ByteBuffer bytes = ByteBuffer.allocate(micros.getNeededByteBufferCapacity());
            int length = micros.encodeIntoCompressedByteBuffer(bytes);
            json.put("micros", Base64.getEncoder().encodeToString(java.util.Arrays.copyOf(bytes.array(), length)));
        }
        ObjectNode troubles = json.putObject("troubles");
        tally.troubles().getOrDefault(step, new TreeMap<>()).forEach(troubles::put);
        ObjectNode perSecond = json.putObject("perSecond");
        tally.perSecond()
                .getOrDefault(step, new TreeMap<>())
                .forEach((second, count) -> perSecond.put(second.toString(), count));
    }

    /** @throws IllegalArgumentException when it isn't a summary */
    static RunSummary read(JsonNode json) {
        SortedMap<String, Integer> gaveUp = new TreeMap<>();
        json.required("gaveUp")
                .properties()
                .forEach(each -> gaveUp.put(each.getKey(), each.getValue().asInt()));
        Tally tally = new Tally();
        for (Step step : Step.values()) {
            read(json.required("steps").path(step.code()), step, tally);
        }
        return new RunSummary(
                Part.parse(json.required("part").asText()),
                Instant.parse(json.required("startedAt").asText()),
                Duration.ofMillis(json.required("lastedMillis").asLong()),
                json.required("candidates").asInt(),
                json.required("finished").asInt(),
                gaveUp,
                Duration.ofMillis(json.required("clockAheadMillis").asLong()),
                Duration.ofMillis(json.required("cpuMillis").asLong()),
                json.required("processors").asInt(),
                tally);
    }

    private static void read(JsonNode json, Step step, Tally tally) {
        if (json.has("micros")) {
            byte[] bytes = Base64.getDecoder().decode(json.get("micros").asText());
            try {
                tally.add(step, Histogram.decodeFromCompressedByteBuffer(ByteBuffer.wrap(bytes), 0));
            } catch (DataFormatException damaged) {
                throw new IllegalArgumentException("not a histogram", damaged);
            }
        }
        json.path("troubles")
                .properties()
                .forEach(each -> tally.add(step, each.getKey(), each.getValue().asInt()));
        json.path("perSecond")
                .properties()
                .forEach(each -> tally.add(
                        step, Integer.parseInt(each.getKey()), each.getValue().asInt()));
    }
}
