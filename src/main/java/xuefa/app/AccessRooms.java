package xuefa.app;

import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.time.InstantSource;
import java.util.Optional;
import xuefa.access.IdleLimit;
import xuefa.access.PasswordRules;
import xuefa.access.flow.ChangingPassword;
import xuefa.access.flow.ChoosingPassword;
import xuefa.access.flow.EnrollingSecondFactor;
import xuefa.access.flow.IssuingCodes;
import xuefa.access.flow.OpeningSession;
import xuefa.access.flow.OwnPassword;
import xuefa.access.flow.PasswordChecks;
import xuefa.access.flow.SettingUp;
import xuefa.access.flow.ShowingSecondFactor;
import xuefa.access.flow.SigningIn;
import xuefa.access.flow.UnifiedSignIn;
import xuefa.access.flow.UsingCode;
import xuefa.access.http.AccessApi;
import xuefa.access.http.AccountApi;
import xuefa.access.http.Authentication;
import xuefa.access.http.IssuerOnly;
import xuefa.access.http.OpenIdProvider;
import xuefa.access.http.Origin;
import xuefa.access.http.PasswordApi;
import xuefa.access.http.RoleGrantApi;
import xuefa.access.http.SecondFactorApi;
import xuefa.access.http.SessionApi;
import xuefa.access.http.SetUpApi;
import xuefa.access.http.UnifiedApi;
import xuefa.access.store.AccessCodeStore;
import xuefa.access.store.AccountStore;
import xuefa.access.store.CountedTries;
import xuefa.access.store.FoundationStore;
import xuefa.access.store.KnownPlaces;
import xuefa.access.store.LinkStore;
import xuefa.access.store.LiveTryBook;
import xuefa.access.store.OverseenAccountStore;
import xuefa.access.store.RoleGrantStore;
import xuefa.access.store.SecondFactorStore;
import xuefa.access.store.SessionStore;
import xuefa.people.store.PeopleStore;
import xuefa.shared.http.Api;
import xuefa.shared.store.LiveStore;
import xuefa.shared.store.RecordStore;

/** Signing in and what belongs to it, on one event loop. */
final class AccessRooms {
    /** What authenticator apps show. */
    private static final String ISSUER = "Xuefa";

    private final Vertx vertx;
    private final Common common;
    private final RecordStore store;
    private final InstantSource clock = InstantSource.system();
    private final SessionStore sessions;
    private final AccountStore accounts;
    private final SecondFactorStore factors;
    private final CountedTries throttle;
    private final OpeningSession opening;
    private final Origin origin;
    private final RoleGrantStore roles;

    AccessRooms(Vertx vertx, Common common, RecordStore store, LiveStore live) {
        this.vertx = vertx;
        this.common = common;
        this.store = store;
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
        roles = new RoleGrantStore(store, config.roleTerms(), config.zone());
        throttle = new CountedTries(new LiveTryBook(live, common.desk().tries()), clock);
        opening = new OpeningSession(sessions, config.sessionLength());
        origin = new Origin(config.publicOrigin());
    }

    SessionStore sessions() {
        return sessions;
    }

    Authentication authentication() {
        return new Authentication(sessions);
    }

    void addTo(Api api) {
        PasswordChecks checks = common.desk().checks();
        var showing = new ShowingSecondFactor(accounts, factors, opening, throttle, clock);
        var own = new OwnPassword(accounts, throttle, checks);
        new AccessApi(
                        new SigningIn(accounts, opening, throttle, checks),
                        showing,
                        sessions,
                        accounts,
                        common.demoTools())
                .addTo(api);
        new RoleGrantApi(roles, common.config().roleTerms(), common.config().zone()).addTo(api);
        new DemoCodes(factors, clock).addTo(api);
        new SecondFactorApi(
                        new EnrollingSecondFactor(accounts, factors, showing, own, opening, throttle, clock, ISSUER),
                        factors,
                        sessions)
                .addTo(api);
        addCodes(api, own, checks);
        addUnified(api);
    }

    private void addCodes(Api api, OwnPassword own, PasswordChecks checks) {
        Config config = common.config();
        var codes =
                new AccessCodeStore(store, common.fields(), new CodesByNotice(common.fields(), CodesByNotice.CHANNEL));
        var choosing = new ChoosingPassword(PasswordRules.shipped(), checks, clock, config.zone());
        new PasswordApi(
                        new ChangingPassword(accounts, sessions, own, choosing, opening),
                        new UsingCode(codes, accounts, sessions, choosing, opening, throttle),
                        sessions)
                .addTo(api);
        var overseeing = new OverseenAccountStore(store);
        new SessionApi(sessions, factors, overseeing).addTo(api);
        new AccountApi(
                        overseeing,
                        new IssuingCodes(codes),
                        origin,
                        config.notices().channels().contains(CodesByNotice.CHANNEL))
                .addTo(api);
        var foundations = new FoundationStore(store, new PeopleStore(common.fields()), codes, config.zone());
        new SetUpApi(
                        new SettingUp(foundations, new SetUpSecret(config.keysFolder())::is, throttle),
                        origin,
                        config.unified()
                                .map(unified -> new JsonObject().put("unified", unified.name()))
                                .orElseGet(JsonObject::new),
                        factors::areShown)
                .addTo(api);
    }

    private void addUnified(Api api) {
        Optional<UnifiedSignIn> unified = common.config()
                .unified()
                .map(settings -> new UnifiedSignIn(
                        new OpenIdProvider(settings, new IssuerOnly(common.callingOut(vertx), settings)),
                        new LinkStore(store, common.fields(), settings),
                        accounts,
                        opening));
        new UnifiedApi(unified, common.fields(), origin, clock).addTo(api);
    }
}
