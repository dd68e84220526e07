package xuefa.app;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.net.URI;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import xuefa.notice.Ways;
import xuefa.notice.flow.Delivering;
import xuefa.notice.flow.Reminding;
import xuefa.notice.flow.SendingReminders;
import xuefa.notice.flow.Way;
import xuefa.notice.http.MailWay;
import xuefa.notice.http.NoticeApi;
import xuefa.notice.http.WebhookWay;
import xuefa.notice.store.DeliveryStore;
import xuefa.notice.store.NoticeStore;
import xuefa.shared.http.Api;
import xuefa.shared.http.CallingOut;
import xuefa.shared.store.RecordStore;

/** Notices on one event loop: reading them, and, on the node's clock, sending them and reminding. */
final class NoticeRooms {
    private static final Logger LOG = LoggerFactory.getLogger(NoticeRooms.class);
    private static final long SEND_MILLIS = 2000;
    private static final long REMIND_MILLIS = 30 * 60_000;

    private final Vertx vertx;
    private final RecordStore store;
    private final Common common;
    private boolean sending;
    private boolean reminding;

    NoticeRooms(Vertx vertx, RecordStore store, Common common) {
        this.vertx = vertx;
        this.store = store;
        this.common = common;
    }

    void addTo(Api api) {
        new NoticeApi(new NoticeStore(store), common.config().notices()).addTo(api);
    }

    /** Sends every two seconds and reminds every half hour, from now on. */
    void start(List<Reminding> rooms) {
        InstantSource clock = InstantSource.system();
        var deliveries = new DeliveryStore(store);
        var delivering =
                new Delivering(deliveries, ways(clock), clock, common.config().zone());
        var reminders = new SendingReminders(
                deliveries, deliveries, rooms, clock, common.config().zone());
        vertx.setPeriodic(SEND_MILLIS, tick -> {
            if (!sending) {
                sending = true;
                tell("Notices could not be sent", delivering.deliver().mapEmpty())
                        .onComplete(done -> sending = false);
            }
        });
        vertx.setPeriodic(SEND_MILLIS, REMIND_MILLIS, tick -> {
            if (!reminding) {
                reminding = true;
                tell("Reminders could not be written", reminders.remind()).onComplete(done -> reminding = false);
            }
        });
    }

    private static Future<Void> tell(String what, Future<Void> work) {
        return work.onFailure(failure -> LOG.warn("{}: {}", what, failure.toString()));
    }

    private Map<String, Way> ways(InstantSource clock) {
        Ways declared = common.config().notices();
        String origin = common.config().publicOrigin().map(URI::toString).orElse("");
        CallingOut calling = common.callingOut(vertx);
        Map<String, Way> ways = new HashMap<>();
        declared.mail().ifPresent(mail -> ways.put(Ways.MAIL, new MailWay(vertx, mail, origin)));
        declared.gateways()
                .forEach(gateway -> ways.put(gateway.name(), new WebhookWay(calling, gateway, origin, clock)));
        return ways;
    }
}
