package xuefa.app;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import xuefa.access.http.MatrixAdmission;
import xuefa.access.store.SessionMemory;
import xuefa.access.store.SessionStore;
import xuefa.attempt.flow.GrantingTime;
import xuefa.attempt.flow.KeepingTime;
import xuefa.attempt.flow.ListingPeople;
import xuefa.attempt.flow.LookingAtAttempt;
import xuefa.attempt.flow.LookingAtSitting;
import xuefa.attempt.flow.SavingAnswers;
import xuefa.attempt.flow.StartingAttempt;
import xuefa.attempt.flow.Submitting;
import xuefa.attempt.flow.TakingOver;
import xuefa.attempt.flow.Watching;
import xuefa.attempt.flow.WatchingSittings;
import xuefa.attempt.http.AttemptApi;
import xuefa.attempt.http.ReceiptApi;
import xuefa.attempt.http.SittingLiveApi;
import xuefa.attempt.http.SittingPeopleApi;
import xuefa.attempt.store.AttemptFileStore;
import xuefa.attempt.store.AttemptStore;
import xuefa.attempt.store.BatchedAnswerLog;
import xuefa.attempt.store.Finishing;
import xuefa.attempt.store.LiveSittingView;
import xuefa.attempt.store.NewestAttemptStore;
import xuefa.attempt.store.OutageStore;
import xuefa.attempt.store.SubmissionStore;
import xuefa.attempt.store.TimeGrantStore;
import xuefa.audit.store.RecordingStore;
import xuefa.bank.flow.Imports;
import xuefa.bank.store.AmendmentStore;
import xuefa.bank.store.ReleaseStore;
import xuefa.exam.flow.LookingAtExams;
import xuefa.exam.http.ExamApi;
import xuefa.exam.store.ExamStore;
import xuefa.exam.store.OverseeingStore;
import xuefa.exam.store.SeatStore;
import xuefa.law.flow.ImportingLaws;
import xuefa.law.flow.LookingAtCases;
import xuefa.law.flow.LookingAtLaws;
import xuefa.law.flow.LookingAtRequiredLaws;
import xuefa.law.flow.Searching;
import xuefa.law.http.GuidingCaseApi;
import xuefa.law.http.LawApi;
import xuefa.law.http.LawImportApi;
import xuefa.law.http.RequiredLawApi;
import xuefa.law.store.CompanionStore;
import xuefa.law.store.LawStore;
import xuefa.ranking.flow.LookingAtRanking;
import xuefa.ranking.flow.RebuildingLive;
import xuefa.ranking.http.RankingApi;
import xuefa.ranking.store.LiveRanking;
import xuefa.ranking.store.RankedExamStore;
import xuefa.rehearsal.flow.CleaningRehearsal;
import xuefa.rehearsal.flow.ExportingRecord;
import xuefa.rehearsal.flow.PreparingRehearsal;
import xuefa.rehearsal.http.RehearsalApi;
import xuefa.rehearsal.store.RehearsalStore;
import xuefa.result.flow.LookingAtResult;
import xuefa.result.http.ResultApi;
import xuefa.result.store.ResultStore;
import xuefa.result.store.StandingStore;
import xuefa.shared.http.Api;
import xuefa.shared.http.Traffic;
import xuefa.shared.store.Acting;
import xuefa.shared.store.CountingTogether;
import xuefa.shared.store.LiveStore;
import xuefa.shared.store.RebuiltViews;
import xuefa.shared.store.RecordStore;

/** All rooms on one event loop: the only place that knows how they fit together. */
final class Wiring {
    /** Beside those of the batches. */
    private static final int CONNECTIONS = 5;

    private final Vertx vertx;
    private final Common common;
    private final RecordStore store;
    private final FileRooms fileRooms;
    private final PeopleRooms people;
    private final RenewalRooms renewals;
    private final AuditWiring audit;
    private final LiveStore live;
    private final ExamStore exams;
    private final OverseeingStore overseeing;
    private final LiveSittingView sittings;
    private final LiveRanking rankings;
    private final Listeners events;
    private final AttemptFileStore files;
    private final ResultStore results;
    private final SubmissionStore submissions;
    private @Nullable Api open;

