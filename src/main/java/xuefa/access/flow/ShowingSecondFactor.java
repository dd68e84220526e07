package xuefa.access.flow;

import io.vertx.core.Future;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import xuefa.access.OneTimeCode;
import xuefa.access.Visit;
import xuefa.shared.Actor;

/** The second step of signing in: six digits of an authenticator app, or a recovery code. */
public final class ShowingSecondFactor {
    public sealed interface Outcome {
        record Passed(OpeningSession.Opened opened) implements Outcome {}

        record Wrong() implements Outcome {}

        record TooMany(int waitSeconds) implements Outcome {}
    }

    private final Accounts accounts;
    private final SecondFactors factors;
    private final OpeningSession opening;
    private final Throttle throttle;
    private final InstantSource clock;

    public ShowingSecondFactor(
            Accounts accounts, SecondFactors factors, OpeningSession opening, Throttle throttle, InstantSource clock) {
        this.accounts = accounts;
        this.factors = factors;
        this.opening = opening;
        this.throttle = throttle;
        this.clock = clock;
    }

    /** @param tokenHash of the session that is held until then */
    public Future<Outcome> show(UUID personId, String tokenHash, String code, Visit visit) {
        Actor actor = Actor.of(personId, visit.address(), tokenHash);
        return accounts.seek(personId, visit).compose(sought -> throttle.take(sought.at(visit))
                .compose(wait -> wait > 0
                        ? Future.succeededFuture(new Outcome.TooMany(wait))
                        : isRight(personId, code, actor)
                                .compose(right -> right
                                        ? passed(sought, visit, tokenHash)
                                        : accounts.failed(sought, visit, "secondFactor")
                                                .map(told -> new Outcome.Wrong()))));
    }

    private Future<Outcome> passed(Accounts.Sought sought, Visit visit, String tokenHash) {
        return throttle.succeeded(sought.at(visit))
                .compose(done -> opening.open(
                        sought.account().orElseThrow(), true, visit, "secondFactor", Optional.of(tokenHash)))
                .map(Outcome.Passed::new);
    }

    /** Whether it is the code of now, or a recovery code; then it can't be used again. */
    Future<Boolean> isRight(UUID personId, String code, Actor actor) {
        return factors.inForce(personId).compose(found -> {
            if (found.isEmpty()) {
                return Future.succeededFuture(false);
            }
            SecondFactors.Factor factor = found.get();
            OptionalLong step = factor.totp().stepOf(code.replace(" ", ""), clock.instant(), factor.usedStep());
            if (step.isPresent()) {
                return factors.take(factor.id(), step.getAsLong());
            }
            return OneTimeCode.typed(code)
                    .map(recovery -> factors.useRecovery(factor.id(), personId, recovery, actor))
                    .orElse(Future.succeededFuture(false));
        });
    }
}
