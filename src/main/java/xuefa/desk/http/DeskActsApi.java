package xuefa.desk.http;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import xuefa.desk.DeskView;
import xuefa.desk.Reminder;
import xuefa.desk.flow.ExportingDesk;
import xuefa.desk.flow.LookingAtDesk;
import xuefa.desk.flow.RemindingPeople;
import xuefa.shared.http.Api;
import xuefa.shared.http.Call;
import xuefa.shared.http.Problem;
import xuefa.shared.http.Reply;
import xuefa.shared.http.TableReply;
import xuefa.shared.office.TableStream;

/** What HR does with a list: reminds people, takes it away. */
public final class DeskActsApi {
    private final RemindingPeople reminding;
    private final ExportingDesk exporting;
    private final TableReply.Work work;
    private final InstantSource clock;
    private final ZoneId zone;

    public DeskActsApi(
            RemindingPeople reminding,
            ExportingDesk exporting,
            TableReply.Work work,
            InstantSource clock,
            ZoneId zone) {
        this.reminding = reminding;
        this.exporting = exporting;
        this.work = work;
        this.clock = clock;
        this.zone = zone;
    }

    public void addTo(Api api) {
        api.on("remindFromDesk", this::remind).on("exportDesk", this::export);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    private Future<Reply> remind(Call call) {
        List<UUID> people = call.body().getJsonArray("personIds").stream()
                .map(id -> UUID.fromString((String) id))
                .distinct()
                .toList();
        Reminder reminder = Reminder.of(call.body().getString("about"));
        return reminding
                .remind(call.actor(), call.reach(), reminder, people, today())
                .map(told -> {
                    if (told.isEmpty()) {
                        return Reply.problem(404, "person.unknown");
                    }
                    JsonArray items = new JsonArray();
                    told.forEach(each -> items.add(new JsonObject()
                            .put("personId", each.personId().toString())
                            .put("name", each.name())
                            .put("fate", each.fate().code())));
                    return Reply.ok(new JsonObject().put("items", items));
                });
    }

    private Future<Reply> export(Call call) {
        JsonObject body = call.body();
        Optional<String> reason =
                Optional.ofNullable(body.getString("reason")).map(String::strip).filter(text -> !text.isEmpty());
        boolean unmasked = body.getBoolean("unmasked", false);
        if (unmasked && reason.isEmpty()) {
            return Future.succeededFuture(Reply.problem(
                    Problem.of(400, "request.not-allowed").because(List.of(Problem.Fault.of("/reason", "missing")))));
        }
        var order =
                new ExportingDesk.Order(call.actor(), call.reach(), wanted(body), unmasked ? reason : Optional.empty());
        return exporting.begin(order).map(rows -> rows.map(number -> TableReply.of(
                        "desk.xlsx",
                        new TableStream(order.wanted().view().chinese(), ExportingDesk.HEADER),
                        number,
                        work,
                        taking -> exporting.handOn(order, taking)))
                .orElseGet(() -> Reply.problem(404, "unit.unknown")));
    }

    private LookingAtDesk.Wanted wanted(JsonObject body) {
        return new LookingAtDesk.Wanted(
                DeskView.of(body.getString("view")),
                Optional.ofNullable(body.getString("unitId")).map(UUID::fromString),
                Optional.ofNullable(body.getString("search")).map(String::strip).filter(text -> !text.isEmpty()),
                Optional.ofNullable(body.getString("category")),
                today());
    }
}