    Wiring(Vertx vertx, Common common) {
        this.vertx = vertx;
        this.common = common;
        store = RecordStore.open(vertx, common.postgres(), CONNECTIONS);
        fileRooms = new FileRooms(vertx, common);
        people = new PeopleRooms(vertx, store, common);
        renewals = new RenewalRooms(vertx, store, common);
        audit = new AuditWiring(vertx, store, common);
        live = new LiveStore(vertx, LiveStore.connectionString(common.redis()));
        RebuiltViews views = new RebuiltViews(vertx, live);
        exams = new ExamStore(store, new ReleaseStore(store, common.releases()), common.exams());
        overseeing = new OverseeingStore(store);
        sittings = new LiveSittingView(vertx, store, views, InstantSource.system());
        rankings = new LiveRanking(store, views);
        events = new Listeners(List.of(sittings, rankings));
        files = new AttemptFileStore(vertx, RecordStore.options(common.postgres()), common.attempts());
        results = new ResultStore(store, exams);
        submissions = new SubmissionStore(
                vertx,
                RecordStore.options(common.postgres()),
                store,
                new Finishing(files, results, common.receipts()),
                events);
    }

    Router api(Front front, Watching watching) {
        var attempts = new AttemptStore(vertx, RecordStore.options(common.postgres()), store, files);
        var answers = new BatchedAnswerLog(vertx, RecordStore.options(common.postgres()), common.answers());
        var outages = outages();
        var seats = new SeatStore(vertx, RecordStore.options(common.postgres()));
        var looking = new LookingAtAttempt(files, outages, attempts, exams, submissions, events);
        var access = access();
        Api api = new Api(
                common.contract(),
                access.authentication(),
                new MatrixAdmission(),
                new Traffic(common.config().clients(), common.traffic(), new CountingTogether(live)::wait),
                common.streams(),
                common.config().checkReplies());
        api.acting(Acting::as);
        open = api;
        access.addTo(api);
        new ExamApi(new LookingAtExams(
                        exams, seats, new StandingStore(vertx, RecordStore.options(common.postgres())), sittings))
                .addTo(api);
        new AttemptApi(
                        new StartingAttempt(files, exams, outages, attempts, submissions, events),
                        looking,
                        new TakingOver(files, outages, attempts),
                        new SavingAnswers(files, outages, answers, common.receipts(), events),
                        new Submitting(files, outages, submissions))
                .addTo(api);
        new ReceiptApi(common.receipts()).addTo(api);
        new SittingLiveApi(new LookingAtSitting(overseeing, watching), watching, InstantSource.system()).addTo(api);
        new SittingPeopleApi(
                        new ListingPeople(
                                new LookingAtSitting(overseeing, watching), overseeing, new NewestAttemptStore(store)),
                        new GrantingTime(overseeing, outages, new TimeGrantStore(store), events))
                .addTo(api);
        var seen = new LookingAtResult(looking, results, exams, seats);
        new ResultApi(seen).addTo(api);
        publishing().addTo(api, seen);
        new RankingApi(
                        new LookingAtRanking(new RankedExamStore(store), rankings, overseeing),
                        common.config().zone())
                .addTo(api);
        addLaws(api);
        new TrainingWiring(vertx, store, common.config().zone()).addTo(api);
        new BankRooms(vertx, store, common).addTo(api);
        new CourseWiring(vertx, common, store, new RebuiltViews(vertx, live)).addTo(api);
        fileRooms.addTo(api);
        audit.addTo(api);
        new RehearsalApi(
                        new ExportingRecord(rehearsals(store), overseeing, exams),
                        new RecordingStore(store),
                        InstantSource.system())
                .addTo(api);
        people.addTo(api);
        new StudyRooms(vertx, store, common).addTo(api);
        new DossierRooms(vertx, store, people.patient(), common).addTo(api);
        new CertificateRooms(vertx, store, common).addTo(api);
        new ReportRooms(vertx, store, common.config().zone()).addTo(api);
        lawRooms().addTo(api);
        new NoticeRooms(vertx, store, common).addTo(api);
        renewals.addTo(api);
        new DeskRooms(vertx, store, people.patient(), common).addTo(api);
        new HealthApi(store, live, common.desk().checks()).addTo(api);
        new DemoApi(live, new RecordingStore(store), common.demoTools()).addTo(api);
        Router router = Router.router(vertx);
        new WebApp(vertx, common, front).addTo(router);
        api.mount(router, common.config().bodyLimitBytes());
        return router;
    }

