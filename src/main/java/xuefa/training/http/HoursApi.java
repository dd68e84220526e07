package xuefa.training.http;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import xuefa.shared.http.Api;
import xuefa.shared.http.Call;
import xuefa.shared.http.Problem;
import xuefa.shared.http.Reply;
import xuefa.training.flow.Days;
import xuefa.training.flow.LookingAtHours;
import xuefa.training.flow.PersonHours;

/** The hours of one person, for the person and for HR. */
public final class HoursApi {
    private final LookingAtHours looking;

    public HoursApi(LookingAtHours looking) {
        this.looking = looking;
    }

    public void addTo(Api api) {
        api.on(
                        "getMyHours",
                        call -> days(call, looking.today(), days -> looking.own(
                                        call.caller().personId(), days)
                                .map(HoursApi::json)
                                .map(Reply::ok)))
                .on(
                        "getPersonHours",
                        call -> days(call, looking.today(), days -> looking.of(call.reach(), call.id("personId"), days)
                                .map(found -> found.map(HoursApi::json)
                                        .map(Reply::ok)
                                        .orElseGet(() -> Reply.problem(404, "training.unknown")))));
    }

    /** The days asked for: a year, or a day and by what was known when. */
    static Future<Reply> days(Call call, LocalDate today, Function<Days, Future<Reply>> answer) {
        try {
            Optional<LocalDate> on = call.parameter("on").map(LocalDate::parse);
            Optional<LocalDate> knownOn = call.parameter("knownOn").map(LocalDate::parse);
            Days days = on.isPresent()
                    ? new Days(on.get(), knownOn.orElse(on.get()))
                    : knownOn.isPresent()
                            ? Days.of(knownOn.get())
                            : Days.ofYear(
                                    call.parameter("year").map(Integer::valueOf).orElse(today.getYear()), today);
            return answer.apply(days);
        } catch (DateTimeException | IllegalArgumentException notADay) {
            return Future.succeededFuture(Reply.problem(
                    Problem.of(400, "request.not-allowed").because(List.of(Problem.Fault.of("on", "day")))));
        }
    }

    private static JsonObject json(PersonHours hours) {
        JsonArray entries = new JsonArray();
        hours.entries().forEach(each -> entries.add(OwedJson.entry(each, hours.rows())));
        return new JsonObject()
                .put("personId", UUID.fromString(hours.person().id()).toString())
                .put("name", hours.person().name())
                .put("unitName", hours.unit())
                .put("year", hours.on().getYear())
                .put("on", hours.on().toString())
                .put("knownOn", hours.knownOn().toString())
                .put("obligations", OwedJson.all(hours.owed()))
                .put("entries", entries);
    }
}
