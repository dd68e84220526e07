package xuefa.certificate.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import xuefa.certificate.Card;
import xuefa.certificate.flow.Cards;
import xuefa.certificate.flow.Cards.Checked;
import xuefa.people.MaskedName;
import xuefa.shared.http.Api;
import xuefa.shared.http.Call;
import xuefa.shared.http.Problem;
import xuefa.shared.http.Reply;

/** Photos, cards, and the public check of a card 公开核验. On one event loop. */
public final class CardApi {
    /** A suspension shows in the public check within so long. */
    private static final Duration KEPT = Duration.ofSeconds(5);

    private static final int MOST_KEPT = 50_000;

    /** Work that an event loop has no time for. */
    public interface Studio {
        /** As it is kept; empty for what is no photo that fits. */
        Future<Optional<byte[]>> portrait(byte[] bytes);

        /** Empty when this machine has no Chinese font. */
        Future<Optional<byte[]>> pdf(Card card, String checkAt);
    }

    private final Cards cards;
    private final Studio studio;
    private final Supplier<LocalDate> today;
    private final Optional<String> origin;
    private final int mostBytes;
    private final Cache<String, Optional<Checked>> checked =
            Caffeine.newBuilder().maximumSize(MOST_KEPT).expireAfterWrite(KEPT).build();

    /**
     * @param origin as the public reaches this server; empty for the one that was asked
     * @param mostBytes of a photo
     */
    public CardApi(Cards cards, Studio studio, Supplier<LocalDate> today, Optional<String> origin, int mostBytes) {
        this.cards = cards;
        this.studio = studio;
        this.today = today;
        this.origin = origin;
        this.mostBytes = mostBytes;
    }

    public void addTo(Api api) {
        api.on("setCertificatePhoto", this::setPhoto)
                .on("getCertificatePhoto", this::photo)
                .on("getCertificateCard", this::card)
                .on("checkCertificate", this::check);
    }

    private Future<Reply> setPhoto(Call call) {
        return cards.reaches(call.reach(), call.id("certificateId"))
                .compose(reached -> reached ? readPhoto(call) : Future.succeededFuture(unknown()));
    }

    private Future<Reply> readPhoto(Call call) {
        return call.bytes(mostBytes)
                .compose(bytes -> bytes.isEmpty()
                        ? Future.succeededFuture(Reply.problem(
                                Problem.of(413, "certificate.photo-too-large").with("mostBytes", mostBytes)))
                        : studio.portrait(bytes.get().getBytes()).compose(portrait -> portrait.map(photo ->
                                        cards.setPhoto(call.reach(), call.actor(), call.id("certificateId"), photo)
                                                .map(done -> done ? Reply.of(204, null, Map.of()) : unknown()))
                                .orElseGet(
                                        () -> Future.succeededFuture(Reply.problem(409, "certificate.photo-kind")))));
    }

    private Future<Reply> photo(Call call) {
        return cards.photo(call.reach(), call.id("certificateId"))
                .map(found -> found.map(bytes -> Reply.file(bytes, "photo.jpg"))
                        .orElseGet(() -> Reply.problem(404, "certificate.no-photo")));
    }

    private Future<Reply> card(Call call) {
        return cards.print(call.reach(), call.actor(), call.id("certificateId"), today.get())
                .compose(printing -> switch (printing) {
                    case Cards.Printing.Ready ready ->
                        studio.pdf(
                                        ready.card(),
                                        checkAt(origin, call) + ready.card().code())
                                .map(pdf -> pdf.map(bytes -> Reply.file(bytes, "card.pdf"))
                                        .orElseGet(() -> Reply.problem(409, "export.no-font")));
                    case Cards.Printing.Unknown none -> Future.succeededFuture(unknown());
                    case Cards.Printing.NoCard none ->
                        Future.succeededFuture(Reply.problem(409, "certificate.no-card"));
                });
    }

    /** Where the public check of cards is; the code of a card is added to it. */
    static String checkAt(Optional<String> origin, Call call) {
        return origin.orElseGet(
                        () -> call.request().scheme() + "://" + call.request().authority())
                + "/#/certificate-check/";
    }

    /** Unknown and wrong codes answer alike, and both as fast as the others. */
    private Future<Reply> check(Call call) {
        String code = call.parameter("code").orElseThrow();
        Optional<Checked> kept = checked.getIfPresent(code);
        return kept != null
                ? Future.succeededFuture(reply(kept))
                : cards.check(code, today.get())
                        .onSuccess(found -> checked.put(code, found))
                        .map(CardApi::reply);
    }

    private static Reply reply(Optional<Checked> found) {
        return found.map(CardApi::json).map(Reply::ok).orElseGet(() -> Reply.problem(404, "certificate.no-such-card"));
    }

    private static JsonObject json(Checked each) {
        JsonObject json = new JsonObject()
                .put("name", MaskedName.of(each.personName()))
                .put("unitName", each.unitName())
                .put("kind", each.kind().code())
                .put("number", each.number())
                .put("area", each.area())
                .put("state", each.state().code())
                .put("validFrom", each.validity().from().toString())
                .put("validTo", each.validity().to().toString())
                .put("replaced", each.replaced())
                .put("good", each.good());
        each.inspectedYear().ifPresent(year -> json.put("inspectedYear", year));
        return json;
    }

    private static Reply unknown() {
        return Reply.problem(404, "certificate.unknown");
    }
}
