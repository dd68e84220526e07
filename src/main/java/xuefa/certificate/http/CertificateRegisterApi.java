package xuefa.certificate.http;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import xuefa.certificate.CertificateKind;
import xuefa.certificate.CertificateState;
import xuefa.certificate.CertificateStep;
import xuefa.certificate.NewCertificate;
import xuefa.certificate.flow.Applications;
import xuefa.certificate.flow.LookingAtCertificates;
import xuefa.certificate.flow.TakingStep;
import xuefa.shared.http.Api;
import xuefa.shared.http.Call;
import xuefa.shared.http.Problem;
import xuefa.shared.http.Reply;

/** The register of certificates 证件台账 over HTTP. Which step whose role may take, the two operations for steps say. */
public final class CertificateRegisterApi {
    private static final int PAGE = 50;
    private static final int ID = 36;

    private final LookingAtCertificates looking;
    private final Applications applications;
    private final TakingStep taking;

    public CertificateRegisterApi(LookingAtCertificates looking, Applications applications, TakingStep taking) {
        this.looking = looking;
        this.applications = applications;
        this.taking = taking;
    }

    public void addTo(Api api) {
        api.on("listCertificates", this::list)
                .on("getCertificate", call -> one(call, call.id("certificateId"), 200))
                .on("applyForCertificate", this::apply)
                .on("correctCertificate", this::correct)
                .on("reportOnCertificate", this::step)
                .on("decideOnCertificate", this::step);
    }

    private Future<Reply> list(Call call) {
        Optional<LookingAtCertificates.Place> after;
        try {
            after = call.parameter("cursor").map(CertificateRegisterApi::place);
        } catch (IllegalArgumentException notOurs) {
            return refused("cursor", "page");
        }
        String term = call.parameter("search").orElse("").strip().toLowerCase(Locale.ROOT);
        var wanted = new LookingAtCertificates.Wanted(
                call.parameter("unitId").map(UUID::fromString),
                Optional.of(term).filter(text -> !text.isEmpty()),
                call.parameter("kind").flatMap(CertificateKind::of),
                call.parameter("state").flatMap(CertificateState::of),
                call.parameter("endsWithin").map(Integer::valueOf),
                call.parameter("area").map(String::strip).filter(text -> !text.isEmpty()),
                call.parameter("toWithdraw").map(Boolean::valueOf).orElse(false),
                call.parameter("order").filter("ends"::equals).isPresent()
                        ? LookingAtCertificates.Order.ENDS
                        : LookingAtCertificates.Order.NAME,
                taking.today(),
                after,
                call.parameter("limit").map(Integer::valueOf).orElse(PAGE));
        return looking.page(call.reach(), wanted).map(page -> Reply.ok(CertificateJson.of(page)));
    }

    private static LookingAtCertificates.Place place(String cursor) {
        if (cursor.length() < ID) {
            throw new IllegalArgumentException("no cursor");
        }
        return new LookingAtCertificates.Place(cursor.substring(ID), UUID.fromString(cursor.substring(0, ID)));
    }

    private Future<Reply> one(Call call, UUID certificateId, int status) {
        LocalDate today = taking.today();
        return looking.history(call.reach(), certificateId, today)
                .compose(found -> found.isEmpty()
                        ? Future.succeededFuture(Reply.problem(404, "certificate.unknown"))
                        : taking.years(
                                        found.get().line().unitId(),
                                        found.get().line().kind(),
                                        today)
                                .map(years -> Reply.of(status, CertificateJson.of(found.get(), today, years))));
    }

    private Future<Reply> apply(Call call) {
        JsonObject body = call.body();
        Optional<LocalDate> day = day(body);
        if (body.containsKey("day") && day.isEmpty()) {
            return refused("/day", "day");
        }
        if (day.filter(taking.today()::isBefore).isPresent()) {
            return Future.succeededFuture(CertificateProblems.of("certificate.in-the-future"));
        }
        var application = new Applications.Application(
                UUID.fromString(body.getString("personId")),
                Optional.ofNullable(body.getString("unitId")).map(UUID::fromString),
                CertificateKind.of(body.getString("kind")).orElseThrow(),
                body.getString("area", "").strip(),
                day.orElse(taking.today()),
                body.getString("reason", "").strip());
        return applications
                .apply(call.reach(), call.actor(), application)
                .compose(outcome -> outcome(call, outcome, 201));
    }

    private Future<Reply> correct(Call call) {
        JsonObject body = call.body();
        String reason = body.getString("reason").strip();
        if (reason.isEmpty()) {
            return refused("/reason", "reason");
        }
        var change = new Applications.Change(
                body.getInteger("version"),
                Optional.ofNullable(body.getString("unitId")).map(UUID::fromString),
                Optional.ofNullable(body.getString("area")).map(String::strip),
                reason);
        return applications
                .change(call.reach(), call.actor(), call.id("certificateId"), change)
                .compose(outcome -> outcome(call, outcome, 200));
    }

    private Future<Reply> outcome(Call call, Applications.Outcome outcome, int status) {
        return switch (outcome) {
            case Applications.Outcome.Done done -> one(call, done.certificateId(), status);
            case Applications.Outcome.Refused refused -> Future.succeededFuture(CertificateProblems.of(refused.code()));
        };
    }

    private Future<Reply> step(Call call) {
        JsonObject body = call.body();
        Optional<LocalDate> day = day(body);
        if (body.containsKey("day") && day.isEmpty()) {
            return refused("/day", "day");
        }
        Optional<String> number = Optional.ofNullable(body.getString("number")).map(String::strip);
        if (number.filter(text -> !NewCertificate.isNumber(text)).isPresent()) {
            return refused("/number", "certificate-number");
        }
        Integer years = body.getInteger("years");
        var asked = new TakingStep.Asked(
                call.id("certificateId"),
                body.getInteger("version"),
                CertificateStep.of(body.getString("step")).orElseThrow(),
                day,
                body.getString("reason", "").strip(),
                number,
                years == null ? OptionalInt.empty() : OptionalInt.of(years));
        return taking.take(call.reach(), call.actor(), asked)
                .compose(problem -> problem.map(code -> Future.succeededFuture(CertificateProblems.of(code)))
                        .orElseGet(() -> one(call, asked.certificateId(), 200)));
    }

    private static Optional<LocalDate> day(JsonObject body) {
        try {
            return Optional.ofNullable(body.getString("day")).map(LocalDate::parse);
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }

    private static Future<Reply> refused(String pointer, String code) {
        return Future.succeededFuture(Reply.problem(
                Problem.of(400, "request.not-allowed").because(List.of(Problem.Fault.of(pointer, code)))));
    }
}
