package xuefa.certificate.http;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import xuefa.certificate.Renewal;
import xuefa.certificate.RenewalRule;
import xuefa.certificate.RenewalRules;
import xuefa.certificate.RenewalTopic;
import xuefa.certificate.ReviewLife;
import xuefa.certificate.ReviewState;
import xuefa.certificate.ReviewStep;
import xuefa.certificate.Validity;
import xuefa.certificate.flow.LookingAtRenewals.Explained;
import xuefa.certificate.flow.LookingAtRenewals.Own;
import xuefa.certificate.flow.RenewalReviews;
import xuefa.certificate.flow.RenewalReviews.Opened;
import xuefa.shared.check.Check;

/** Reviews in the form of the contract. */
final class RenewalReplies {
    private RenewalReplies() {}

    static JsonObject line(RenewalReviews.Line line) {
        JsonObject json = new JsonObject()
                .put("reviewId", line.reviewId().toString())
                .put("personId", line.personId().toString())
                .put("personName", line.personName())
                .put("unitName", line.unitName())
                .put("number", line.number())
                .put("kind", line.kind())
                .put("validTo", line.validTo().toString())
                .put("state", line.state())
                .put("level", line.level())
                .put("outcome", line.outcome())
                .put("gaps", new JsonArray(line.gaps()))
                .put("version", line.version())
                .put("mine", line.mine());
        line.next().ifPresent(next -> json.put("next", validity(next)));
        return json;
    }

    static JsonObject explained(Explained explained) {
        Opened review = explained.review();
        JsonObject json = new JsonObject()
                .put("reviewId", review.reviewId().toString())
                .put("campaignId", review.campaignId().toString())
                .put("campaignTitle", review.campaignTitle())
                .put("campaignClosed", review.campaignClosed())
                .put("certificateId", review.certificateId().toString())
                .put("number", review.number())
                .put("kind", review.kind())
                .put("validity", validity(review.validity()))
                .put("personId", review.personId().toString())
                .put("personName", review.personName())
                .put("unitId", review.unitId().toString())
                .put("unitName", review.unitName())
                .put("state", review.life().state().code())
                .put("level", review.life().level())
                .put(
                        "levels",
                        new JsonArray(review.levels().stream()
                                .map(each -> each.name())
                                .toList()))
                .put("version", review.version())
                .put("mine", review.mine())
                .put("frozen", review.life().isFrozen())
                .put("on", explained.day().toString())
                .put("verdict", verdict(explained))
                .put("checks", checks(explained))
                .put("possible", possible(explained))
                .put("steps", steps(review));
        new RenewalRules(review.rules()).of(review.kind()).ifPresent(rule -> {
            json.put("act", rule.act().code()).put("afterRefusal", rule.afterRefusal());
            if (rule.act() == RenewalRule.Act.INSPECT) {
                json.put("inspectedYear", rule.inspectedYear(explained.day()));
            }
        });
        next(explained).ifPresent(next -> json.put("next", validity(next)));
        objectUntil(explained).ifPresent(until -> json.put("objectUntil", until.toString()));
        return json;
    }

    private static String verdict(Explained explained) {
        return explained.review().life().isFrozen() ? explained.review().outcome() : outcome(explained.renewal());
    }

    static String outcome(Optional<Renewal> renewal) {
        return renewal.map(each -> each.outcome().code()).orElse("noRule");
    }

    private static Optional<Validity> next(Explained explained) {
        return explained.review().life().isFrozen()
                ? explained
                        .review()
                        .next()
                        .filter(next -> explained.review().life().state() == ReviewState.PASSED)
                : explained.renewal().flatMap(Renewal::next);
    }

    /** Of a frozen review those that it was decided by. */
    private static JsonArray checks(Explained explained) {
        Opened review = explained.review();
        if (!review.life().isFrozen()) {
            return checks(explained.renewal(), explained.day());
        }
        return review.steps().reversed().stream()
                .filter(each -> !each.step().equals(ReviewStep.OBJECT.code()))
                .findFirst()
                .map(step -> new JsonArray(step.checks()))
                .orElseGet(JsonArray::new);
    }

    static JsonArray checks(Optional<Renewal> renewal, LocalDate day) {
        JsonArray json = new JsonArray();
        renewal.ifPresent(each -> each.checks()
                .forEach(check -> json.add(check(check, each.certificate().validTo(), day))));
        return json;
    }

    private static JsonObject check(Check check, LocalDate validTo, LocalDate day) {
        JsonObject json = new JsonObject()
                .put("rule", check.rule())
                .put("source", check.source())
                .put("value", check.value())
                .put("evidence", new JsonArray(check.evidence()))
                .put("verdict", check.verdict().code())
                .put("cure", check.cure())
                .put("topic", RenewalTopic.of(check).code());
        RenewalTopic.by(check, validTo, day).ifPresent(by -> json.put("by", by.toString()));
        return json;
    }

    /** What the asking person may do now, and the facts allow. */
    private static JsonArray possible(Explained explained) {
        Opened review = explained.review();
        if (!review.mine() || review.campaignClosed()) {
            return new JsonArray();
        }
        Renewal.Outcome verdict = explained.renewal().map(Renewal::outcome).orElse(Renewal.Outcome.REFUSED);
        return new JsonArray(review.life().possible().stream()
                .filter(step -> step != ReviewStep.OBJECT
                        && review.life()
                                .problem(step, verdict, explained.day(), "-", 0)
                                .isEmpty())
                .map(ReviewStep::code)
                .toList());
    }

    private static Optional<LocalDate> objectUntil(Explained explained) {
        ReviewLife life = explained.review().life();
        return life.state() == ReviewState.REFUSED
                ? life.refusedOn()
                        .map(day -> day.plusDays(explained.objectionDays()))
                        .filter(until -> explained.objectionDays() > 0
                                && !explained.day().isAfter(until))
                : Optional.empty();
    }

    private static JsonArray steps(Opened review) {
        return new JsonArray(review.steps().stream()
                .map(step -> new JsonObject()
                        .put("step", step.step())
                        .put("level", step.level())
                        .put(
                                "levelName",
                                step.step().equals(ReviewStep.OBJECT.code())
                                        ? ""
                                        : review.levels().get(step.level()).name())
                        .put("reason", step.reason())
                        .put("outcome", step.outcome())
                        .put("byName", step.byName())
                        .put("at", step.at().toString()))
                .toList());
    }

    static JsonObject own(Own own, LocalDate day) {
        var certificate = own.certificate();
        JsonObject json = new JsonObject()
                .put("certificateId", certificate.id())
                .put("kind", certificate.kind())
                .put("validity", validity(new Validity(certificate.validFrom(), certificate.validTo())))
                .put("ended", certificate.ended().filter(each -> each.isOn(day)).isPresent())
                .put("suspended", certificate.suspensions().stream().anyMatch(each -> each.isOn(day)))
                .put("verdict", outcome(own.renewal()))
                .put("checks", checks(own.renewal(), day));
        own.renewal().flatMap(Renewal::next).ifPresent(next -> json.put("next", validity(next)));
        own.review().ifPresent(review -> json.put("review", explained(review)));
        return json;
    }

    static JsonObject validity(Validity validity) {
        return new JsonObject()
                .put("from", validity.from().toString())
                .put("to", validity.to().toString());
    }

    static JsonObject items(List<JsonObject> items) {
        return new JsonObject().put("items", new JsonArray(items));
    }
}
