package xuefa.training.http;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import xuefa.shared.http.Api;
import xuefa.shared.http.Reply;
import xuefa.training.HoursRule;
import xuefa.training.Obligation;
import xuefa.training.ObligationBook;
import xuefa.training.TrainingWords;
import xuefa.training.flow.Books;
import xuefa.training.flow.LookingAtHours;

/** The obligations in all their versions. */
public final class BookApi {
    private final Books books;
    private final LookingAtHours looking;

    public BookApi(Books books, LookingAtHours looking) {
        this.books = books;
        this.looking = looking;
    }

    public void addTo(Api api) {
        api.on("listObligations", call -> Future.succeededFuture(Reply.ok(json(books.newest(), looking.today()))));
    }

    private static JsonObject json(ObligationBook book, LocalDate today) {
        JsonArray obligations = new JsonArray();
        book.obligations().forEach(each -> obligations.add(json(each, today)));
        JsonArray rules = new JsonArray();
        book.hoursRules().forEach(each -> rules.add(json(each, today)));
        return new JsonObject()
                .put("today", today.toString())
                .put("obligations", obligations)
                .put("hoursRules", rules);
    }

    private static JsonObject json(Obligation each, LocalDate today) {
        JsonArray exceptions = new JsonArray();
        each.exceptions().forEach((kind, by) -> exceptions.add(TrainingWords.exception(kind, by)));
        JsonObject json = new JsonObject()
                .put("obligation", each.id())
                .put("title", each.title())
                .put("source", each.source())
                .put("jurisdiction", each.jurisdiction())
                .put("since", each.since().toString())
                .put("who", TrainingWords.who(each.who()))
                .put("measure", TrainingWords.measure(each.measure()))
                .put("required", OwedJson.number(each.required()))
                .put("period", TrainingWords.period(each.period()))
                .put("exceptions", exceptions)
                .put("inForce", each.isInForceOn(today));
        each.until().ifPresent(until -> json.put("until", until.toString()));
        return json;
    }

    private static JsonObject json(HoursRule each, LocalDate today) {
        JsonObject json = new JsonObject()
                .put("rule", each.id())
                .put("source", each.source())
                .put("since", each.since().toString())
                .put("says", TrainingWords.conversion(each.conversion()))
                .put("inForce", each.isInForceOn(today));
        each.until().ifPresent(until -> json.put("until", until.toString()));
        return json;
    }
}
