package xuefa.certificate.http;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import xuefa.certificate.RenewalWhatIf;
import xuefa.certificate.ReviewStep;
import xuefa.certificate.flow.DecidingRenewal;
import xuefa.certificate.flow.LookingAtRenewals;
import xuefa.certificate.flow.RenewalOutcome;
import xuefa.certificate.flow.RenewalReviews;
import xuefa.shared.http.Api;
import xuefa.shared.http.Call;
import xuefa.shared.http.Problem;
import xuefa.shared.http.Reply;
import xuefa.training.Hours;

/** Renewal reviews over HTTP. */
public final class RenewalReviewApi {
    private static final int USUAL_LIMIT = 50;

    private final RenewalReviews reviews;
    private final LookingAtRenewals looking;
    private final DecidingRenewal deciding;

    public RenewalReviewApi(RenewalReviews reviews, LookingAtRenewals looking, DecidingRenewal deciding) {
        this.reviews = reviews;
        this.looking = looking;
        this.deciding = deciding;
    }

    public void addTo(Api api) {
        api.on("listRenewalReviews", this::list)
                .on("getRenewalReview", call -> look(call, call.id("reviewId")))
                .on("tryRenewal", this::whatIf)
                .on("decideRenewal", this::decide)
                .on("listMyRenewals", this::mine)
                .on("objectToRenewal", this::object);
    }

    private Future<Reply> list(Call call) {
        Wishes wishes = new Wishes();
        Optional<String> after = wishes.cursor("after", call.parameter("after"));
        Optional<Problem> fault = wishes.problem();
        if (fault.isPresent()) {
            return Future.succeededFuture(Reply.problem(fault.get()));
        }
        int limit = call.parameter("limit").map(Integer::parseInt).orElse(USUAL_LIMIT);
        var filter = new RenewalReviews.Filter(
                call.id("campaignId"),
                call.parameter("outcome"),
                call.parameter("gap"),
                call.parameter("state"),
                call.parameter("unitId").map(UUID::fromString),
                call.parameter("search").orElse(""),
                call.parameter("mine").map(Boolean::parseBoolean).orElse(false),
                after);
        return reviews.list(call.reach(), filter, limit).map(found -> found.map(page -> {
                    JsonObject json = RenewalReplies.items(
                            page.lines().stream().map(RenewalReplies::line).toList());
                    page.next().ifPresent(next -> json.put("next", next));
                    return Reply.ok(json);
                })
                .orElseGet(() -> Reply.problem(404, "renewal.no-campaign")));
    }

    private Future<Reply> look(Call call, UUID reviewId) {
        return looking.look(call.reach(), reviewId)
                .map(found -> found.map(each -> Reply.ok(RenewalReplies.explained(each)))
                        .orElseGet(RenewalReviewApi::unknown));
    }

    private Future<Reply> whatIf(Call call) {
        Wishes wishes = new Wishes();
        LocalDate today = looking.today();
        LocalDate on = wishes.day("on", call.parameter("on").orElse(today.toString()), today);
        Optional<Hours> hours = wishes.hours("hours", call.parameter("hours"));
        Optional<Problem> fault = wishes.problem();
        if (fault.isPresent()) {
            return Future.succeededFuture(Reply.problem(fault.get()));
        }
        Set<String> exams = call.parameter("exams").stream()
                .flatMap(text -> Arrays.stream(text.split(",")))
                .collect(Collectors.toSet());
        return looking.whatIf(call.reach(), call.id("reviewId"), new RenewalWhatIf(on, hours, exams))
                .map(found -> found.map(each -> {
                            JsonObject json = new JsonObject()
                                    .put("on", on.toString())
                                    .put("verdict", RenewalReplies.outcome(each.renewal()))
                                    .put("checks", RenewalReplies.checks(each.renewal(), on));
                            each.renewal()
                                    .flatMap(renewal -> renewal.next())
                                    .ifPresent(next -> json.put("next", RenewalReplies.validity(next)));
                            return Reply.ok(json);
                        })
                        .orElseGet(RenewalReviewApi::unknown));
    }

    private Future<Reply> decide(Call call) {
        return take(call, ReviewStep.of(call.body().getString("step")).orElseThrow())
                .compose(outcome -> outcome instanceof RenewalOutcome.Done done
                        ? look(call, done.reviewId())
                        : Future.succeededFuture(problem(outcome)));
    }

    private Future<Reply> object(Call call) {
        return take(call, ReviewStep.OBJECT)
                .map(outcome -> outcome instanceof RenewalOutcome.Done
                        ? Reply.of(204, null, java.util.Map.of())
                        : problem(outcome));
    }

    private Future<RenewalOutcome> take(Call call, ReviewStep step) {
        return deciding.decide(new DecidingRenewal.Asked(
                call.actor(),
                call.reach(),
                call.id("reviewId"),
                OptionalInt.of(call.body().getInteger("version")),
                step,
                Optional.ofNullable(call.body().getString("reason")).orElse("").strip()));
    }

    private static Reply unknown() {
        return Reply.problem(404, "renewal.unknown");
    }

    static Reply problem(RenewalOutcome outcome) {
        return switch (outcome) {
            case RenewalOutcome.Done done -> throw new IllegalArgumentException("no problem: " + done);
            case RenewalOutcome.Unknown unknown -> unknown();
            case RenewalOutcome.Stale stale ->
                Reply.problem(Problem.of(409, "renewal.stale").with("version", stale.version()));
            case RenewalOutcome.NotYours not ->
                Reply.problem(Problem.of(409, "renewal.not-your-level").with("level", not.level()));
            case RenewalOutcome.OwnCertificate own -> Reply.problem(409, "renewal.own-certificate");
            case RenewalOutcome.CampaignClosed closed -> Reply.problem(409, "renewal.campaign-closed");
            case RenewalOutcome.Refused refused -> refused(refused.problem());
        };
    }

    private static Reply refused(String code) {
        return switch (code) {
            case "renewal.not-in-this-state" -> Reply.problem(409, "renewal.not-in-this-state");
            case "renewal.reason-missing" -> Reply.problem(409, "renewal.reason-missing");
            case "renewal.not-eligible" -> Reply.problem(409, "renewal.not-eligible");
            case "renewal.eligible" -> Reply.problem(409, "renewal.eligible");
            case "renewal.not-due" -> Reply.problem(409, "renewal.not-due");
            case "renewal.objection-late" -> Reply.problem(409, "renewal.objection-late");
            case "renewal.facts-changing" -> Reply.problem(409, "renewal.facts-changing");
            default -> Reply.problem(409, "renewal.certificate-refuses");
        };
    }

    private Future<Reply> mine(Call call) {
        LocalDate day = looking.today();
        return looking.mine(call.reach().personId())
                .map(all -> Reply.ok(RenewalReplies.items(all.stream()
                                .map(each -> RenewalReplies.own(each, day))
                                .toList())
                        .put("on", day.toString())));
    }
}
