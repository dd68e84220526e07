package xuefa.access.flow;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import xuefa.access.OneTimeCode;
import xuefa.access.Visit;
import xuefa.shared.Actor;

/** Setting a password with a one-time code: activating an account, or getting back into one. */
public final class UsingCode {
    public sealed interface Look {
        /** @param least signs that the password must have */
        record Open(AccessCodes.Open code, int least) implements Look {}

        /** Unknown, used, withdrawn or expired: which of these is told to nobody. */
        record Wrong() implements Look {}

        record TooMany(int waitSeconds) implements Look {}
    }

    public sealed interface Outcome {
        record SignedIn(OpeningSession.Opened opened) implements Outcome {}

        record Wrong() implements Outcome {}

        record TooMany(int waitSeconds) implements Outcome {}

        record Refused(ChoosingPassword.Choice why) implements Outcome {}
    }

    private final AccessCodes codes;
    private final Accounts accounts;
    private final Sessions sessions;
    private final ChoosingPassword choosing;
    private final OpeningSession opening;
    private final Throttle throttle;

    public UsingCode(
            AccessCodes codes,
            Accounts accounts,
            Sessions sessions,
            ChoosingPassword choosing,
            OpeningSession opening,
            Throttle throttle) {
        this.codes = codes;
        this.accounts = accounts;
        this.sessions = sessions;
        this.choosing = choosing;
        this.opening = opening;
        this.throttle = throttle;
    }

    public Future<Look> look(String typed, Visit visit) {
        return with(typed, visit, Look.TooMany::new, new Look.Wrong(), code -> accounts.of(code.personId())
                .map(account -> new Look.Open(
                        code,
                        choosing.today()
                                .least(account.filter(is -> is.standing().demanding())
                                        .isPresent()))));
    }

    public Future<Outcome> use(String typed, String password, Visit visit) {
        return with(typed, visit, Outcome.TooMany::new, new Outcome.Wrong(), code -> accounts.of(code.personId())
                .compose(account -> choosing.choose(account.orElseThrow(), password, List.of(code.name())))
                .compose(choice -> choice instanceof ChoosingPassword.Choice.Hashed hashed
                        ? use(code, hashed.hash(), visit)
                        : Future.succeededFuture(new Outcome.Refused(choice))));
    }

    private Future<Outcome> use(AccessCodes.Open code, String hash, Visit visit) {
        Actor actor = Actor.of(code.personId(), visit.address(), "");
        return codes.use(code, hash, actor)
                .compose(used -> used
                        ? sessions.endAll(code.personId(), Optional.empty(), actor, "passwordChanged")
                                .compose(ended -> accounts.of(code.personId()))
                                .compose(account ->
                                        opening.open(account.orElseThrow(), false, visit, "code", Optional.empty()))
                                .map(Outcome.SignedIn::new)
                        : Future.succeededFuture(new Outcome.Wrong()));
    }

    private <T> Future<T> with(
            String typed,
            Visit visit,
            Function<Integer, T> tooMany,
            T wrong,
            Function<AccessCodes.Open, Future<T>> right) {
        Throttle.Try attempt = Throttle.Try.ofCode(visit.place());
        return throttle.take(attempt)
                .compose(wait -> wait > 0
                        ? Future.succeededFuture(tooMany.apply(wait))
                        : OneTimeCode.typed(typed)
                                .map(codes::look)
                                .orElse(Future.succeededFuture(Optional.empty()))
                                .compose(found -> found.isEmpty()
                                        ? Future.succeededFuture(wrong)
                                        : throttle.succeeded(attempt).compose(done -> right.apply(found.get()))));
    }
}
