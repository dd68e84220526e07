package xuefa.access.flow;

import io.vertx.core.Future;
import java.util.Optional;
import xuefa.access.Account;
import xuefa.access.Visit;

/** Signing in by password. Unknown names take as long as wrong passwords, cost as much and get the same answer. */
public final class SigningIn {
    public sealed interface Outcome {
        record SignedIn(OpeningSession.Opened opened) implements Outcome {}

        record Wrong() implements Outcome {}

        record TooMany(int waitSeconds) implements Outcome {}

        /** @param waiting how many are before */
        record Crowded(int waiting, int waitSeconds) implements Outcome {}
    }

    private final Accounts accounts;
    private final OpeningSession opening;
    private final Throttle throttle;
    private final PasswordChecks checks;

    public SigningIn(Accounts accounts, OpeningSession opening, Throttle throttle, PasswordChecks checks) {
        this.accounts = accounts;
        this.opening = opening;
        this.throttle = throttle;
        this.checks = checks;
    }

    /** Fails only when the record is away. */
    public Future<Outcome> signIn(String username, String password, Visit visit) {
        return accounts.seek(username, visit).compose(sought -> throttle.take(sought.at(visit))
                .compose(wait ->
                        wait > 0 ? Future.succeededFuture(new Outcome.TooMany(wait)) : check(sought, password, visit)));
    }

    private Future<Outcome> check(Accounts.Sought sought, String password, Visit visit) {
        boolean familiar = sought.familiar() || !sought.ownDevice().isEmpty();
        return checks.check(password, sought.account().flatMap(Account::passwordHash), familiar)
                .compose(checked -> checked.right() && sought.account().isPresent()
                        ? in(sought, sought.account().get(), checked, visit)
                        : accounts.failed(sought, visit, "password").<Outcome>map(new Outcome.Wrong()))
                .recover(failure -> failure instanceof PasswordChecks.Crowded crowded
                        ? throttle.succeeded(sought.at(visit))
                                .map(back -> new Outcome.Crowded(crowded.waiting(), crowded.seconds()))
                        : Future.failedFuture(failure));
    }

    private Future<Outcome> in(Accounts.Sought sought, Account account, PasswordChecks.Checked checked, Visit visit) {
        return throttle.succeeded(sought.at(visit))
                .compose(done -> rehash(account, checked.better()))
                .compose(done -> opening.open(account, false, visit, "password", Optional.empty()))
                .map(Outcome.SignedIn::new);
    }

    private Future<Void> rehash(Account account, Optional<String> better) {
        return better.isPresent() && account.passwordHash().isPresent()
                ? accounts.rehashed(account.personId(), account.passwordHash().get(), better.get())
                : Future.succeededFuture();
    }
}
