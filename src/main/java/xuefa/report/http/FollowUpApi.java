package xuefa.report.http;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import xuefa.report.Figures;
import xuefa.report.FollowUp;
import xuefa.report.FollowUpStep;
import xuefa.report.Period;
import xuefa.report.flow.FollowUps;
import xuefa.report.flow.FollowUps.Outcome;
import xuefa.shared.http.Api;
import xuefa.shared.http.Call;
import xuefa.shared.http.Problem;
import xuefa.shared.http.Reply;

/** Follow-ups over HTTP. */
public final class FollowUpApi {
    private static final int LONGEST_YEARS = 2;

    private final FollowUps followUps;
    private final InstantSource clock;
    private final ZoneId zone;

    public FollowUpApi(FollowUps followUps, InstantSource clock, ZoneId zone) {
        this.followUps = followUps;
        this.clock = clock;
        this.zone = zone;
    }

    public void addTo(Api api) {
        api.on("listFollowUps", this::list)
                .on("openFollowUp", this::open)
                .on("getFollowUp", call -> look(call, call.id("followUpId")))
                .on("stepFollowUp", this::step)
                .on("listFollowUpCandidates", this::candidates)
                .on("listMyFollowUps", this::own)
                .on("answerFollowUp", this::answer);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    private Future<Reply> list(Call call) {
        var filter = new FollowUps.Filter(
                call.parameter("unitId").map(UUID::fromString),
                call.parameter("state"),
                call.parameter("search").orElse(""));
        return followUps.list(call.reach(), filter, today()).map(this::all);
    }

    private Reply all(List<FollowUp> found) {
        JsonArray items = new JsonArray();
        found.forEach(each -> items.add(json(each)));
        return Reply.ok(new JsonObject().put("items", items));
    }

    private Future<Reply> own(Call call) {
        return followUps.own(call.caller().personId(), today()).map(this::all);
    }

    private Future<Reply> look(Call call, UUID id) {
        return followUps.find(call.reach(), id).map(found -> found.map(each -> Reply.ok(json(each)))
                .orElseGet(FollowUpApi::unknown));
    }

    private Future<Reply> candidates(Call call) {
        return followUps
                .candidates(
                        call.reach(),
                        call.id("unitId"),
                        call.parameter("search").orElse(""))
                .map(found -> found.map(FollowUpApi::candidates).orElseGet(Scoped::unknown));
    }

    private static Reply candidates(List<FollowUps.Candidate> people) {
        JsonArray items = new JsonArray();
        people.forEach(each -> items.add(new JsonObject()
                .put("personId", each.personId().toString())
                .put("name", each.name())
                .put("unit", each.unit())
                .put("role", each.role())));
        return Reply.ok(new JsonObject().put("items", items));
    }

    private Future<Reply> open(Call call) {
        JsonObject body = call.body();
        if (Figures.of(body.getString("figure")).isEmpty()) {
            return Scoped.refused(Problem.Fault.of("/figure", "figure"));
        }
        if (Period.of(body.getString("period")).isEmpty()) {
            return Scoped.refused(Problem.Fault.of("/period", "period"));
        }
        return due(
                body,
                due -> words(body, "gap", gap -> followUps
                        .open(
                                call.actor(),
                                call.reach(),
                                new FollowUps.Opening(
                                        UUID.fromString(body.getString("unitId")),
                                        body.getString("figure"),
                                        body.getString("detail", ""),
                                        body.getString("period"),
                                        gap,
                                        UUID.fromString(body.getString("responsibleId")),
                                        due.orElseThrow(),
                                        UUID.fromString(body.getString("idempotencyKey"))))
                        .compose(outcome -> answer(call, outcome))));
    }

    private Future<Reply> step(Call call) {
        JsonObject body = call.body();
        return due(
                body,
                due -> words(body, "words", words -> followUps
                        .step(
                                call.actor(),
                                call.reach(),
                                call.id("followUpId"),
                                new FollowUps.Stepping(
                                        FollowUpStep.of(body.getString("step")).orElseThrow(),
                                        body.getInteger("version"),
                                        words,
                                        due))
                        .compose(outcome -> answer(call, outcome))));
    }

    private Future<Reply> answer(Call call) {
        JsonObject body = call.body();
        UUID person = call.caller().personId();
        UUID id = call.id("followUpId");
        return words(body, "words", words -> followUps
                .answer(call.actor(), person, id, body.getInteger("version"), words)
                .compose(outcome -> outcome instanceof Outcome.Done
                        ? followUps.own(person, id).map(found -> found.map(each -> Reply.ok(json(each)))
                                .orElseGet(FollowUpApi::unknown))
                        : Future.succeededFuture(problem(outcome))));
    }

    /** Not before today, and not in years to come. */
    private Future<Reply> due(JsonObject body, Function<Optional<LocalDate>, Future<Reply>> work) {
        if (body.getString("due") == null) {
            return work.apply(Optional.empty());
        }
        try {
            LocalDate due = LocalDate.parse(body.getString("due"));
            LocalDate today = today();
            return due.isBefore(today) || due.isAfter(today.plusYears(LONGEST_YEARS))
                    ? Scoped.refused(Problem.Fault.of("/due", "due-day"))
                    : work.apply(Optional.of(due));
        } catch (DateTimeException notADay) {
            return Scoped.refused(Problem.Fault.of("/due", "day"));
        }
    }

    private static Future<Reply> words(JsonObject body, String name, Function<String, Future<Reply>> work) {
        String words = body.getString(name).strip();
        return words.isEmpty() ? Scoped.refused(Problem.Fault.of("/" + name, "missing")) : work.apply(words);
    }

    private Future<Reply> answer(Call call, Outcome outcome) {
        return outcome instanceof Outcome.Done done
                ? look(call, done.followUpId())
                : Future.succeededFuture(problem(outcome));
    }

    private static Reply problem(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done done -> throw new IllegalArgumentException("no problem: " + done);
            case Outcome.Unknown unknown -> unknown();
            case Outcome.Stale stale ->
                Reply.problem(Problem.of(409, "report.stale").with("version", stale.version()));
            case Outcome.NotNow now -> Reply.problem(409, "report.not-now");
            case Outcome.Stranger stranger -> Reply.problem(409, "report.stranger");
            case Outcome.OwnWork own -> Reply.problem(409, "report.own-work");
        };
    }

    private static Reply unknown() {
        return Reply.problem(404, "report.no-follow-up");
    }

    private JsonObject json(FollowUp one) {
        JsonArray steps = new JsonArray();
        one.steps().forEach(taken -> {
            JsonObject step = new JsonObject()
                    .put("step", taken.step().code())
                    .put("words", taken.words())
                    .put("by", taken.by())
                    .put("at", taken.at().toString());
            taken.due().ifPresent(due -> step.put("due", due.toString()));
            steps.add(step);
        });
        JsonArray possible = new JsonArray();
        one.life().possible().forEach(step -> possible.add(step.code()));
        return new JsonObject()
                .put("followUpId", one.id().toString())
                .put("unitId", one.unitId().toString())
                .put("unit", one.unit())
                .put("figure", one.figure())
                .put("detail", one.detail())
                .put("period", one.period())
                .put("gap", one.gap())
                .put("responsibleId", one.responsibleId().toString())
                .put("responsible", one.responsible())
                .put("due", one.due().toString())
                .put("state", one.life().state().code())
                .put("level", one.life().level().code())
                .put("overdue", one.isOverdue(today()))
                .put("version", one.version())
                .put("openedAt", one.openedAt().toString())
                .put("openedBy", one.openedBy())
                .put("possible", possible)
                .put("steps", steps);
    }
}
