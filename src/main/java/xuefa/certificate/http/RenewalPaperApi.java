package xuefa.certificate.http;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import xuefa.certificate.Card;
import xuefa.certificate.RenewalList;
import xuefa.certificate.flow.ListingRenewals;
import xuefa.certificate.flow.PrintingCards;
import xuefa.certificate.flow.PrintingCards.Layout;
import xuefa.certificate.flow.PrintingCards.Run;
import xuefa.certificate.flow.RenewalLists;
import xuefa.shared.http.Api;
import xuefa.shared.http.Call;
import xuefa.shared.http.Problem;
import xuefa.shared.http.Reply;

/** Papers of a renewal: lists for the file, and the cards of those who passed. On one event loop. */
public final class RenewalPaperApi {
    /** A card with its photo is some 30 kB. */
    private static final int CARDS_AT_A_TIME = 40;

    private static final String FILE = "application/octet-stream";

    /** Work that an event loop has no time for. */
    public interface Press {
        /** Empty when this machine has no Chinese font. */
        Future<Optional<Printed>> pdf(RenewalList list);

        Future<Printed> xlsx(RenewalList list);

        /** Empty when this machine has no Chinese font. */
        Future<Optional<Cards>> cards(String title, Layout layout);
    }

    /** @param digest of the rows */
    @SuppressWarnings("ArrayRecordComponent")
    public record Printed(byte[] bytes, String digest) {}

    /** Cards on their way into one file. */
    public interface Cards {
        Future<byte[]> add(List<Card> cards, String checkAt);

        Future<byte[]> end();
    }

    private final ListingRenewals listing;
    private final PrintingCards printing;
    private final Press press;
    private final Supplier<LocalDate> today;
    private final Optional<String> origin;

    /** @param origin as the public reaches this server; empty for the one that was asked */
    public RenewalPaperApi(
            ListingRenewals listing,
            PrintingCards printing,
            Press press,
            Supplier<LocalDate> today,
            Optional<String> origin) {
        this.listing = listing;
        this.printing = printing;
        this.press = press;
        this.today = today;
        this.origin = origin;
    }

    public void addTo(Api api) {
        api.on("exportRenewalList", this::list)
                .on("lookAtRenewalCards", this::look)
                .on("printRenewalCards", this::print);
    }

    private Future<Reply> list(Call call) {
        JsonObject body = call.body();
        Optional<String> reason =
                Optional.ofNullable(body.getString("reason")).map(String::strip).filter(text -> !text.isEmpty());
        boolean unmasked = body.getBoolean("unmasked", false);
        if (unmasked && reason.isEmpty()) {
            return Future.succeededFuture(Reply.problem(
                    Problem.of(400, "request.not-allowed").because(List.of(Problem.Fault.of("/reason", "missing")))));
        }
        var order = new RenewalLists.Order(
                call.actor(),
                call.reach(),
                call.id("campaignId"),
                id(body.getString("unitId")),
                id(body.getString("batchId")),
                RenewalList.Part.of(body.getString("part")),
                unmasked ? reason : Optional.empty(),
                today.get());
        return listing.list(order).compose(outcome -> switch (outcome) {
            case ListingRenewals.Outcome.Listed listed -> list(order, listed.list(), body.getString("format"));
            case ListingRenewals.Outcome.Unknown unknown -> problem(404, "renewal.no-campaign");
            case ListingRenewals.Outcome.TooMany many -> problem(409, "renewal.list-too-long");
            case ListingRenewals.Outcome.Nobody nobody -> problem(409, "renewal.list-empty");
        });
    }

    private static Optional<UUID> id(@Nullable String text) {
        return Optional.ofNullable(text).map(UUID::fromString);
    }

    private static Future<Reply> problem(int status, String code) {
        return Future.succeededFuture(Reply.problem(status, code));
    }

    private Future<Reply> list(RenewalLists.Order order, RenewalList list, String format) {
        Future<Optional<Printed>> made =
                format.equals("pdf") ? press.pdf(list) : press.xlsx(list).map(Optional::of);
        int people = list.passed().size() + list.unclear().size();
        return made.compose(file -> file.isEmpty()
                ? problem(409, "export.no-font")
                : listing.note(order, people, format, file.get().digest())
                        .map(noted -> new Reply.Body(
                                200,
                                Buffer.buffer(file.get().bytes()),
                                headers("renewal-" + order.part().code() + "." + format, people))));
    }

    private static Map<String, String> headers(String file, int rows) {
        return Map.of(
                "Content-Type",
                FILE,
                "Content-Disposition",
                "attachment; filename=\"" + file + "\"",
                "X-Rows",
                String.valueOf(rows));
    }

    private PrintingCards.Order order(Call call, Optional<UUID> unit, Optional<UUID> batch, boolean fresh) {
        return new PrintingCards.Order(
                call.actor(), call.reach(), call.id("campaignId"), unit, batch, fresh, today.get());
    }

    private Future<Reply> look(Call call) {
        return printing.look(order(
                        call,
                        call.parameter("unitId").map(UUID::fromString),
                        call.parameter("batchId").map(UUID::fromString),
                        false))
                .map(found ->
                        found.map(RenewalPaperApi::json).orElseGet(() -> Reply.problem(404, "renewal.no-campaign")));
    }

    private static Reply json(PrintingCards.Ready ready) {
        JsonObject json = new JsonObject()
                .put("cards", ready.cards())
                .put("printed", ready.printed())
                .put("withoutPhoto", ready.withoutPhoto());
        ready.last().ifPresent(last -> json.put("lastBy", last.byName())
                .put("lastAt", last.at().toString()));
        return Reply.ok(json);
    }

    private Future<Reply> print(Call call) {
        JsonObject body = call.body();
        Layout layout = Layout.of(body.getString("layout"));
        var order = order(
                call, id(body.getString("unitId")), id(body.getString("batchId")), body.getBoolean("fresh", false));
        return printing.look(order)
                .compose(found -> found.isEmpty()
                        ? problem(404, "renewal.no-campaign")
                        : press.cards("行政执法证件", layout)
                                .compose(cards -> cards.isEmpty()
                                        ? problem(409, "export.no-font")
                                        : printing.begin(order, layout)
                                                .map(run -> run.map(each -> sent(call, each, cards.get()))
                                                        .orElseGet(() -> Reply.problem(409, "renewal.no-cards")))));
    }

    /** Each chunk is drawn once the reader has room for it; the run counts as printed when the last one is gone. */
    private Reply sent(Call call, Run run, Cards cards) {
        String checkAt = CardApi.checkAt(origin, call);
        return new Reply.Pieces(headers("cards.pdf", run.cards()), taking -> printing.handOn(
                        run, CARDS_AT_A_TIME, chunk -> cards.add(chunk, checkAt).compose(taking))
                .compose(drawn -> cards.end())
                .compose(taking)
                .compose(taken -> printing.end(run)));
    }
}
