package xuefa.access.flow;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import xuefa.access.Account;
import xuefa.access.Hold;
import xuefa.access.Profile;
import xuefa.access.Session;
import xuefa.access.Visit;
import xuefa.shared.Actor;

/** Changing one's own password: all sessions end, and this one goes on as a new one. */
public final class ChangingPassword {
    public sealed interface Outcome {
        record Changed(OpeningSession.Opened opened) implements Outcome {}

        /** The present password. */
        record Wrong() implements Outcome {}

        record TooMany(int waitSeconds) implements Outcome {}

        record Refused(ChoosingPassword.Choice why) implements Outcome {}
    }

    private final Accounts accounts;
    private final Sessions sessions;
    private final OwnPassword own;
    private final ChoosingPassword choosing;
    private final OpeningSession opening;

    public ChangingPassword(
            Accounts accounts, Sessions sessions, OwnPassword own, ChoosingPassword choosing, OpeningSession opening) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.own = own;
        this.choosing = choosing;
        this.opening = opening;
    }

    /** @param present the present password; whoever just signed in with an issued one need not repeat it */
    public Future<Outcome> change(Session session, String tokenHash, String present, String fresh, Visit visit) {
        Future<OwnPassword.Checked> checked = session.hold() == Hold.PASSWORD
                ? Future.succeededFuture(new OwnPassword.Checked.Right())
                : own.isRight(session.personId(), present, visit);
        return checked.compose(is -> switch (is) {
            case OwnPassword.Checked.Right right -> choose(session, tokenHash, fresh, visit);
            case OwnPassword.Checked.Wrong wrong -> Future.succeededFuture(new Outcome.Wrong());
            case OwnPassword.Checked.TooMany many -> Future.succeededFuture(new Outcome.TooMany(many.waitSeconds()));
            case OwnPassword.Checked.Crowded crowded ->
                Future.succeededFuture(new Outcome.Refused(
                        new ChoosingPassword.Choice.Crowded(crowded.waiting(), crowded.waitSeconds())));
        });
    }

    private Future<Outcome> choose(Session session, String tokenHash, String fresh, Visit visit) {
        return accounts.of(session.personId()).compose(found -> accounts.profile(session.personId())
                .compose(profile -> choosing.choose(found.orElseThrow(), fresh, names(profile)))
                .compose(choice -> choice instanceof ChoosingPassword.Choice.Hashed hashed
                        ? change(found.orElseThrow(), session, tokenHash, hashed.hash(), visit)
                        : Future.succeededFuture(new Outcome.Refused(choice))));
    }

    private static List<String> names(Optional<Profile> profile) {
        return profile.map(is -> List.of(is.name(), is.unitName())).orElse(List.of());
    }

    /** The others end first: whatever breaks after that, a stranger is out. */
    private Future<Outcome> change(Account account, Session session, String tokenHash, String hash, Visit visit) {
        Actor actor = Actor.of(account.personId(), visit.address(), tokenHash);
        return sessions.endAll(account.personId(), Optional.of(tokenHash), actor, "passwordChanged")
                .compose(ended -> accounts.changePassword(account.personId(), hash, actor))
                .compose(done -> accounts.of(account.personId()))
                .compose(now ->
                        opening.open(now.orElseThrow(), session.strong(), visit, "password", Optional.of(tokenHash)))
                .map(Outcome.Changed::new);
    }
}
