package xuefa.certificate.http;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import java.util.Set;
import xuefa.certificate.CertificateStep;
import xuefa.certificate.Validity;
import xuefa.certificate.flow.LookingAtCertificates.Happened;
import xuefa.certificate.flow.LookingAtCertificates.History;
import xuefa.certificate.flow.LookingAtCertificates.Line;
import xuefa.certificate.flow.LookingAtCertificates.Page;

/** Certificates as JSON. */
final class CertificateJson {
    /** What only a renewal does. */
    private static final Set<CertificateStep> OF_RENEWAL =
            Set.of(CertificateStep.OPEN_RENEWAL, CertificateStep.CLOSE_RENEWAL, CertificateStep.RENEW);

    private CertificateJson() {}

    static JsonObject of(Line line) {
        JsonObject json = new JsonObject()
                .put("certificateId", line.id().toString())
                .put("personId", line.personId().toString())
                .put("personName", line.personName())
                .put("unitId", line.unitId().toString())
                .put("unitName", line.unitName())
                .put("kind", line.kind().code())
                .put("number", line.number().orElse(""))
                .put("area", line.area())
                .put("state", line.state().code())
                .put("version", line.version());
        line.validity().ifPresent(validity -> put(json, validity));
        line.toWithdraw().ifPresent(why -> json.put("toWithdraw", why));
        return json;
    }

    private static void put(JsonObject json, Validity validity) {
        json.put("validFrom", validity.from().toString())
                .put("validTo", validity.to().toString());
    }

    static JsonObject of(Page page) {
        JsonArray items = new JsonArray();
        page.lines().forEach(line -> items.add(of(line)));
        JsonObject counts = new JsonObject();
        page.counts().forEach(counts::put);
        JsonObject json = new JsonObject()
                .put("items", items)
                .put("total", page.total())
                .put("counts", counts)
                .put("toWithdraw", page.toWithdraw());
        page.next().ifPresent(place -> json.put("nextCursor", place.id() + place.sort()));
        return json;
    }

    /** @param years that issuing would propose */
    static JsonObject of(History history, LocalDate today, int years) {
        JsonArray possible = new JsonArray();
        history.certificate().life().possibleOn(today).stream()
                .filter(step -> !OF_RENEWAL.contains(step))
                .forEach(step -> possible.add(step.code()));
        JsonArray events = new JsonArray();
        history.happened().forEach(each -> events.add(of(each)));
        JsonObject json = of(history.line())
                .put("card", history.card())
                .put("issuedUnitId", history.certificate().issuedUnitId().toString())
                .put("issuedUnitName", history.issuedUnit())
                .put("years", years)
                .put("possible", possible)
                .put("events", events);
        history.photo().ifPresent(digest -> json.put("photo", digest));
        return json;
    }

    private static JsonObject of(Happened happened) {
        JsonObject json = new JsonObject()
                .put("eventId", happened.event().id())
                .put("step", happened.event().step().code())
                .put("day", happened.event().day().toString())
                .put("reason", happened.event().reason())
                .put("at", happened.at().toString());
        happened.event().validity().ifPresent(validity -> put(json, validity));
        happened.by().ifPresent(by -> json.put("by", by));
        happened.reviewId().ifPresent(review -> json.put("reviewId", review.toString()));
        return json;
    }
}
