package xuefa.people.http;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import xuefa.people.IdentityNumber;
import xuefa.people.Person;
import xuefa.people.PhoneNumber;
import xuefa.people.RegisterFact;
import xuefa.people.Unit;
import xuefa.people.UnitKind;
import xuefa.people.flow.RecordingFacts;
import xuefa.people.flow.RecordingFacts.Order;
import xuefa.people.flow.RecordingFacts.Outcome;
import xuefa.people.flow.ShapingTree;
import xuefa.shared.Ids;
import xuefa.shared.http.Api;
import xuefa.shared.http.Call;
import xuefa.shared.http.Problem;
import xuefa.shared.http.Reply;

/** What HR changes in the register, one thing at a time. */
public final class RegisterChangesApi {
    private final RecordingFacts recording;
    private final ShapingTree tree;
    private final InstantSource clock;
    private final ZoneId zone;

    public RegisterChangesApi(RecordingFacts recording, ShapingTree tree, InstantSource clock, ZoneId zone) {
        this.recording = recording;
        this.tree = tree;
        this.clock = clock;
        this.zone = zone;
    }

    public void addTo(Api api) {
        api.on("addPerson", this::addPerson)
                .on("changePerson", this::changePerson)
                .on("recordFact", this::recordFact)
                .on("endFact", this::endFact)
                .on("removeFact", this::removeFact)
                .on("addRegisterUnit", this::addUnit)
                .on("placeRegisterUnit", this::placeUnit);
    }

    private static Order order(Call call, String why) {
        return new Order(call.actor(), call.reach(), why);
    }

    private Future<Reply> addPerson(Call call) {
        JsonObject body = call.body();
        FactBodies read = new FactBodies();
        UUID id = Ids.next();
        String name = read.needed(body, "", "name");
        String why = read.needed(body, "", "reason");
        Optional<IdentityNumber> identity = read.identity(body);
        Optional<PhoneNumber> phone = read.phone(body);
        List<RegisterFact> facts = new ArrayList<>();
        JsonArray said = body.getJsonArray("facts");
        boolean posted = false;
        for (int i = 0; i < said.size(); i++) {
            JsonObject fact = said.getJsonObject(i);
            posted |= "post".equals(fact.getString("fact"));
            String pointer = "/facts/" + i;
            Optional<RegisterFact> one = read.fact(fact, pointer, id);
            one.ifPresent(facts::add);
            identity.map(IdentityNumber::workingAge)
                    .filter(earliest -> one.filter(each -> each.validFrom().isBefore(earliest))
                            .isPresent())
                    .ifPresent(earliest -> read.faults().add(tooYoung(pointer, earliest)));
        }
        if (!posted) {
            read.faults().add(Problem.Fault.of("/facts", "no-post"));
        }
        if (!read.faults().isEmpty()) {
            return RegisterApi.refused(read);
        }
        Person person = new Person(id, name, identity, phone, read.words(body, "workNumber"));
        return recording.addPerson(order(call, why), person, facts).map(outcome -> reply(outcome, 201, "personId"));
    }

    private Future<Reply> changePerson(Call call) {
        JsonObject body = call.body();
        FactBodies read = new FactBodies();
        String why = read.needed(body, "", "reason");
        Optional<IdentityNumber> identity = read.identity(body);
        Optional<PhoneNumber> phone = read.phone(body);
        Optional<String> name =
                body.containsKey("name") ? Optional.of(read.needed(body, "", "name")) : Optional.empty();
        if (!read.faults().isEmpty()) {
            return RegisterApi.refused(read);
        }
        return recording
                .changePerson(
                        order(call, why),
                        call.id("personId"),
                        was -> new Person(
                                was.id(),
                                name.orElse(was.name()),
                                identity.or(was::identityNumber),
                                body.containsKey("phone") ? phone : was.phone(),
                                body.containsKey("workNumber") ? read.words(body, "workNumber") : was.workNumber()))
                .map(outcome -> reply(outcome, 200, "personId"));
    }

    private Future<Reply> recordFact(Call call) {
        FactBodies read = new FactBodies();
        String why = read.needed(call.body(), "", "reason");
        Optional<RegisterFact> fact = read.fact(call.body(), "", call.id("personId"));
        if (!read.faults().isEmpty()) {
            return RegisterApi.refused(read);
        }
        return recording.add(order(call, why), fact.orElseThrow()).map(outcome -> reply(outcome, 201, "factId"));
    }

