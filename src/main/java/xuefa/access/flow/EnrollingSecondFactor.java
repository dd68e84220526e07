package xuefa.access.flow;

import io.vertx.core.Future;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Stream;
import xuefa.access.Account;
import xuefa.access.Hold;
import xuefa.access.OneTimeCode;
import xuefa.access.Session;
import xuefa.access.Totp;
import xuefa.access.Visit;
import xuefa.shared.Actor;

/** Setting up a second factor, or another one in its place. */
public final class EnrollingSecondFactor {
    private static final int RECOVERY_CODES = 10;

    public sealed interface Begun {
        /** @param uri what authenticator apps scan */
        record Secret(Totp totp, String uri) implements Begun {}

        /** The password, or the code of the factor that is to be replaced. */
        record Wrong() implements Begun {}

        record TooMany(int waitSeconds) implements Begun {}

        record Crowded(int waiting, int waitSeconds) implements Begun {}
    }

    public sealed interface Confirmed {
        record InForce(OpeningSession.Opened opened, List<OneTimeCode> recovery) implements Confirmed {}

        record Wrong() implements Confirmed {}

        /** Too long ago, or never. */
        record NotBegun() implements Confirmed {}

        record TooMany(int waitSeconds) implements Confirmed {}
    }

    private final Accounts accounts;
    private final SecondFactors factors;
    private final ShowingSecondFactor showing;
    private final OwnPassword password;
    private final OpeningSession opening;
    private final Throttle throttle;
    private final InstantSource clock;
    private final String issuer;

    /** @param issuer what authenticator apps show beside the name */
    public EnrollingSecondFactor(
            Accounts accounts,
            SecondFactors factors,
            ShowingSecondFactor showing,
            OwnPassword password,
            OpeningSession opening,
            Throttle throttle,
            InstantSource clock,
            String issuer) {
        this.accounts = accounts;
        this.factors = factors;
        this.showing = showing;
        this.password = password;
        this.opening = opening;
        this.throttle = throttle;
        this.clock = clock;
        this.issuer = issuer;
    }

    /**
     * Somebody who just showed the password to get here shows nothing more; anybody else shows the password again, and the code of
     * the factor that is in force.
     */
    public Future<Begun> begin(Session session, String tokenHash, String typed, String code, Visit visit) {
        if (session.hold() == Hold.ENROLMENT) {
            return fresh(session.personId());
        }
        return password.isRight(session.personId(), typed, visit).compose(checked -> switch (checked) {
            case OwnPassword.Checked.Right right -> mayReplace(session.personId(), tokenHash, code, visit);
            case OwnPassword.Checked.Wrong wrong -> Future.succeededFuture(new Begun.Wrong());
            case OwnPassword.Checked.TooMany many -> Future.succeededFuture(new Begun.TooMany(many.waitSeconds()));
            case OwnPassword.Checked.Crowded crowded ->
                Future.succeededFuture(new Begun.Crowded(crowded.waiting(), crowded.waitSeconds()));
        });
    }

    private Future<Begun> mayReplace(UUID personId, String tokenHash, String code, Visit visit) {
        Actor actor = Actor.of(personId, visit.address(), tokenHash);
        return factors.inForce(personId)
                .compose(present -> present.isEmpty()
                        ? fresh(personId)
                        : showing.isRight(personId, code, actor)
                                .compose(right -> right ? fresh(personId) : Future.succeededFuture(new Begun.Wrong())));
    }

    private Future<Begun> fresh(UUID personId) {
        Totp totp = Totp.fresh();
        return accounts.of(personId).compose(account -> factors.begin(personId, totp)
                .map(done -> new Begun.Secret(
                        totp, totp.uri(issuer, account.map(Account::username).orElse("")))));
    }

    public Future<Confirmed> confirm(UUID personId, String tokenHash, String code, Visit visit) {
        return accounts.seek(personId, visit).compose(sought -> throttle.take(sought.at(visit))
                .compose(wait -> wait > 0
                        ? Future.succeededFuture(new Confirmed.TooMany(wait))
                        : factors.begun(personId)
                                .compose(begun -> begun.isEmpty()
                                        ? Future.succeededFuture(new Confirmed.NotBegun())
                                        : confirm(sought, begun.get(), tokenHash, code, visit))));
    }

    private Future<Confirmed> confirm(
            Accounts.Sought sought, SecondFactors.Factor factor, String tokenHash, String code, Visit visit) {
        OptionalLong step = factor.totp().stepOf(code.replace(" ", ""), clock.instant(), factor.usedStep());
        if (step.isEmpty()) {
            return Future.succeededFuture(new Confirmed.Wrong());
        }
        List<OneTimeCode> recovery =
                Stream.generate(OneTimeCode::fresh).limit(RECOVERY_CODES).toList();
        UUID personId = sought.account().orElseThrow().personId();
        Actor actor = Actor.of(personId, visit.address(), tokenHash);
        return throttle.succeeded(sought.at(visit))
                .compose(done -> factors.confirm(factor, personId, step.getAsLong(), recovery, actor))
                .compose(done -> accounts.of(personId))
                .compose(account ->
                        opening.open(account.orElseThrow(), true, visit, "secondFactor", Optional.of(tokenHash)))
                .map(opened -> new Confirmed.InForce(opened, recovery));
    }
}
