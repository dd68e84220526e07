package xuefa.access.flow;

import io.vertx.core.Future;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import xuefa.access.Account;
import xuefa.access.PasswordRule;
import xuefa.access.PasswordRules;

/** Judges a password that somebody wants, and hashes it. */
public final class ChoosingPassword {
    public sealed interface Choice {
        record Hashed(String hash) implements Choice {}

        /** @param least signs that it must have */
        record Weak(List<PasswordRule.Fault> faults, int least, int most) implements Choice {}

        /** It is the one that was to be changed. */
        record Same() implements Choice {}

        record Crowded(int waiting, int waitSeconds) implements Choice {}
    }

    private final PasswordRules rules;
    private final PasswordChecks checks;
    private final InstantSource clock;
    private final ZoneId zone;

    /** @param zone of the deployment: the day decides which rule counts */
    public ChoosingPassword(PasswordRules rules, PasswordChecks checks, InstantSource clock, ZoneId zone) {
        this.rules = rules;
        this.checks = checks;
        this.clock = clock;
        this.zone = zone;
    }

    /** @param names what everybody knows of the owner beside the username */
    public Future<Choice> choose(Account account, String password, List<String> names) {
        PasswordRule rule = today();
        List<String> known = new ArrayList<>(names);
        known.add(account.username());
        boolean administrative = account.standing().demanding();
        List<PasswordRule.Fault> faults = rule.faults(password, administrative, known);
        return faults.isEmpty()
                ? isSame(account, password)
                        .<Choice>compose(same -> same
                                ? Future.succeededFuture(new Choice.Same())
                                : checks.hash(password).map(Choice.Hashed::new))
                        .recover(failure -> failure instanceof PasswordChecks.Crowded crowded
                                ? Future.succeededFuture(new Choice.Crowded(crowded.waiting(), crowded.seconds()))
                                : Future.failedFuture(failure))
                : Future.succeededFuture(new Choice.Weak(faults, rule.least(administrative), rule.most()));
    }

    private Future<Boolean> isSame(Account account, String password) {
        return account.passwordHash().isEmpty()
                ? Future.succeededFuture(false)
                : checks.check(password, Optional.of(account.passwordHash().get()), true)
                        .map(PasswordChecks.Checked::right);
    }

    public PasswordRule today() {
        return rules.on(LocalDate.ofInstant(clock.instant(), zone));
    }
}
