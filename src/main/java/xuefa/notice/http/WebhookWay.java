package xuefa.notice.http;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.time.InstantSource;
import java.util.Map;
import xuefa.notice.Letter;
import xuefa.notice.NoticeWords;
import xuefa.notice.Sent;
import xuefa.notice.Ways;
import xuefa.notice.WebhookBody;
import xuefa.notice.flow.Way;
import xuefa.shared.http.CallingOut;

/**
 * Posts to a declared gateway. Carries {@code Idempotency-Key}, the same each time: a gateway that was reached and died, or whose
 * answer was lost, gets the letter again and can tell. {@code X-Xuefa-Signature} is the HMAC over {@code X-Xuefa-Time} and the body.
 */
public final class WebhookWay implements Way {
    private final CallingOut calling;
    private final Ways.Gateway gateway;
    private final String origin;
    private final InstantSource clock;

    /** @param origin what links begin with; empty when it isn't known */
    public WebhookWay(CallingOut calling, Ways.Gateway gateway, String origin, InstantSource clock) {
        this.calling = calling;
        this.gateway = gateway;
        this.origin = origin;
        this.clock = clock;
    }

    @Override
    public Future<Sent> send(Letter letter) {
        if (letter.to().isEmpty()) {
            return Future.succeededFuture(new Sent.Never("the person has no address there any more"));
        }
        NoticeWords.Said said = letter.said();
        Map<String, String> facts = Map.of(
                "to", letter.to(),
                "title", said.title(),
                "text", said.text(),
                "link", letter.link().isEmpty() || origin.isEmpty() ? "" : origin + letter.link(),
                "key", letter.id().toString());
        Buffer body = Buffer.buffer(WebhookBody.fill(gateway.template(), facts).toString());
        long seconds = clock.instant().getEpochSecond();
        return calling.call(CallingOut.Wanted.post(gateway.url(), "application/json", body)
                        .with("Idempotency-Key", letter.id().toString())
                        .with("X-Xuefa-Time", String.valueOf(seconds))
                        .with(
                                "X-Xuefa-Signature",
                                "v1=" + WebhookBody.signature(gateway.secret(), seconds, body.getBytes())))
                .map(WebhookWay::judge)
                .otherwise(new Sent.Later("it could not be called"));
    }

    private static Sent judge(CallingOut.Outcome outcome) {
        return switch (outcome) {
            case CallingOut.Answered answered -> {
                int status = answered.status();
                if (status >= 200 && status < 300) {
                    yield new Sent.Accepted();
                }
                boolean later = status >= 500 || status == 408 || status == 425 || status == 429;
                yield later
                        ? new Sent.Later("the gateway answered " + status)
                        : new Sent.Never("the gateway answered " + status);
            }
            case CallingOut.Refused refused -> new Sent.Never(refused.sentence());
            case CallingOut.Unreachable unreachable -> new Sent.Later(unreachable.sentence());
        };
    }
}
