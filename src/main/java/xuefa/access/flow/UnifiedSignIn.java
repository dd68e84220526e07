package xuefa.access.flow;

import io.vertx.core.Future;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import xuefa.access.Visit;
import xuefa.shared.Actor;

/** Signing in through a government's unified identity. */
public final class UnifiedSignIn {
    public sealed interface Outcome {
        record SignedIn(OpeningSession.Opened opened) implements Outcome {}

        /** The provider, its answer or its token can't be believed, or the way there was another browser's or too long ago. */
        record NotBelieved(String why) implements Outcome {}

        /** Nobody here, or more than one, is who the provider says. */
        record Stranger() implements Outcome {}
    }

    /** Who is linked to whom. In the record. */
    public interface Links {
        /** False when this state has come back before. */
        Future<Boolean> comesBack(String state);

        /** By an earlier link, or else by the claim, and then it is linked; empty when nobody or more than one fits. */
        Future<Optional<UUID>> personOf(IdentityProvider.Identity identity, Actor stranger);
    }

    private final IdentityProvider provider;
    private final Links links;
    private final Accounts accounts;
    private final OpeningSession opening;

    public UnifiedSignIn(IdentityProvider provider, Links links, Accounts accounts, OpeningSession opening) {
        this.provider = provider;
        this.links = links;
        this.accounts = accounts;
        this.opening = opening;
    }

    public Future<URI> go(IdentityProvider.Journey journey, String back) {
        return provider.authorization(journey, back);
    }

    public Future<Outcome> comeBack(String code, IdentityProvider.Journey journey, String back, Visit visit) {
        return links.comesBack(journey.state())
                .compose(first -> first
                        ? provider.exchange(code, journey, back)
                                .compose(identity -> signIn(identity, visit))
                                .recover(failure -> failure instanceof IdentityProvider.Untrusted untrusted
                                        ? Future.succeededFuture(
                                                new Outcome.NotBelieved(String.valueOf(untrusted.getMessage())))
                                        : Future.failedFuture(failure))
                        : Future.succeededFuture(new Outcome.NotBelieved("this way was gone before")));
    }

    private Future<Outcome> signIn(IdentityProvider.Identity identity, Visit visit) {
        Actor stranger = new Actor(Optional.empty(), visit.address(), "");
        return links.personOf(identity, stranger)
                .compose(person ->
                        person.isEmpty() ? Future.succeededFuture(Optional.empty()) : accounts.of(person.get()))
                .compose(account -> account.isEmpty()
                        ? Future.succeededFuture(new Outcome.Stranger())
                        : opening.open(account.get(), false, visit, "unified", Optional.empty())
                                .map(Outcome.SignedIn::new));
    }
}
