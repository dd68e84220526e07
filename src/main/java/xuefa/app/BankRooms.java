package xuefa.app;

import io.vertx.core.Vertx;
import java.time.InstantSource;
import java.time.ZoneId;
import xuefa.bank.flow.CheckingQuestions;
import xuefa.bank.flow.Differences;
import xuefa.bank.flow.HearingOfWordings;
import xuefa.bank.flow.LookingAtAmendments;
import xuefa.bank.flow.LookingAtQuestions;
import xuefa.bank.flow.MovingQuestions;
import xuefa.bank.flow.ReleasingBank;
import xuefa.bank.flow.RepointingQuestions;
import xuefa.bank.http.BankApi;
import xuefa.bank.http.MoveApi;
import xuefa.bank.http.QuestionApi;
import xuefa.bank.http.ReleaseApi;
import xuefa.bank.store.AmendmentStore;
import xuefa.bank.store.BankStore;
import xuefa.bank.store.QuestionBookStore;
import xuefa.bank.store.QuestionStore;
import xuefa.bank.store.ReleaseBookStore;
import xuefa.bank.store.ReleaseStore;
import xuefa.exam.http.StaleInExamsApi;
import xuefa.exam.store.StaleInExamsStore;
import xuefa.law.store.LawStore;
import xuefa.shared.http.Api;
import xuefa.shared.store.RecordStore;

/** The bank on one event loop. */
final class BankRooms {
    private final Vertx vertx;
    private final RecordStore store;
    private final Common common;
    private final Differences differences;
    private final HearingOfWordings hearing;

    BankRooms(Vertx vertx, RecordStore store, Common common) {
        this.vertx = vertx;
        this.store = store;
        this.common = common;
        this.differences = new Differences(new LawStore(store), new ComparingWorkers(vertx));
        this.hearing = new HearingOfWordings(new AmendmentStore(store), differences);
    }

    HearingOfWordings hearing() {
        return hearing;
    }

    void addTo(Api api) {
        InstantSource clock = InstantSource.system();
        ZoneId zone = common.config().zone();
        var banks = new BankStore(store);
        var questions = new QuestionStore(store);
        var book = new QuestionBookStore(store);
        var releases = new ReleaseBookStore(store, new ReleaseStore(store, common.releases()));
        var workshop = new BankWorkers(vertx);
        var checking = new CheckingQuestions(banks, questions, workshop, zone, clock);
        var amendments = new LookingAtAmendments(questions, differences);
        var looking = new LookingAtQuestions(questions, banks, checking, amendments, new LawStore(store));
        new BankApi(banks, releases).addTo(api);
        new QuestionApi(banks, questions, book, looking, checking, hearing).addTo(api);
        new MoveApi(
                        banks,
                        new MovingQuestions(questions, book, checking, hearing, zone, clock),
                        new RepointingQuestions(questions, book, banks, zone, clock),
                        looking,
                        amendments,
                        hearing)
                .addTo(api);
        new ReleaseApi(banks, releases, new ReleasingBank(releases, banks, workshop, zone, clock), clock).addTo(api);
        new StaleInExamsApi(new StaleInExamsStore(store)).addTo(api);
    }
}
