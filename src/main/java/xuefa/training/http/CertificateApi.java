package xuefa.training.http;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.Optional;
import xuefa.people.MaskedName;
import xuefa.shared.http.Api;
import xuefa.shared.http.Call;
import xuefa.shared.http.Reply;
import xuefa.training.flow.CertifyingHours;
import xuefa.training.flow.CertifyingHours.Issued;
import xuefa.training.flow.LookingAtHours;

/** Certificates of hours, and their verification by anybody. */
public final class CertificateApi {
    /** Makes the PDF away from the event loop; empty when this machine has no Chinese font. */
    public interface Printing {
        Future<Optional<byte[]>> pdf(Issued issued, String verifyAt);
    }

    private final CertifyingHours certifying;
    private final Printing printing;
    private final LookingAtHours days;

    public CertificateApi(CertifyingHours certifying, Printing printing, LookingAtHours days) {
        this.certifying = certifying;
        this.printing = printing;
        this.days = days;
    }

    public void addTo(Api api) {
        api.on("certifyMyHours", call -> certifying
                        .own(call.actor(), call.caller().personId(), year(call))
                        .compose(issued -> file(call, issued)))
                .on("certifyHours", call -> certifying
                        .of(call.actor(), call.reach(), call.id("personId"), year(call))
                        .compose(found -> found.map(issued -> file(call, issued))
                                .orElseGet(() -> Future.succeededFuture(Reply.problem(404, "training.unknown")))))
                .on("verifyHoursCertificate", this::verify);
    }

    private int year(Call call) {
        return call.parameter("year").map(Integer::valueOf).orElse(days.today().getYear());
    }

    private Future<Reply> file(Call call, Optional<Issued> issued) {
        if (issued.isEmpty()) {
            return Future.succeededFuture(Reply.problem(409, "training.nothing-to-certify"));
        }
        String number = issued.get().number();
        String verifyAt =
                call.request().scheme() + "://" + call.request().authority() + "/#/hours-certificates/" + number;
        return printing.pdf(issued.get(), verifyAt).map(pdf -> pdf.<Reply>map(bytes -> new Reply.Body(
                        200,
                        Buffer.buffer(bytes),
                        Map.of(
                                "Content-Type",
                                "application/octet-stream",
                                "Content-Disposition",
                                "attachment; filename=\"" + number + ".pdf\"",
                                "X-Certificate-Number",
                                number)))
                .orElseGet(() -> Reply.problem(409, "export.no-font")));
    }

    private Future<Reply> verify(Call call) {
        return certifying.verify(call.parameter("number").orElseThrow()).map(found -> found.map(verified -> {
                    JsonObject said = new JsonObject(verified.kept().content());
                    return Reply.ok(new JsonObject()
                            .put("number", verified.kept().number())
                            .put("digest", verified.kept().digest())
                            .put("name", MaskedName.of(said.getString("name")))
                            .put("unitName", said.getString("unit"))
                            .put("year", said.getInteger("year"))
                            .put("on", said.getString("on"))
                            .put("hours", new java.math.BigDecimal(said.getString("hours")))
                            .put("entries", said.getInteger("entries"))
                            .put("unchanged", verified.unchanged()));
                })
                .orElseGet(() -> Reply.problem(404, "training.unknown")));
    }
}
