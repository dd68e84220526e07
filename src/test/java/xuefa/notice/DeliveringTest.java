package xuefa.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static xuefa.support.TestFutures.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpServer;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import xuefa.notice.flow.Delivering;
import xuefa.notice.http.MailWay;
import xuefa.notice.http.WebhookWay;
import xuefa.notice.store.DeliveryStore;
import xuefa.notice.store.Outbox;
import xuefa.shared.Ids;
import xuefa.shared.http.CallingOut;
import xuefa.shared.net.OutgoingRules;
import xuefa.shared.store.RecordStore;
import xuefa.support.TestLoop;

@SuppressWarnings("NullAway.Init")
class DeliveringTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Instant NOON = Instant.parse("2026-11-22T04:00:00Z");
    private static final Instant NIGHT = Instant.parse("2026-11-22T15:00:00Z");
    private static final String SECRET = "a secret that is long";

    private record Got(String key, String time, String signature, String body) {}

    private final Vertx vertx = Vertx.vertx();
    private final UUID lin = Ids.next();
    private final List<Got> got = new CopyOnWriteArrayList<>();
    private final SmallMailServer mail = new SmallMailServer();
    private RecordStore store;
    private HttpServer gateway;
    private volatile int status = 200;

    @BeforeEach
    void somebodyWithAddresses() throws IOException {
        store = RecordStore.open(vertx, TestLoop.freshRecord(), 3);
        sql("insert into person (id, name) values ('" + lin + "', '林若溪')");
        sql("insert into notice_address (person_id, channel, address) values ('" + lin
                + "', 'mail', 'lin@example.org'), ('" + lin + "', 'sms', '13900000000')");
        gateway = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        gateway.createContext("/", exchange -> {
            byte[] body = exchange.getRequestBody().readAllBytes();
            got.add(new Got(
                    exchange.getRequestHeaders().getFirst("Idempotency-Key"),
                    exchange.getRequestHeaders().getFirst("X-Xuefa-Time"),
                    exchange.getRequestHeaders().getFirst("X-Xuefa-Signature"),
                    new String(body, StandardCharsets.UTF_8)));
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        gateway.start();
    }

    @AfterEach
    void close() {
        gateway.stop(0);
        mail.close();
        await(store.close());
        await(vertx.close());
    }

    @Test
    void what_is_told_twice_goes_out_once_and_signed() throws IOException {
        tell(told("a"));
        tell(told("a"));
        deliver(NOON);
        deliver(NOON);

        assertThat(mail.mails).hasSize(1).first().asString().contains("To: lin@example.org", "Message-ID: <");
        assertThat(got).hasSize(1);
        Got one = got.getFirst();
        JsonNode body = new JsonMapper().readTree(one.body());
        assertThat(body.path("to").asText()).isEqualTo("13900000000");
        assertThat(body.path("text").asText()).isEqualTo("学法活动通知：{\"quoted\"}");
        assertThat(one.signature())
                .isEqualTo("v1="
                        + WebhookBody.signature(
                                SECRET, Long.parseLong(one.time()), one.body().getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void a_gateway_that_fails_gets_the_same_key_again_later() {
        tell(told("b"));
        status = 503;
        deliver(NOON);
        assertThat(count("state = 'waiting' and detail = 'the gateway answered 503' and next_at > now()"))
                .isEqualTo(1);
        sql("update notice_delivery set next_at = now()");
        status = 200;
        deliver(NOON);
        assertThat(got).hasSize(2);
        assertThat(got.get(0).key()).isEqualTo(got.get(1).key());
        assertThat(count("state = 'sent'")).isEqualTo(2);
    }

    @Test
    void what_a_gateway_does_not_want_is_given_up_at_once_and_can_be_seen() {
        tell(told("c"));
        status = 400;
        deliver(NOON);
        assertThat(count("state = 'dead' and channel = 'sms' and detail = 'the gateway answered 400'"))
                .isEqualTo(1);
    }

    @Test
    void mail_is_tried_again_only_when_it_was_surely_not_taken() {
        mail.answer = "451 later";
        tell(told("d"));
        deliver(NOON);
        assertThat(count("state = 'waiting' and channel = 'mail'")).isEqualTo(1);

        mail.answer = "";
        sql("update notice_delivery set next_at = now()");
        deliver(NOON);
        assertThat(count("state = 'inDoubt' and channel = 'mail'")).isEqualTo(1);
    }

    @Test
    void a_node_that_died_while_sending_leaves_mail_in_doubt_and_the_gateway_to_others() {
        tell(told("e"));
        var dying = new DeliveryStore(store);
        assertThat(await(dying.take(Set.of("mail", "sms"), false, 20, Duration.ofMinutes(1))))
                .hasSize(2);
        assertThat(await(dying.take(Set.of("mail", "sms"), false, 20, Duration.ofMinutes(1))))
                .isEmpty();

        sql("update notice_delivery set leased_until = now() - interval '1 second'");
        deliver(NOON);

        assertThat(mail.mails).isEmpty();
        assertThat(got).hasSize(1);
        assertThat(count("state = 'inDoubt' and channel = 'mail'")).isEqualTo(1);
    }

    @Test
    void nothing_goes_out_at_night_but_what_is_urgent() {
        tell(told("f"));
        tell(Notice.secret(
                lin,
                "g",
                "study.sessionCancelled",
                Map.of("title", "码", "reason", "482913"),
                new Notice.Direct("sms", "13911111111")));
        deliver(NIGHT);
        assertThat(got).hasSize(1).first().extracting(Got::body).asString().contains("13911111111");
        assertThat(await(store.query("select count(*)::int as n from notice where key = 'g' and facts::text = '{}'"))
                        .iterator()
                        .next()
                        .getInteger("n"))
                .isEqualTo(1);
        assertThat(count("channel = 'sms' and state = 'sent' and address is null"))
                .isEqualTo(1);
    }

    @Test
    void two_nodes_share_the_work() {
        for (int i = 0; i < 30; i++) {
            tell(told("many" + i));
        }
        Delivering one = delivering(NOON);
        Delivering other = delivering(NOON);
        for (int i = 0; i < 4; i++) {
            await(Future.join(one.deliver(), other.deliver()));
        }
        assertThat(got).hasSize(30).extracting(Got::key).doesNotHaveDuplicates();
        assertThat(mail.mails).hasSize(30);
    }

    private Notice told(String key) {
        return Notice.of(
                lin,
                key,
                "study.sessionReviewed",
                Map.of("title", "{\"quoted\"}", "day", "11月22日", "kind", "讲座", "place", "三楼"),
                "/study");
    }

    private void tell(Notice notice) {
        await(store.inTransaction(tx -> Outbox.add(tx, notice)));
    }

    private void deliver(Instant now) {
        await(delivering(now).deliver());
    }

    private Delivering delivering(Instant now) {
        String origin = "http://127.0.0.1:" + gateway.getAddress().getPort();
        var template = new JsonMapper().createObjectNode().put("to", "{to}").put("text", "{title}");
        var calling = new CallingOut(vertx, new OutgoingRules(Set.of(origin)), Optional.empty());
        InstantSource clock = InstantSource.fixed(now);
        var sms = new WebhookWay(
                calling, new Ways.Gateway("sms", URI.create(origin + "/send"), SECRET, template), "", clock);
        var smtp = new MailWay(
                vertx, new Ways.Mail("127.0.0.1", mail.port(), Ways.Secrecy.NONE, "", "", "xuefa@example.org"), "");
        return new Delivering(new DeliveryStore(store), Map.of("mail", smtp, "sms", sms), clock, SHANGHAI);
    }

    private void sql(String statement) {
        await(store.query(statement));
    }

    private int count(String condition) {
        return await(store.query("select count(*)::int as n from notice_delivery where " + condition))
                .iterator()
                .next()
                .getInteger("n");
    }
}
