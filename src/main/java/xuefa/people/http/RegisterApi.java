package xuefa.people.http;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import xuefa.people.EmploymentKind;
import xuefa.people.IdentityNumber;
import xuefa.people.Person;
import xuefa.people.PhoneNumber;
import xuefa.people.PostCategory;
import xuefa.people.StandingFlag;
import xuefa.people.flow.FindingPeople;
import xuefa.people.flow.Register;
import xuefa.people.flow.Revealing;
import xuefa.people.flow.UnitNames;
import xuefa.shared.http.Api;
import xuefa.shared.http.Call;
import xuefa.shared.http.Problem;
import xuefa.shared.http.Reply;

/** The register as HR and the justice bureau look at it. */
public final class RegisterApi {
    private static final int PAGE = 50;

    private final Register register;
    private final FindingPeople finding;
    private final Revealing revealing;
    private final UnitNames names;
    private final InstantSource clock;
    private final ZoneId zone;

    public RegisterApi(
            Register register,
            FindingPeople finding,
            Revealing revealing,
            UnitNames names,
            InstantSource clock,
            ZoneId zone) {
        this.register = register;
        this.finding = finding;
        this.revealing = revealing;
        this.names = names;
        this.clock = clock;
        this.zone = zone;
    }

    public void addTo(Api api) {
        api.on("listRegisterUnits", this::units)
                .on("listPeople", this::people)
                .on("findPeopleByNumber", this::byNumber)
                .on("getPerson", this::person)
                .on("revealNumbers", this::reveal);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    private Future<Reply> units(Call call) {
        FactBodies read = new FactBodies();
        JsonObject asked = new JsonObject();
        call.parameter("day").ifPresent(day -> asked.put("day", day));
        LocalDate day = read.day(asked, "", "day").orElse(today());
        if (!read.faults().isEmpty()) {
            return refused(read);
        }
        return register.units(call.reach(), day).map(units -> {
            JsonArray items = new JsonArray();
            units.forEach(unit -> items.add(RegisterJson.of(unit)));
            return Reply.ok(new JsonObject().put("day", day.toString()).put("items", items));
        });
    }

    private Future<Reply> people(Call call) {
        Optional<FindingPeople.Place> after;
        try {
            after = call.parameter("cursor").map(RegisterApi::place);
        } catch (IllegalArgumentException notOurs) {
            return Future.succeededFuture(Reply.problem(
                    Problem.of(400, "request.not-allowed").because(List.of(Problem.Fault.of("cursor", "page")))));
        }
        String term = call.parameter("search").orElse("").strip().toLowerCase(Locale.ROOT);
        var wanted = new FindingPeople.Wanted(
                call.parameter("unitId").map(UUID::fromString),
                Optional.of(term).filter(text -> !text.isEmpty()),
                call.parameter("category").map(PostCategory::of),
                call.parameter("employment").flatMap(EmploymentKind::of),
                call.parameter("without").flatMap(StandingFlag::of),
                call.parameter("away").map(Boolean::valueOf).orElse(false),
                call.parameter("left").map(Boolean::valueOf).orElse(false)
                        ? FindingPeople.Presence.LEFT
                        : FindingPeople.Presence.HERE,
                today(),
                after,
                call.parameter("limit").map(Integer::valueOf).orElse(PAGE));
        return finding.page(call.reach(), wanted).map(page -> {
            JsonObject json = list(page.lines()).put("total", page.total()).put("more", page.more());
            page.next().ifPresent(next -> json.put("nextCursor", next.id() + next.pinyin()));
            return Reply.ok(json);
        });
    }

    private static FindingPeople.Place place(String cursor) {
        if (cursor.length() < 36) {
            throw new IllegalArgumentException("no cursor");
        }
        return new FindingPeople.Place(cursor.substring(36), UUID.fromString(cursor.substring(0, 36)));
    }

    private static JsonObject list(List<FindingPeople.Line> lines) {
        JsonArray items = new JsonArray();
        lines.forEach(line -> items.add(RegisterJson.of(line)));
        return new JsonObject().put("items", items);
    }

    private Future<Reply> byNumber(Call call) {
        FactBodies read = new FactBodies();
        String number = call.body().getString("number").strip();
        boolean phone = number.length() == 11;
        JsonObject asked = new JsonObject().put(phone ? "phone" : "identityNumber", number);
        var asPhone = phone ? read.phone(asked) : Optional.<PhoneNumber>empty();
        var asIdentity = phone ? Optional.<IdentityNumber>empty() : read.identity(asked);
        if (asPhone.isEmpty() && asIdentity.isEmpty()) {
            return Future.succeededFuture(Reply.problem(Problem.of(400, "request.not-allowed")
                    .because(List.of(Problem.Fault.of("/number", phone ? "phone" : "identity-number")))));
        }
        return asPhone.map(found -> finding.byPhone(call.reach(), found, today()))
                .orElseGet(() -> finding.byIdentity(call.reach(), asIdentity.orElseThrow(), today()))
                .map(lines -> Reply.ok(list(lines).put("total", lines.size()).put("more", false)));
    }

    private Future<Reply> person(Call call) {
        return register.person(call.reach(), call.id("personId")).compose(found -> {
            if (found.isEmpty()) {
                return Future.succeededFuture(unknown());
            }
            List<UUID> units = found.get()
                    .all()
                    .flatMap(fact -> fact.unit().stream())
                    .distinct()
                    .toList();
            return names.of(units).map(named -> Reply.ok(RegisterJson.of(found.get(), new HashMap<>(named))));
        });
    }

    private Future<Reply> reveal(Call call) {
        FactBodies read = new FactBodies();
        String reason = read.needed(call.body(), "", "reason");
        if (!read.faults().isEmpty()) {
            return refused(read);
        }
        return revealing
                .reveal(call.actor(), call.reach(), call.id("personId"), reason)
                .map(found -> found.map(person -> Reply.ok(numbers(person))).orElseGet(RegisterApi::unknown));
    }

    private static JsonObject numbers(Person person) {
        JsonObject json = new JsonObject();
        person.identityNumber().ifPresent(number -> json.put("identityNumber", number.text())
                .put("birthDate", number.birthDate().toString())
                .put("sex", number.sex().code()));
        person.phone().ifPresent(number -> json.put("phone", number.text()));
        return json;
    }

    static Future<Reply> refused(FactBodies read) {
        return Future.succeededFuture(
                Reply.problem(Problem.of(400, "request.not-allowed").because(read.faults())));
    }

    static Reply unknown() {
        return Reply.problem(404, "person.unknown");
    }
}
