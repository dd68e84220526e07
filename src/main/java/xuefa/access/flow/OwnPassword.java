package xuefa.access.flow;

import io.vertx.core.Future;
import java.util.UUID;
import xuefa.access.Account;
import xuefa.access.Visit;

/** Asks somebody who is signed in for the password again, as slowly as at the door. */
public final class OwnPassword {
    public sealed interface Checked {
        record Right() implements Checked {}

        record Wrong() implements Checked {}

        record TooMany(int waitSeconds) implements Checked {}

        record Crowded(int waiting, int waitSeconds) implements Checked {}
    }

    private final Accounts accounts;
    private final Throttle throttle;
    private final PasswordChecks checks;

    public OwnPassword(Accounts accounts, Throttle throttle, PasswordChecks checks) {
        this.accounts = accounts;
        this.throttle = throttle;
        this.checks = checks;
    }

    public Future<Checked> isRight(UUID personId, String password, Visit visit) {
        return accounts.seek(personId, visit).compose(sought -> throttle.take(sought.at(visit))
                .compose(wait ->
                        wait > 0 ? Future.succeededFuture(new Checked.TooMany(wait)) : check(sought, password, visit)));
    }

    private Future<Checked> check(Accounts.Sought sought, String password, Visit visit) {
        return checks.check(password, sought.account().flatMap(Account::passwordHash), true)
                .compose(checked -> checked.right()
                        ? throttle.succeeded(sought.at(visit)).<Checked>map(new Checked.Right())
                        : accounts.failed(sought, visit, "password").map(new Checked.Wrong()))
                .recover(failure -> failure instanceof PasswordChecks.Crowded crowded
                        ? Future.succeededFuture(new Checked.Crowded(crowded.waiting(), crowded.seconds()))
                        : Future.failedFuture(failure));
    }
}
