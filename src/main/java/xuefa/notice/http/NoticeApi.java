package xuefa.notice.http;

import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import xuefa.notice.NoticeRules;
import xuefa.notice.NoticeWords;
import xuefa.notice.Ways;
import xuefa.notice.flow.LookingAtNotices;
import xuefa.shared.http.Api;
import xuefa.shared.http.Call;
import xuefa.shared.http.Problem;
import xuefa.shared.http.ProblemWords.Language;
import xuefa.shared.http.Reply;

/** Notices, where they go, the rules of reminders, and the log of deliveries, over HTTP. */
public final class NoticeApi {
    private static final int USUAL_LIMIT = 30;
    private static final Pattern MAIL = Pattern.compile("[^\\s@<>,;\"()]{1,64}@[A-Za-z0-9.-]{3,100}");

    private final LookingAtNotices notices;
    private final Ways ways;

    public NoticeApi(LookingAtNotices notices, Ways ways) {
        this.notices = notices;
        this.ways = ways;
    }

    public void addTo(Api api) {
        api.on("listMyNotices", this::mine)
                .on("markNoticesRead", this::read)
                .on("getMyNoticeAddresses", this::addresses)
                .on("setMyNoticeMail", this::reachAt)
                .on("getNoticeRules", call -> rules())
                .on("changeNoticeRules", this::change)
                .on("listNoticeDeliveries", this::log)
                .on("resendNotice", this::resend);
    }

    private static int limit(Call call) {
        return call.parameter("limit").map(Integer::parseInt).orElse(USUAL_LIMIT);
    }

    private Future<Reply> mine(Call call) {
        boolean english = Language.of(call.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE)) == Language.EN;
        return notices.mine(
                        call.caller().personId(),
                        call.parameter("unread").map("true"::equals).orElse(false),
                        call.parameter("before").map(UUID::fromString),
                        limit(call))
                .map(mine -> {
                    JsonArray items = new JsonArray();
                    mine.notices().forEach(each -> items.add(json(each, english)));
                    JsonObject json = new JsonObject()
                            .put("items", items)
                            .put("unread", mine.unread())
                            .put("total", mine.total());
                    mine.next().ifPresent(next -> json.put("next", next.toString()));
                    return Reply.ok(json);
                });
    }

    private static JsonObject json(LookingAtNotices.Read notice, boolean english) {
        NoticeWords.Said said = NoticeWords.say(notice.kind(), notice.facts(), english);
        return new JsonObject()
                .put("noticeId", notice.id().toString())
                .put("kind", notice.kind())
                .put("title", said.title())
                .put("text", said.text())
                .put("link", notice.link())
                .put("at", notice.at().toString())
                .put("read", notice.read());
    }

    private Future<Reply> read(Call call) {
        List<UUID> ids = call.body().getJsonArray("noticeIds", new JsonArray()).stream()
                .map(each -> UUID.fromString((String) each))
                .toList();
        return notices.read(call.caller().personId(), ids).map(done -> nothing());
    }

    private static Reply nothing() {
        return Reply.of(204, null, Map.of());
    }

    private Future<Reply> addresses(Call call) {
        return notices.addresses(call.caller().personId()).map(found -> {
            JsonArray items = new JsonArray();
            found.forEach(each ->
                    items.add(new JsonObject().put("channel", each.channel()).put("address", each.address())));
            return Reply.ok(new JsonObject()
                    .put("items", items)
                    .put("mailSent", ways.mail().isPresent()));
        });
    }

    private Future<Reply> reachAt(Call call) {
        String address = call.body().getString("address").strip();
        return address.isEmpty() || MAIL.matcher(address).matches()
                ? notices.reachAt(call.actor(), call.caller().personId(), Ways.MAIL, address)
                        .map(done -> nothing())
                : refused("/address", "mail");
    }

    private static Future<Reply> refused(String pointer, String code) {
        return Future.succeededFuture(Reply.problem(
                Problem.of(400, "request.not-allowed").because(List.of(Problem.Fault.of(pointer, code)))));
    }

    private Future<Reply> rules() {
        return notices.rules()
                .map(found -> Reply.ok(new JsonObject()
                        .put("days", new JsonArray(found.rules().days()))
                        .put("quietFrom", found.rules().quietFrom().toString())
                        .put("quietUntil", found.rules().quietUntil().toString())
                        .put(
                                "digestWeekday",
                                found.rules()
                                        .digestOn()
                                        .map(DayOfWeek::getValue)
                                        .orElse(0))
                        .put("changedAt", found.changedAt().toString())
                        .put("changedBy", found.changedBy())
                        .put(
                                "channels",
                                new JsonArray(ways.channels().stream().sorted().toList()))));
    }

    private Future<Reply> change(Call call) {
        JsonObject body = call.body();
        Optional<LocalTime> from = time(body, "quietFrom");
        Optional<LocalTime> until = time(body, "quietUntil");
        if (from.isEmpty() || until.isEmpty()) {
            return refused(from.isEmpty() ? "/quietFrom" : "/quietUntil", "time");
        }
        int weekday = body.getInteger("digestWeekday");
        List<Integer> days = body.getJsonArray("days").stream()
                .map(each -> ((Number) each).intValue())
                .toList();
        var rules = new NoticeRules(
                days, from.get(), until.get(), weekday == 0 ? Optional.empty() : Optional.of(DayOfWeek.of(weekday)));
        return notices.change(call.actor(), rules, body.getString("reason").strip())
                .compose(done -> rules());
    }

    private static Optional<LocalTime> time(JsonObject body, String name) {
        try {
            return Optional.of(LocalTime.parse(body.getString(name)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private Future<Reply> log(Call call) {
        return notices.log(
                        call.reach(),
                        call.parameter("state").orElse(""),
                        call.parameter("before").map(UUID::fromString),
                        limit(call))
                .map(log -> {
                    JsonArray items = new JsonArray();
                    log.deliveries().forEach(each -> items.add(json(each)));
                    JsonObject counts = new JsonObject();
                    List.of("waiting", "sent", "dead", "inDoubt")
                            .forEach(state -> counts.put(state, log.counts().getOrDefault(state, 0)));
                    JsonObject json = new JsonObject().put("items", items).put("counts", counts);
                    log.next().ifPresent(next -> json.put("next", next.toString()));
                    return Reply.ok(json);
                });
    }

    private static JsonObject json(LookingAtNotices.Delivery delivery) {
        JsonArray tries = new JsonArray();
        delivery.tries()
                .forEach(each -> tries.add(new JsonObject()
                        .put("at", each.at().toString())
                        .put("outcome", each.outcome())
                        .put("detail", each.detail())));
        return new JsonObject()
                .put("deliveryId", delivery.id().toString())
                .put("channel", delivery.channel())
                .put("state", delivery.state())
                .put("kind", delivery.kind())
                .put("title", NoticeWords.say(delivery.kind(), Map.of(), false).title())
                .put("name", delivery.name())
                .put("address", delivery.address())
                .put("attempts", delivery.attempts())
                .put("detail", delivery.detail())
                .put("at", delivery.at().toString())
                .put("tries", tries);
    }

    private Future<Reply> resend(Call call) {
        return notices.resend(call.actor(), call.reach(), call.id("deliveryId"))
                .map(done -> done ? nothing() : Reply.problem(404, "notice.no-delivery"));
    }
}
