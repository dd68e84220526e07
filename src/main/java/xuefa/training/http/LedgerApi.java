package xuefa.training.http;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import xuefa.shared.http.Api;
import xuefa.shared.http.Call;
import xuefa.shared.http.Problem;
import xuefa.shared.http.Reply;
import xuefa.training.CountedEntry;
import xuefa.training.EventKind;
import xuefa.training.HoursChange;
import xuefa.training.HoursEntry.Span;
import xuefa.training.HoursKind;
import xuefa.training.HoursSubject;
import xuefa.training.SignInSheet;
import xuefa.training.Taken;
import xuefa.training.flow.HoursDesk;
import xuefa.training.flow.HoursDesk.Changed;
import xuefa.training.flow.HoursDesk.Entered;
import xuefa.training.flow.LookingAtHours;
import xuefa.training.flow.LookingAtLedger;

/** The ledger at HR's desk. */
public final class LedgerApi {
    private static final int USUAL_LIMIT = 50;

    private final HoursDesk desk;
    private final LookingAtLedger looking;
    private final LookingAtHours days;

    public LedgerApi(HoursDesk desk, LookingAtLedger looking, LookingAtHours days) {
        this.desk = desk;
        this.looking = looking;
        this.days = days;
    }

    public void addTo(Api api) {
        api.on("listHoursEntries", this::list).on("addHours", this::enter).on("changeHours", this::change);
    }

    private Future<Reply> list(Call call) {
        Optional<Integer> from = call.parameter("cursor").map(UnitsApi::cursor).orElse(Optional.of(0));
        if (from.isEmpty()) {
            return refused("cursor", "page");
        }
        var filter = new HoursDesk.Filter(
                call.parameter("unitId").map(UUID::fromString),
                call.parameter("year").map(Integer::valueOf).orElse(days.today().getYear()),
                call.parameter("state"),
                call.parameter("kind"),
                call.parameter("text")
                        .map(text -> text.replace("%", "").replace("_", "").replace("\\", "")),
                call.parameter("evidence"),
                call.parameter("newest").map(Boolean::valueOf).orElse(true));
        int limit = call.parameter("limit").map(Integer::parseInt).orElse(USUAL_LIMIT);
        return looking.list(call.reach(), filter, from.get(), limit, days.today())
                .map(page -> {
                    JsonArray items = new JsonArray();
                    page.items().forEach(item -> items.add(json(item, page.counted())));
                    JsonObject json = new JsonObject()
                            .put("year", filter.year())
                            .put("total", page.total())
                            .put("items", items);
                    if (from.get() + limit < page.total()) {
                        json.put("nextCursor", "n" + (from.get() + limit));
                    }
                    return Reply.ok(json);
                });
    }

    private static JsonObject json(HoursDesk.Item item, Map<UUID, CountedEntry> counted) {
        CountedEntry entry = counted.get(item.id());
        JsonObject json = entry == null
                ? new JsonObject().put("entryId", item.id().toString())
                : OwedJson.entry(entry, Map.of(item.id().toString(), item.row()));
        json.put("personId", item.personId().toString()).put("name", item.person());
        item.replacedBy().ifPresent(newer -> json.put("replacedBy", newer.toString()));
        return json;
    }

    private Future<Reply> enter(Call call) {
        JsonObject body = call.body();
        List<Span> spans;
        try {
            spans = body.getJsonArray("spans").stream()
                    .map(JsonObject.class::cast)
                    .map(span -> new Span(moment(span.getString("from")), moment(span.getString("to"))))
                    .toList();
        } catch (DateTimeException | IllegalArgumentException outOfOrder) {
            return refused("/spans", "times");
        }
        var sheet = new SignInSheet(
                UUID.fromString(body.getString("sheetId")),
                UUID.fromString(body.getString("unitId")),
                body.getString("title").strip(),
                HoursKind.of(body.getString("kind")),
                HoursSubject.of(body.getString("subject")),
                spans,
                body.getInteger("minutes"),
                Optional.ofNullable(body.getInteger("lateFor")),
                body.getBoolean("confirmed"),
                Optional.ofNullable(body.getString("event")).map(EventKind::of),
                body.getJsonArray("people").stream()
                        .map(id -> UUID.fromString((String) id))
                        .toList());
        Optional<String> fault = sheet.fault(days.now());
        if (fault.isPresent()) {
            return refused(fault.get(), "times");
        }
        if (sheet.title().isEmpty()) {
            return refused("/title", "missing");
        }
        if (sheet.lateFor()
                .filter(year -> year > sheet.day(days.zone()).getYear())
                .isPresent()) {
            return refused("/lateFor", "year");
        }
        return desk.enter(call.actor(), call.reach(), sheet).compose(entered -> switch (entered) {
            case Entered.OutOfReach out -> refused("/people", "people");
            case Entered.Done done ->
                looking.counted(sheet.people(), days.today()).map(counted -> Reply.of(201, json(sheet, done, counted)));
        });
    }

    private static JsonObject json(SignInSheet sheet, Entered.Done done, Map<UUID, CountedEntry> counted) {
        JsonArray items = new JsonArray();
        for (int i = 0; i < sheet.people().size(); i++) {
            Taken taken = done.taken().get(i);
            JsonObject item =
                    new JsonObject().put("personId", sheet.people().get(i).toString());
            Fates.put(item, taken, counted);
            items.add(item);
        }
        return new JsonObject().put("sheetId", sheet.id().toString()).put("items", items);
    }

    private Future<Reply> change(Call call) {
        JsonObject body = call.body();
        HoursChange.Act act = HoursChange.Act.valueOf(body.getString("act").toUpperCase(java.util.Locale.ROOT));
        Optional<Integer> minutes = Optional.ofNullable(body.getInteger("minutes"));
        String reason = Optional.ofNullable(body.getString("reason")).orElse("").strip();
        if (minutes.isPresent() != (act == HoursChange.Act.CORRECT)) {
            return refused("/minutes", minutes.isPresent() ? "unknown" : "missing");
        }
        if (act != HoursChange.Act.CONFIRM && reason.isEmpty()) {
            return refused("/reason", "reason");
        }
        List<UUID> ids = body.getJsonArray("entryIds").stream()
                .map(id -> UUID.fromString((String) id))
                .toList();
        return desk.change(call.actor(), call.reach(), ids, new HoursChange(act, minutes, reason))
                .map(changed -> switch (changed) {
                    case Changed.Done done -> Reply.ok(new JsonObject().put("entries", done.entries()));
                    case Changed.Unknown unknown -> Reply.problem(404, "training.unknown");
                    case Changed.Meanwhile meanwhile -> Reply.problem(409, "training.changed-meanwhile");
                });
    }

    private static java.time.Instant moment(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }

    static Future<Reply> refused(String where, String code) {
        return Future.succeededFuture(
                Reply.problem(Problem.of(400, "request.not-allowed").because(List.of(Problem.Fault.of(where, code)))));
    }
}