    private Future<Reply> endFact(Call call) {
        FactBodies read = new FactBodies();
        String why = read.needed(call.body(), "", "reason");
        Optional<LocalDate> lastDay = read.day(call.body(), "", "to");
        if (!read.faults().isEmpty()) {
            return RegisterApi.refused(read);
        }
        return recording
                .end(order(call, why), call.id("factId"), lastDay.orElseThrow())
                .map(outcome -> reply(outcome, 200, "factId"));
    }

    private Future<Reply> removeFact(Call call) {
        FactBodies read = new FactBodies();
        String why = read.needed(call.body(), "", "reason");
        if (!read.faults().isEmpty()) {
            return RegisterApi.refused(read);
        }
        return recording.remove(order(call, why), call.id("factId")).map(outcome -> reply(outcome, 200, "factId"));
    }

    private static Reply reply(Outcome outcome, int status, String member) {
        return switch (outcome) {
            case Outcome.Done done ->
                Reply.of(status, new JsonObject().put(member, done.id().toString()));
            case Outcome.Unknown unknown -> RegisterApi.unknown();
            case Outcome.Barred barred -> Reply.problem(409, "person.barred");
            case Outcome.Overlapping overlapping -> Reply.problem(409, "person.overlapping");
            case Outcome.EndsTooEarly early -> fault("/to", "ends-early");
            case Outcome.TooYoung young ->
                Reply.problem(Problem.of(400, "request.not-allowed").because(List.of(tooYoung("", young.earliest()))));
            case Outcome.NumberTaken taken -> fault("/" + taken.which(), "taken");
        };
    }

    private static Problem.Fault tooYoung(String pointer, LocalDate earliest) {
        return new Problem.Fault(pointer + "/from", "too-young", earliest.toString());
    }

    private Future<Reply> addUnit(Call call) {
        JsonObject body = call.body();
        FactBodies read = new FactBodies();
        String name = read.needed(body, "", "name");
        String why = read.needed(body, "", "reason");
        Optional<LocalDate> from = read.day(body, "", "from");
        if (!read.faults().isEmpty()) {
            return RegisterApi.refused(read);
        }
        Unit unit = new Unit(
                Ids.next(),
                Optional.of(UUID.fromString(body.getString("parentId"))),
                name,
                UnitKind.of(body.getString("kind")),
                from.orElseThrow(),
                Optional.empty(),
                read.words(body, "code"),
                body.getBoolean("enforcement", false));
        return tree.add(order(call, why), unit).map(outcome -> reply(outcome, 201));
    }

    private Future<Reply> placeUnit(Call call) {
        JsonObject body = call.body();
        FactBodies read = new FactBodies();
        String why = read.needed(body, "", "reason");
        Optional<LocalDate> from = read.day(body, "", "from");
        if (!read.faults().isEmpty()) {
            return RegisterApi.refused(read);
        }
        var placing = new ShapingTree.Placing(
                call.id("unitId"),
                from.orElseThrow(),
                Optional.ofNullable(body.getString("parentId")).map(UUID::fromString),
                read.words(body, "name"),
                body.getBoolean("ended", false));
        return tree.place(order(call, why), placing, LocalDate.ofInstant(clock.instant(), zone))
                .map(outcome -> reply(outcome, 200));
    }

    private static Reply reply(ShapingTree.Outcome outcome, int status) {
        return switch (outcome) {
            case ShapingTree.Outcome.Done done ->
                Reply.of(status, new JsonObject().put("unitId", done.unitId().toString()));
            case ShapingTree.Outcome.Unknown unknown -> Reply.problem(404, "unit.unknown");
            case ShapingTree.Outcome.CodeTaken taken -> fault("/code", "taken");
            case ShapingTree.Outcome.NameTaken taken -> fault("/name", "taken");
            case ShapingTree.Outcome.Circle circle -> Reply.problem(409, "unit.circle");
            case ShapingTree.Outcome.TooEarly early ->
                Reply.problem(Problem.of(400, "request.not-allowed")
                        .because(List.of(new Problem.Fault(
                                "/from", "not-before", early.from().toString()))));
            case ShapingTree.Outcome.NotEmpty inside ->
                Reply.problem(Problem.of(409, "unit.not-empty")
                        .with("people", inside.people())
                        .with("units", inside.units()));
        };
    }

    private static Reply fault(String pointer, String code) {
        return Reply.problem(Problem.of(400, "request.not-allowed").because(List.of(Problem.Fault.of(pointer, code))));
    }
}
