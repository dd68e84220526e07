package xuefa.certificate.http;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import xuefa.certificate.Exchanged;
import xuefa.certificate.flow.Exchange;
import xuefa.certificate.format.ExchangeFile;
import xuefa.shared.flow.Work;
import xuefa.shared.http.Api;
import xuefa.shared.http.Call;
import xuefa.shared.http.Problem;
import xuefa.shared.http.Reply;

/** The exchange file over HTTP; each one is on record with its purpose. */
public final class ExchangeApi {
    private static final String FILE = "application/octet-stream";

    private final Exchange exchange;
    private final Work work;

    public ExchangeApi(Exchange exchange, Work work) {
        this.exchange = exchange;
        this.work = work;
    }

    public void addTo(Api api) {
        api.on("exchangeCertificates", this::hand);
    }

    private Future<Reply> hand(Call call) {
        JsonObject body = call.body();
        String purpose = body.getString("purpose").strip();
        if (purpose.isEmpty()) {
            return refused("/purpose", "reason");
        }
        Optional<Instant> since;
        try {
            since = Optional.ofNullable(body.getString("since")).map(Instant::parse);
        } catch (DateTimeException noMoment) {
            return refused("/since", "moment");
        }
        var asked = new Exchanged.Asked(
                Optional.ofNullable(body.getString("unitId")).map(UUID::fromString),
                since,
                body.getBoolean("unmasked", false),
                purpose);
        boolean table = body.getString("format", "json").equals("xlsx");
        return exchange.hand(call.reach(), call.actor(), asked)
                .compose(found -> found.isEmpty()
                        ? Future.succeededFuture(Reply.problem(Problem.of(409, "certificate.exchange-too-large")
                                .with("most", Exchange.MOST)))
                        : work.off(() -> table ? ExchangeFile.xlsx(found.get()) : ExchangeFile.json(found.get()))
                                .map(bytes -> file(bytes, found.get(), table ? "xlsx" : "json")));
    }

    private static Reply file(byte[] bytes, Exchanged handed, String ending) {
        String name = ExchangeFile.NAME + "-v" + ExchangeFile.VERSION + "." + ending;
        return new Reply.Body(
                200,
                Buffer.buffer(bytes),
                Map.of(
                        "Content-Type",
                        FILE,
                        "Content-Disposition",
                        "attachment; filename=\"" + name + "\"",
                        "X-Next-Since",
                        handed.nextSince().toString()));
    }

    private static Future<Reply> refused(String pointer, String code) {
        return Future.succeededFuture(Reply.problem(
                Problem.of(400, "request.not-allowed").because(List.of(Problem.Fault.of(pointer, code)))));
    }
}
