package xuefa.report.http;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import xuefa.report.ExamLeaveStep;
import xuefa.report.flow.ExamLeaves;
import xuefa.report.flow.ExamLeaves.Line;
import xuefa.report.flow.ExamLeaves.Outcome;
import xuefa.report.flow.ExamLeaves.Place;
import xuefa.report.flow.ExamLeaves.Step;
import xuefa.report.flow.ExamLeaves.Wanted;
import xuefa.shared.http.Api;
import xuefa.shared.http.Call;
import xuefa.shared.http.Problem;
import xuefa.shared.http.Reply;

/** Exemptions and deferrals over HTTP. */
public final class ExamLeaveApi {
    private static final int PAGE = 50;

    private final ExamLeaves leaves;

    public ExamLeaveApi(ExamLeaves leaves) {
        this.leaves = leaves;
    }

    public void addTo(Api api) {
        api.on(
                        "giveExamLeave",
                        call -> reasoned(
                                call,
                                reason -> leaves.decide(
                                        call.actor(),
                                        call.reach(),
                                        of(call, someone(call), ExamLeaveStep.APPROVED, reason))))
                .on("decideExamLeave", this::decide)
                .on(
                        "askExamLeave",
                        call -> reasoned(
                                call,
                                reason -> leaves.ask(
                                        call.actor(),
                                        call.reach(),
                                        of(call, someone(call), ExamLeaveStep.ASKED, reason))))
                .on("askMyExamLeave", call -> reasoned(call, reason -> own(call, ExamLeaveStep.ASKED, reason)))
                .on("withdrawMyExamLeave", call -> reasoned(call, reason -> own(call, ExamLeaveStep.WITHDRAWN, reason)))
                .on("listExamLeaves", this::list)
                .on("findExamSeats", this::seats)
                .on("listMyExamLeaves", this::mine);
    }

    private static UUID someone(Call call) {
        return UUID.fromString(call.body().getString("personId"));
    }

    private static Step of(Call call, UUID person, ExamLeaveStep step, String reason) {
        return new Step(
                call.id("sittingId"),
                person,
                step,
                Optional.ofNullable(call.body().getString("kind")),
                reason);
    }

    private Future<Outcome> own(Call call, ExamLeaveStep step, String reason) {
        UUID person = call.caller().personId();
        return leaves.own(call.actor(), person, of(call, person, step, reason));
    }

    private Future<Reply> decide(Call call) {
        ExamLeaveStep step =
                switch (call.body().getString("step")) {
                    case "approve" -> ExamLeaveStep.APPROVED;
                    case "decline" -> ExamLeaveStep.DECLINED;
                    default -> ExamLeaveStep.WITHDRAWN;
                };
        return reasoned(
                call, reason -> leaves.decide(call.actor(), call.reach(), of(call, call.id("personId"), step, reason)));
    }

    private static Future<Reply> reasoned(Call call, Function<String, Future<Outcome>> work) {
        String reason = call.body().getString("reason").strip();
        return reason.isEmpty()
                ? Scoped.refused(Problem.Fault.of("/reason", "missing"))
                : work.apply(reason).map(ExamLeaveApi::reply);
    }

    private static Reply reply(Outcome outcome) {
        return switch (outcome) {
            case DONE -> Reply.of(204, null, Map.of());
            case NOT_ON_ROSTER -> Reply.problem(404, "report.not-on-roster");
            case TWICE -> Reply.problem(409, "report.leave-given");
            case NOT_NOW -> Reply.problem(409, "report.leave-not-now");
            case TOO_LATE -> Reply.problem(409, "report.leave-too-late");
            case ONESELF -> Reply.problem(409, "report.own-leave");
        };
    }

    private Future<Reply> list(Call call) {
        Optional<Place> after;
        try {
            after = call.parameter("cursor").map(ExamLeaveApi::place);
        } catch (IllegalArgumentException | DateTimeException notOurs) {
            return Scoped.refused(Problem.Fault.of("cursor", "page"));
        }
        var wanted = new Wanted(
                call.parameter("state").flatMap(ExamLeaveStep::of),
                call.parameter("sittingId").map(UUID::fromString),
                call.parameter("search").orElse("").strip().toLowerCase(Locale.ROOT),
                after,
                call.parameter("limit").map(Integer::valueOf).orElse(PAGE));
        return leaves.list(call.reach(), wanted).map(page -> {
            JsonObject counts = new JsonObject();
            page.counts().forEach(counts::put);
            int total = wanted.state()
                    .map(state -> page.counts().getOrDefault(state.code(), 0))
                    .orElseGet(() -> page.counts().values().stream()
                            .mapToInt(each -> each)
                            .sum());
            JsonObject json = new JsonObject()
                    .put("items", items(page.lines()))
                    .put("counts", counts)
                    .put("total", total);
            page.next().ifPresent(next -> json.put("nextCursor", next.sittingId() + "" + next.personId() + next.at()));
            return Reply.ok(json);
        });
    }

    private static Place place(String cursor) {
        if (cursor.length() < 73) {
            throw new IllegalArgumentException("no cursor");
        }
        return new Place(
                Instant.parse(cursor.substring(72)),
                UUID.fromString(cursor.substring(0, 36)),
                UUID.fromString(cursor.substring(36, 72)));
    }

    private Future<Reply> mine(Call call) {
        return leaves.mine(call.caller().personId())
                .map(lines -> Reply.ok(new JsonObject().put("items", items(lines))));
    }

    private Future<Reply> seats(Call call) {
        String search = call.parameter("search").orElse("").strip().toLowerCase(Locale.ROOT);
        return leaves.seats(call.reach(), search).map(lines -> Reply.ok(new JsonObject().put("items", items(lines))));
    }

    private static JsonArray items(List<Line> lines) {
        JsonArray items = new JsonArray();
        lines.forEach(line -> {
            JsonObject json = new JsonObject()
                    .put("sittingId", line.sittingId().toString())
                    .put("exam", line.exam())
                    .put("opensAt", line.opensAt().toString())
                    .put("closesAt", line.closesAt().toString())
                    .put("personId", line.personId().toString())
                    .put("name", line.name())
                    .put("unit", line.unit())
                    .put("sat", line.sat())
                    .put("reason", line.reason())
                    .put("asked", line.asked());
            line.state().ifPresent(state -> json.put("state", state.code()).put("kind", line.kind()));
            line.by().ifPresent(by -> json.put("by", by));
            line.at().ifPresent(at -> json.put("at", at.toString()));
            items.add(json);
        });
        return items;
    }
}
