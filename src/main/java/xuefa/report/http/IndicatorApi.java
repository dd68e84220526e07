package xuefa.report.http;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import xuefa.report.BookVersion;
import xuefa.report.Indicator;
import xuefa.report.IndicatorBook;
import xuefa.report.Score;
import xuefa.report.Scores;
import xuefa.report.flow.IndicatorBooks;
import xuefa.report.flow.ScoringUnits;
import xuefa.shared.http.Api;
import xuefa.shared.http.Call;
import xuefa.shared.http.Problem.Fault;
import xuefa.shared.http.Reply;

/** Indicators and scores over HTTP. */
public final class IndicatorApi {
    private final ScoringUnits scoring;
    private final IndicatorBooks books;
    private final Scoped scoped;
    private final InstantSource clock;
    private final ZoneId zone;

    public IndicatorApi(ScoringUnits scoring, IndicatorBooks books, Scoped scoped, InstantSource clock, ZoneId zone) {
        this.scoring = scoring;
        this.books = books;
        this.scoped = scoped;
        this.clock = clock;
        this.zone = zone;
    }

    public void addTo(Api api) {
        api.on("getScores", this::scores)
                .on("listIndicatorBooks", this::versions)
                .on("setIndicators", this::set);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    private Future<Reply> scores(Call call) {
        return scoped.counted(call, List::of, scope -> scoring.score(call.reach(), scope)
                .map(found -> found.map(scores -> Reply.ok(json(scores))).orElseGet(Scoped::unknown)));
    }

    private static JsonObject json(Scores scores) {
        JsonArray items = new JsonArray();
        scores.ranked().forEach(each -> items.add(json(each.score()).put("place", each.place())));
        return new JsonObject()
                .put("unitId", scores.report().scope().unit().toString())
                .put("unitName", scores.report().tree().top().name())
                .put("period", scores.report().scope().period().code())
                .put("day", scores.report().scope().day().toString())
                .put("knownOn", scores.report().scope().knownOn().toString())
                .put("book", json(scores.version()))
                .put("own", json(scores.own()))
                .put("items", items);
    }

    private static JsonObject json(Score score) {
        JsonArray parts = new JsonArray();
        score.parts().forEach(part -> {
            JsonObject json = new JsonObject()
                    .put("code", part.indicator().code())
                    .put("applies", part.applies())
                    .put("numerator", part.value().numerator())
                    .put("denominator", part.value().denominator().orElse(0L))
                    .put("points", part.points().setScale(2, RoundingMode.HALF_UP));
            part.value().shown().ifPresent(shown -> json.put("value", shown));
            parts.add(json);
        });
        return new JsonObject()
                .put("unitId", score.unitId().toString())
                .put("unit", score.unit())
                .put("total", score.total())
                .put("applicable", score.applicable())
                .put("parts", parts);
    }

    private Future<Reply> versions(Call call) {
        return books.versions(call.reach(), call.id("unitId")).map(found -> found.map(versions -> {
                    JsonArray items = new JsonArray();
                    versions.forEach(each -> items.add(json(each)));
                    return Reply.ok(new JsonObject().put("items", items));
                })
                .orElseGet(Scoped::unknown));
    }

    private static JsonObject json(BookVersion version) {
        IndicatorBook book = version.book();
        JsonArray indicators = new JsonArray();
        book.indicators()
                .forEach(each -> indicators.add(new JsonObject()
                        .put("code", each.code())
                        .put("title", each.title())
                        .put("figure", each.figure())
                        .put("detail", each.detail())
                        .put("target", each.target())
                        .put("points", each.points())
                        .put("source", each.source())));
        JsonObject json = new JsonObject()
                .put("unit", version.unitName())
                .put("since", book.since().toString())
                .put("source", book.source())
                .put("wholePoints", book.wholePoints())
                .put("lawPoints", book.lawPoints())
                .put("reason", version.reason())
                .put("by", version.by())
                .put("indicators", indicators);
        version.unit().ifPresent(unit -> json.put("unitId", unit.toString()));
        return json;
    }

    private Future<Reply> set(Call call) {
        JsonObject body = call.body();
        List<Indicator> indicators = new ArrayList<>();
        for (int i = 0; i < body.getJsonArray("indicators").size(); i++) {
            Optional<Indicator> indicator =
                    indicator(body.getJsonArray("indicators").getJsonObject(i));
            if (indicator.isEmpty()) {
                return Scoped.refused(Fault.of("/indicators/" + i, "indicator"));
            }
            indicators.add(indicator.get());
        }
        LocalDate since;
        try {
            since = LocalDate.parse(body.getString("since"));
        } catch (DateTimeException notADay) {
            return Scoped.refused(Fault.of("/since", "day"));
        }
        if (since.isBefore(IndicatorBooks.earliest(today()))) {
            return Scoped.refused(Fault.of("/since", "since"));
        }
        for (String text : List.of("source", "reason")) {
            if (body.getString(text).isBlank()) {
                return Scoped.refused(Fault.of("/" + text, "missing"));
            }
        }
        int whole = body.getInteger("wholePoints");
        int law = body.getInteger("lawPoints");
        Optional<String> fault = IndicatorBook.fault(whole, law, indicators);
        if (fault.isPresent()) {
            String pointer = fault.get().equals("law-share") ? "/lawPoints" : "/indicators";
            return Scoped.refused(Fault.of(pointer, fault.get()));
        }
        return books.add(
                        call.actor(),
                        call.reach(),
                        call.id("unitId"),
                        new IndicatorBook(since, body.getString("source").strip(), whole, law, indicators),
                        body.getString("reason").strip(),
                        UUID.fromString(body.getString("idempotencyKey")))
                .map(added -> added ? Reply.of(204, null, java.util.Map.of()) : Scoped.unknown());
    }

    private static Optional<Indicator> indicator(JsonObject json) {
        try {
            return Optional.of(new Indicator(
                    json.getString("code"),
                    json.getString("title").strip(),
                    json.getString("figure"),
                    json.getString("detail", ""),
                    json.getInteger("target"),
                    json.getInteger("points"),
                    json.getString("source").strip()));
        } catch (IllegalArgumentException impossible) {
            return Optional.empty();
        }
    }
}
