package xuefa.training.http;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import xuefa.shared.http.Api;
import xuefa.shared.http.Call;
import xuefa.shared.http.Reply;
import xuefa.training.Facts;
import xuefa.training.flow.Days;
import xuefa.training.flow.ExportingFacts;
import xuefa.training.flow.LookingAtHours;
import xuefa.training.format.FactsJson;

/** The facts behind the verdicts, as a file. */
public final class FactsApi {
    private final ExportingFacts exporting;
    private final LookingAtHours looking;

    public FactsApi(ExportingFacts exporting, LookingAtHours looking) {
        this.exporting = exporting;
        this.looking = looking;
    }

    public void addTo(Api api) {
        api.on("exportTrainingFacts", call -> HoursApi.days(call, looking.today(), days -> export(call, days)));
    }

    private Future<Reply> export(Call call, Days days) {
        Optional<UUID> person = call.parameter("personId").map(UUID::fromString);
        Optional<UUID> unit = call.parameter("unitId").map(UUID::fromString);
        return exporting.export(call.actor(), call.reach(), person, unit, days).map(found -> found.map(
                        facts -> file(facts, days))
                .orElseGet(() -> Reply.problem(404, "training.unknown")));
    }

    private static Reply file(Facts facts, Days days) {
        return new Reply.Body(
                200,
                Buffer.buffer(FactsJson.bytes(facts)),
                Map.of(
                        "Content-Type",
                        "application/octet-stream",
                        "Content-Disposition",
                        "attachment; filename=\"facts-" + days.knownOn() + ".json\""));
    }
}