    /** Drafts, publication and what comes back of questions. */
    PublishingWiring publishing() {
        return new PublishingWiring(
                vertx,
                store,
                new ReleaseStore(store, common.releases()),
                exams,
                common.config().zone());
    }

    private void addLaws(Api api) {
        var laws = new LawStore(store);
        var companions = new CompanionStore(store);
        var comparing = new ComparingWorkers(vertx);
        var importing = new ImportingLaws(laws, comparing, new ReadingWorkers(vertx), AmendmentStore.TOLD);
        new LawApi(
                        new LookingAtLaws(
                                laws,
                                comparing,
                                InstantSource.system(),
                                common.config().zone()),
                        new Searching(laws))
                .addTo(api);
        new LawImportApi(importing).addTo(api);
        new RequiredLawApi(new LookingAtRequiredLaws(
                        companions, InstantSource.system(), common.config().zone()))
                .addTo(api);
        new GuidingCaseApi(new LookingAtCases(companions)).addTo(api);
    }

    LawRooms lawRooms() {
        return new LawRooms(store, common, exams, results);
    }

    /** Files that are on their way into banks. */
    Imports imports() {
        return fileRooms.imports();
    }

    RenewalRooms renewals() {
        return renewals;
    }

    PeopleRooms people() {
        return people;
    }

    private AccessRooms access() {
        return new AccessRooms(vertx, common, store, live);
    }

    SessionStore sessions() {
        return access().sessions();
    }

    KeepingTime keepingTime() {
        return new KeepingTime(outages(), submissions);
    }

    private OutageStore outages() {
        return new OutageStore(
                store, common.config().outageThreshold(), common.config().outageLongest(), common.pulse());
    }

    WatchingSittings watchingSittings() {
        return new WatchingSittings(sittings, overseeing, exams, results, InstantSource.system());
    }

    RebuildingLive rebuildingLive() {
        return new RebuildingLive(overseeing, sittings, rankings, new RecordingStore(store));
    }

    /** @param record a patient one for commands */
    RehearsalStore rehearsals(RecordStore record) {
        return new RehearsalStore(record, new ReleaseStore(record, common.releases()));
    }

    PreparingRehearsal preparingRehearsal(RecordStore record) {
        return new PreparingRehearsal(rehearsals(record), common.config().zone());
    }

    CleaningRehearsal cleaningRehearsal(RecordStore record) {
        long forgetting = SessionMemory.TRUSTED.toMillis() + 1000;
        return new CleaningRehearsal(rehearsals(record), sittings, rankings, () -> vertx.timer(forgetting)
                .mapEmpty());
    }

    ExamStore exams() {
        return exams;
    }

    Vertx vertx() {
        return vertx;
    }

    RecordStore store() {
        return store;
    }

    Future<Void> close() {
        Future<Void> told = open == null ? Future.succeededFuture() : open.close();
        return told.eventually(this::closeStores);
    }

    private Future<Void> closeStores() {
        return Future.join(List.of(
                        store.close(),
                        fileRooms.close(),
                        people.close(),
                        audit.close(),
                        live.close(),
                        renewals.close()))
                .mapEmpty();
    }
}
