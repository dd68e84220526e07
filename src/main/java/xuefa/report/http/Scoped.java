package xuefa.report.http;

import io.vertx.core.Future;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import xuefa.report.Scope;
import xuefa.report.flow.CountingPast;
import xuefa.report.flow.KeptDuties.Standing;
import xuefa.shared.http.Call;
import xuefa.shared.http.Problem;
import xuefa.shared.http.Reply;

/** Answers what is asked of a scope, once it is there and counted. */
public final class Scoped {
    private final CountingPast counting;
    private final InstantSource clock;
    private final ZoneId zone;

    public Scoped(CountingPast counting, InstantSource clock, ZoneId zone) {
        this.counting = counting;
        this.clock = clock;
        this.zone = zone;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    /** The unit, the period and the day on which it is known, when there are such. */
    Future<Reply> asked(Call call, Function<Scope, Future<Reply>> answer) {
        return switch (Asked.of(call, today())) {
            case Asked.Good good -> answer.apply(good.scope());
            case Asked.Bad bad -> refused(bad.fault());
        };
    }

    /** The same, and hours and duties of these scopes are counted. */
    Future<Reply> counted(Call call, Function<Scope, List<Scope>> needed, Function<Scope, Future<Reply>> answer) {
        return asked(call, scope -> {
            Future<Optional<Standing>> all = Future.succeededFuture(Optional.empty());
            for (Scope each : needed.apply(scope)) {
                all = all.compose(before -> counting.standing(call.reach(), each)
                        .map(found -> before.or(() -> found.filter(standing -> !(standing instanceof Standing.Done)))));
            }
            return all.compose(open -> open.map(Scoped::notYet).orElseGet(() -> answer.apply(scope)));
        });
    }

    private static Future<Reply> notYet(Standing standing) {
        return Future.succeededFuture(
                standing instanceof Standing.Failed
                        ? Reply.problem(409, "report.count-failed")
                        : Reply.problem(409, "report.counting"));
    }

    static Future<Reply> refused(Problem.Fault fault) {
        return Future.succeededFuture(
                Reply.problem(Problem.of(400, "request.not-allowed").because(List.of(fault))));
    }

    static Reply unknown() {
        return Reply.problem(404, "report.no-unit");
    }
}
