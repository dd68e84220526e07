package xuefa.access.flow;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BiFunction;
import xuefa.access.Account;
import xuefa.access.Passwords;
import xuefa.access.Session;
import xuefa.access.Token;

/** Signing in. Unknown names take as long as wrong passwords and get the same answer. */
public final class SigningIn {
    /** Checks a password against a hash somewhere else than on the event loop; fails with {@link Busy} when too many wait. */
    public interface PasswordChecks extends BiFunction<String, String, Future<Boolean>> {}

    /** More sign-ins wait than can be checked soon. */
    public static final class Busy extends RuntimeException {
        public Busy() {
            super("too many sign-ins wait", null, false, false);
        }
    }

    public sealed interface Outcome {
        record SignedIn(Token token, Session session) implements Outcome {}

        record Wrong() implements Outcome {}

        record TooMany(int waitSeconds) implements Outcome {}

        record Crowded() implements Outcome {}
    }

    private final Accounts accounts;
    private final Sessions sessions;
    private final SignInThrottle throttle;
    private final PasswordChecks checks;
    private final Duration length;

    public SigningIn(
            Accounts accounts, Sessions sessions, SignInThrottle throttle, PasswordChecks checks, Duration length) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.throttle = throttle;
        this.checks = checks;
        this.length = length;
    }

    /** Fails only when the record is away. */
    public Future<Outcome> signIn(String username, String password, boolean browser) {
        return throttle.wait(username)
                .compose(wait -> wait > 0
                        ? Future.succeededFuture(new Outcome.TooMany(wait))
                        : accounts.byUsername(username)
                                .compose(account -> check(account, username, password, browser)));
    }

    private Future<Outcome> check(Optional<Account> account, String username, String password, boolean browser) {
        String hash = account.map(Account::passwordHash).orElse(Passwords.NOBODY);
        return checks.apply(password, hash)
                .compose(right -> account.isPresent() && right
                        ? open(account.get(), browser)
                        : throttle.failed(username).<Outcome>map(new Outcome.Wrong()))
                .recover(failure -> failure instanceof Busy
                        ? Future.succeededFuture(new Outcome.Crowded())
                        : Future.failedFuture(failure));
    }

    private Future<Outcome> open(Account account, boolean browser) {
        Token token = Token.fresh();
        return sessions.open(token, account.personId(), browser, length)
                .map(session -> new Outcome.SignedIn(token, session));
    }
}
