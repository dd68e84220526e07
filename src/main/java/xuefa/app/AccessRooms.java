package xuefa.app;

import io.vertx.core.Vertx;
import java.time.InstantSource;
import xuefa.access.IdleLimit;
import xuefa.access.flow.EnrollingSecondFactor;
import xuefa.access.flow.OpeningSession;
import xuefa.access.flow.OwnPassword;
import xuefa.access.flow.ShowingSecondFactor;
import xuefa.access.flow.SigningIn;
import xuefa.access.http.AccessApi;
import xuefa.access.http.Authentication;
import xuefa.access.http.SecondFactorApi;
import xuefa.access.store.AccountStore;
import xuefa.access.store.CountedTries;
import xuefa.access.store.KnownPlaces;
import xuefa.access.store.LiveTryBook;
import xuefa.access.store.SecondFactorStore;
import xuefa.access.store.SessionStore;
import xuefa.shared.http.Api;
import xuefa.shared.store.LiveStore;
import xuefa.shared.store.RecordStore;

/** Signing in and what belongs to it, on one event loop. */
final class AccessRooms {
    /** What authenticator apps show. */
    private static final String ISSUER = "Xuefa";

    private final Common common;
    private final InstantSource clock = InstantSource.system();
    private final SessionStore sessions;
    private final AccountStore accounts;
    private final SecondFactorStore factors;
    private final CountedTries throttle;

    AccessRooms(Vertx vertx, Common common, RecordStore store, LiveStore live) {
        this.common = common;
        Config config = common.config();
        sessions = new SessionStore(
                vertx,
                RecordStore.options(common.postgres()),
                store,
                live,
                common.sessions(),
                new IdleLimit(config.candidateIdle(), config.idle()),
                new KnownPlaces(common.fields()));
        accounts = new AccountStore(store, common.fields());
        factors = new SecondFactorStore(store, common.fields());
        throttle = new CountedTries(new LiveTryBook(live, common.desk().tries()), clock);
    }

    SessionStore sessions() {
        return sessions;
    }

    Authentication authentication() {
        return new Authentication(sessions);
    }

    void addTo(Api api) {
        var opening = new OpeningSession(sessions, common.config().sessionLength());
        var checks = common.desk().checks();
        var showing = new ShowingSecondFactor(accounts, factors, opening, throttle, clock);
        var own = new OwnPassword(accounts, throttle, checks);
        new AccessApi(
                        new SigningIn(accounts, opening, throttle, checks),
                        showing,
                        sessions,
                        accounts,
                        common.demoTools())
                .addTo(api);
        new DemoCodes(factors, clock).addTo(api);
        new SecondFactorApi(
                        new EnrollingSecondFactor(accounts, factors, showing, own, opening, throttle, clock, ISSUER),
                        factors,
                        sessions)
                .addTo(api);
    }
}
