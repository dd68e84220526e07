package xuefa.app;

import io.vertx.core.Vertx;
import java.security.SecureRandom;
import java.time.ZoneId;
import xuefa.bank.flow.AnsweringReports;
import xuefa.bank.flow.ReportingErrors;
import xuefa.bank.flow.StaleQuestions;
import xuefa.bank.http.QuestionReportApi;
import xuefa.bank.store.ReleaseStore;
import xuefa.bank.store.ReportStore;
import xuefa.bank.store.StaleQuestionStore;
import xuefa.exam.flow.ChangingSitting;
import xuefa.exam.flow.CheckingBlueprint;
import xuefa.exam.flow.ClosingRosters;
import xuefa.exam.flow.DraftingExam;
import xuefa.exam.flow.Exams;
import xuefa.exam.flow.PublishingExam;
import xuefa.exam.http.ArrangementApi;
import xuefa.exam.http.BlueprintApi;
import xuefa.exam.http.ExamDraftApi;
import xuefa.exam.http.RosterApi;
import xuefa.exam.store.ArrangementStore;
import xuefa.exam.store.ExamDraftStore;
import xuefa.exam.store.PublicationStore;
import xuefa.exam.store.ReleasePoolStore;
import xuefa.exam.store.RosterPlanStore;
import xuefa.result.flow.LookingAtResult;
import xuefa.result.flow.ReportingQuestion;
import xuefa.result.http.ReportQuestionApi;
import xuefa.shared.http.Api;
import xuefa.shared.store.RecordStore;

/** How exams come into being, and what comes back of their questions, on one event loop. */
final class PublishingWiring {
    private final Vertx vertx;
    private final StaleQuestions stale;
    private final RecordStore store;
    private final ReleaseStore releases;
    private final Exams exams;
    private final ExamDraftStore drafts;
    private final RosterPlanStore rosters;
    private final PublicationStore publications;

    PublishingWiring(Vertx vertx, RecordStore store, ReleaseStore releases, Exams exams, ZoneId zone) {
        this.vertx = vertx;
        this.stale = new StaleQuestionStore(store);
        this.store = store;
        this.releases = releases;
        this.exams = exams;
        drafts = new ExamDraftStore(store);
        rosters = new RosterPlanStore(store, zone);
        publications = new PublicationStore(store, rosters, exams);
    }

    void addTo(Api api, LookingAtResult results) {
        SecureRandom random = new SecureRandom();
        var checking = checking();
        new BlueprintApi(checking, random).addTo(api);
        new RosterApi(rosters).addTo(api);
        new ExamDraftApi(drafting(random), publishing(checking)).addTo(api);
        new ArrangementApi(new ChangingSitting(new ArrangementStore(store), exams, stale)).addTo(api);
        ReportStore reports = new ReportStore(store, releases);
        ReportingErrors reporting = new ReportingErrors(reports, reports);
        new QuestionReportApi(reporting, new AnsweringReports(reports, reports)).addTo(api);
        new ReportQuestionApi(new ReportingQuestion(results, reporting)).addTo(api);
    }

    DraftingExam drafting(SecureRandom random) {
        return new DraftingExam(drafts, random);
    }

    PublishingExam publishing(CheckingBlueprint checking) {
        return new PublishingExam(drafts, checking, rosters, publications);
    }

    CheckingBlueprint checking() {
        var pools = new ReleasePoolStore(store, releases, ReleasePoolStore.newCache());
        return new CheckingBlueprint(pools, stale, new ProvingWorkers(vertx));
    }

    ClosingRosters closingRosters() {
        return new ClosingRosters(publications);
    }
}
