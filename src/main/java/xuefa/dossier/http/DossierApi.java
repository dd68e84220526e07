package xuefa.dossier.http;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import xuefa.dossier.DossierFact;
import xuefa.dossier.DossierKind;
import xuefa.dossier.flow.KeepingDossier;
import xuefa.dossier.flow.KeepingDossier.Order;
import xuefa.dossier.flow.KeepingDossier.Outcome;
import xuefa.dossier.flow.LookingAtDossier;
import xuefa.dossier.flow.LookingAtDossier.Place;
import xuefa.dossier.flow.LookingAtDossier.Standing;
import xuefa.dossier.flow.LookingAtDossier.Wanted;
import xuefa.shared.http.Api;
import xuefa.shared.http.Call;
import xuefa.shared.http.Problem;
import xuefa.shared.http.Reply;

/** Assessments, sanctions and exams held elsewhere: what HR enters and who looks. */
public final class DossierApi {
    private static final int PAGE = 50;

    private final KeepingDossier keeping;
    private final LookingAtDossier looking;
    private final InstantSource clock;
    private final ZoneId zone;

    public DossierApi(KeepingDossier keeping, LookingAtDossier looking, InstantSource clock, ZoneId zone) {
        this.keeping = keeping;
        this.looking = looking;
        this.clock = clock;
        this.zone = zone;
    }

    public void addTo(Api api) {
        api.on("listDossierFacts", this::list)
                .on("addDossierFact", this::add)
                .on("correctDossierFact", this::correct)
                .on("withdrawDossierFact", this::withdraw)
                .on("getPersonDossier", this::ofPerson)
                .on("getMyDossier", this::own);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    private Future<Reply> list(Call call) {
        Optional<Place> after;
        try {
            after = call.parameter("cursor").map(DossierApi::place);
        } catch (IllegalArgumentException | DateTimeException notOurs) {
            return refused(List.of(Problem.Fault.of("cursor", "page")));
        }
        LocalDate today = today();
        return looking.page(call.reach(), wanted(call, today, after)).map(page -> {
            JsonObject counts = new JsonObject();
            page.counts().forEach(counts::put);
            JsonObject json = new JsonObject()
                    .put("items", DossierJson.of(page.lines(), today))
                    .put("total", page.total())
                    .put("counts", counts);
            page.next()
                    .ifPresent(next ->
                            json.put("nextCursor", next.id() + next.day().toString() + next.pinyin()));
            return Reply.ok(json);
        });
    }

    static Wanted wanted(Call call, LocalDate today, Optional<Place> after) {
        return new Wanted(
                call.parameter("kind").flatMap(DossierKind::of).orElseThrow(),
                call.parameter("unitId").map(UUID::fromString),
                call.parameter("search")
                        .map(text -> text.strip().toLowerCase(Locale.ROOT))
                        .filter(text -> !text.isEmpty()),
                call.parameter("year").map(Integer::valueOf),
                call.parameter("value"),
                call.parameter("running").filter("true"::equals).map(yes -> today),
                call.parameter("withdrawn").filter("true"::equals).isPresent() ? Standing.WITHDRAWN : Standing.COUNTS,
                after,
                call.parameter("limit").map(Integer::valueOf).orElse(PAGE));
    }

    private static Place place(String cursor) {
        if (cursor.length() < 46) {
            throw new IllegalArgumentException("no cursor");
        }
        return new Place(
                LocalDate.parse(cursor.substring(36, 46)),
                cursor.substring(46),
                UUID.fromString(cursor.substring(0, 36)));
    }

    private Future<Reply> add(Call call) {
        DossierBodies read = new DossierBodies(today());
        Optional<DossierFact> fact = read.fact(call.body());
        if (fact.isEmpty()) {
            return refused(read.faults());
        }
        String why = call.body().getString("reason", "").strip();
        UUID personId = UUID.fromString(call.body().getString("personId"));
        return keeping.add(new Order(call.actor(), call.reach(), why), personId, fact.get())
                .map(DossierApi::reply);
    }

    private Future<Reply> correct(Call call) {
        DossierBodies read = new DossierBodies(today());
        Optional<DossierFact> fact = read.fact(call.body());
        String why = read.reason(call.body());
        if (!read.faults().isEmpty()) {
            return refused(read.faults());
        }
        return keeping.correct(new Order(call.actor(), call.reach(), why), call.id("factId"), fact.orElseThrow())
                .map(DossierApi::reply);
    }

    private Future<Reply> withdraw(Call call) {
        DossierBodies read = new DossierBodies(today());
        String why = read.reason(call.body());
        if (!read.faults().isEmpty()) {
            return refused(read.faults());
        }
        DossierKind kind = DossierKind.of(call.body().getString("kind")).orElseThrow();
        return keeping.withdraw(new Order(call.actor(), call.reach(), why), kind, call.id("factId"))
                .map(DossierApi::reply);
    }

    private Future<Reply> ofPerson(Call call) {
        LocalDate today = today();
        return looking.ofPerson(call.reach(), call.id("personId"))
                .map(found -> found.map(person -> Reply.ok(new JsonObject()
                                .put("name", person.name())
                                .put("workNumber", person.workNumber())
                                .put("unit", person.unit())
                                .put("items", DossierJson.of(person.lines(), today))))
                        .orElseGet(DossierApi::unknown));
    }

    private Future<Reply> own(Call call) {
        LocalDate today = today();
        return looking.own(call.caller().personId())
                .map(lines -> Reply.ok(new JsonObject().put("items", DossierJson.of(lines, today))));
    }

    private static Reply reply(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done done -> Reply.of(201, written(done.id(), false));
            case Outcome.Repeated there -> Reply.of(200, written(there.id(), true));
            case Outcome.Taken taken -> naming(Problem.of(409, "dossier.taken"), taken.id());
            case Outcome.Superseded superseded -> naming(Problem.of(409, "dossier.superseded"), superseded.by());
            case Outcome.Oneself oneself -> Reply.problem(409, "dossier.oneself");
            case Outcome.Unknown unknown -> unknown();
        };
    }

    private static JsonObject written(UUID id, boolean repeated) {
        return new JsonObject().put("factId", id.toString()).put("repeated", repeated);
    }

    private static Reply naming(Problem problem, UUID id) {
        return Reply.problem(problem.with("factId", id.toString()));
    }

    private static Reply unknown() {
        return Reply.problem(404, "dossier.unknown");
    }

    private static Future<Reply> refused(List<Problem.Fault> faults) {
        return Future.succeededFuture(
                Reply.problem(Problem.of(400, "request.not-allowed").because(faults)));
    }
}
