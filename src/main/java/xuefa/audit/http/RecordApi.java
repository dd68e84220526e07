package xuefa.audit.http;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import xuefa.audit.HeadSigning;
import xuefa.audit.RecordExport;
import xuefa.audit.flow.Evidence;
import xuefa.audit.flow.LookingAtRecord;
import xuefa.audit.flow.LookingAtRecord.Auditor;
import xuefa.audit.flow.RecordSearch;
import xuefa.shared.Digests;
import xuefa.shared.Ids;
import xuefa.shared.http.Api;
import xuefa.shared.http.Call;
import xuefa.shared.http.Problem;
import xuefa.shared.http.Reply;

/** The record for auditors: searching, evidence, verdicts, samples and files. */
public final class RecordApi {
    private static final int PAGE = 50;
    private static final Instant END = Instant.parse("9999-01-01T00:00:00Z");

    private final LookingAtRecord looking;
    private final HeadSigning signing;
    private final InstantSource clock;

    public RecordApi(LookingAtRecord looking, HeadSigning signing, InstantSource clock) {
        this.looking = looking;
        this.signing = signing;
        this.clock = clock;
    }

    public void addTo(Api api) {
        api.on("searchRecord", this::search)
                .on("getEvidence", this::look)
                .on("verifyEvidence", this::verify)
                .on("drawSample", this::sample)
                .on("exportRecord", this::export);
    }

    private static Auditor auditor(Call call) {
        return new Auditor(call.actor(), call.reach());
    }

    private Future<Reply> search(Call call) {
        Optional<RecordSearch.Place> after = call.parameter("after").flatMap(RecordApi::place);
        Optional<Instant> from = call.parameter("from").flatMap(RecordApi::instant);
        Optional<Instant> until = call.parameter("until").flatMap(RecordApi::instant);
        if (call.parameter("after").isPresent() && after.isEmpty()) {
            return refused("/after", "moment");
        }
        if (call.parameter("from").isPresent() && from.isEmpty()) {
            return refused("/from", "moment");
        }
        if (call.parameter("until").isPresent() && until.isEmpty()) {
            return refused("/until", "moment");
        }
        var filter = new RecordSearch.Filter(
                id(call, "actorId"),
                id(call, "personId"),
                call.parameter("code"),
                call.parameter("subjectKind"),
                call.parameter("subjectId"),
                id(call, "unitId"),
                call.parameter("address"),
                from,
                until);
        int limit = call.parameter("limit").map(Integer::parseInt).orElse(PAGE);
        return looking.search(auditor(call), filter, after, limit, criteria(call))
                .map(found -> {
                    JsonObject json = new JsonObject()
                            .put("items", RecordJson.entries(found.entries()))
                            .put("total", Math.min(found.total(), RecordSearch.COUNTED))
                            .put("more", found.total() > RecordSearch.COUNTED);
                    found.next().ifPresent(next -> json.put("next", cursor(next)));
                    return Reply.ok(json);
                });
    }

    private static String criteria(Call call) {
        Map<String, String> asked = new TreeMap<>(call.parameters());
        asked.keySet().removeAll(List.of("after", "limit"));
        return String.join(
                ", ",
                asked.entrySet().stream()
                        .map(each -> each.getKey() + " " + each.getValue())
                        .toList());
    }

    private static Optional<UUID> id(Call call, String name) {
        return call.parameter(name).map(UUID::fromString);
    }

    /** Empty for what is no instant of our time. */
    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant())
                    .filter(at -> at.isAfter(Instant.EPOCH) && at.isBefore(END));
        } catch (DateTimeParseException notOne) {
            return Optional.empty();
        }
    }

    private static String cursor(RecordSearch.Place place) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, place.at()) + "_" + place.id();
    }

    private static Optional<RecordSearch.Place> place(String cursor) {
        String[] parts = cursor.split("_", 2);
        try {
            long micros = Math.clamp(Long.parseLong(parts[0]), 0, 10_000_000_000_000_000L);
            return parts.length == 2
                    ? Optional.of(new RecordSearch.Place(
                            Instant.EPOCH.plus(micros, ChronoUnit.MICROS), UUID.fromString(parts[1])))
                    : Optional.empty();
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    private static Future<Reply> refused(String pointer, String word) {
        return Future.succeededFuture(Reply.problem(
                Problem.of(400, "request.not-allowed").because(List.of(Problem.Fault.of(pointer, word)))));
    }

    private Future<Reply> look(Call call) {
        return looking.look(auditor(call), kind(call), call.id("evidenceId"))
                .map(seen -> seen.map(RecordJson::evidence).map(Reply::ok).orElseGet(RecordApi::unknown));
    }

    private Future<Reply> verify(Call call) {
        return looking.verify(auditor(call), kind(call), call.id("evidenceId"))
                .map(proofs -> proofs.map(all -> Reply.ok(RecordJson.verdict(all, clock.instant())))
                        .orElseGet(RecordApi::unknown));
    }

    private static String kind(Call call) {
        return call.parameter("evidenceKind").orElseThrow();
    }

    private static Reply unknown() {
        return Reply.problem(404, "record.unknown");
    }

    private Future<Reply> sample(Call call) {
        JsonObject body = call.body();
        String seed = body.getString("seed", "").strip();
        Optional<Instant> from = instant(body.getString("from"));
        Optional<Instant> until = instant(body.getString("until"));
        if (from.isEmpty() || until.isEmpty()) {
            return refused(from.isEmpty() ? "/from" : "/until", "moment");
        }
        String taken = seed.isEmpty() ? Ids.next().toString().substring(24) : seed;
        return looking.sample(
                        auditor(call), body.getString("kind"), from.get(), until.get(), taken, body.getInteger("size"))
                .map(drawn -> {
                    JsonArray items = new JsonArray();
                    drawn.ifPresent(all -> all.lines().forEach(line -> items.add(RecordJson.line(line))));
                    return Reply.ok(new JsonObject()
                            .put("seed", taken)
                            .put(
                                    "population",
                                    drawn.map(Evidence.Drawn::population).orElse(0))
                            .put("items", items));
                });
    }

    private JsonObject file(String content) {
        return new JsonObject()
                .put(
                        "fileName",
                        "record-"
                                + clock.instant()
                                        .truncatedTo(ChronoUnit.SECONDS)
                                        .toString()
                                        .replace(":", "") + ".ndjson")
                .put("sha256", Digests.hex(Digests.sha256(content.getBytes(StandardCharsets.UTF_8))))
                .put("content", content);
    }

    private Future<Reply> export(Call call) {
        List<Evidence.Key> things = new ArrayList<>();
        for (Object each : call.body().getJsonArray("items")) {
            if (each instanceof JsonObject thing) {
                things.add(new Evidence.Key(thing.getString("kind"), thing.getString("evidenceId")));
            }
        }
        return looking.export(auditor(call), things, new RecordExport(signing, clock.instant()))
                .map(file -> file.map(this::file).map(Reply::ok).orElseGet(RecordApi::unknown));
    }
}
