package xuefa.rehearsal.http;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import xuefa.rehearsal.Rehearsal;
import xuefa.rehearsal.flow.ExportingRecord;
import xuefa.shared.http.Api;
import xuefa.shared.http.Call;
import xuefa.shared.http.Reply;

/** Rehearsals over HTTP: how one stands, and its record. */
public final class RehearsalApi {
    private final ExportingRecord exporting;
    private final InstantSource clock;

    public RehearsalApi(ExportingRecord exporting, InstantSource clock) {
        this.exporting = exporting;
        this.clock = clock;
    }

    public void addTo(Api api) {
        api.on("getRehearsal", this::get).on("exportRehearsal", this::export);
    }

    private Future<Reply> get(Call call) {
        return exporting.find(call.id("rehearsalId")).map(found -> found.map(this::json)
                .map(Reply::ok)
                .orElseGet(() -> Reply.problem(404, "rehearsal.unknown")));
    }

    private JsonObject json(Rehearsal rehearsal) {
        return new JsonObject()
                .put("rehearsalId", rehearsal.id().toString())
                .put("sittingId", rehearsal.sittingId().toString())
                .put("state", rehearsal.state().code())
                .put("candidates", rehearsal.candidates())
                .put("opensAt", rehearsal.opensAt().toString())
                .put("closesAt", rehearsal.closesAt().toString())
                .put("now", clock.instant().toString());
    }

    private Future<Reply> export(Call call) {
        return exporting
                .export(
                        call.caller().personId(),
                        call.id("rehearsalId"),
                        call.parameter("after").map(UUID::fromString))
                .map(outcome -> switch (outcome) {
                    case ExportingRecord.Outcome.Exported exported -> lines(exported);
                    case ExportingRecord.Outcome.Unknown none -> Reply.problem(404, "rehearsal.unknown");
                });
    }

    private Reply lines(ExportingRecord.Outcome.Exported exported) {
        Buffer lines = Buffer.buffer();
        exported.exam().ifPresent(exam -> add(lines, new JsonObject().put("exam", RecordLines.exam(exam))));
        exported.page()
                .attempts()
                .forEach(attempt -> add(lines, new JsonObject().put("attempt", RecordLines.attempt(attempt))));
        JsonObject end = new JsonObject()
                .put("over", exported.over())
                .put("asOf", clock.instant().toString());
        exported.page().next().ifPresent(next -> end.put("next", next.toString()));
        add(lines, new JsonObject().put("end", end));
        return new Reply.Body(200, lines, Map.of("Content-Type", "application/x-ndjson"));
    }

    private static void add(Buffer lines, JsonObject line) {
        lines.appendBuffer(line.toBuffer()).appendByte((byte) '\n');
    }
}
