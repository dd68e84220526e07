package xuefa.app;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import xuefa.access.store.SecondFactorStore;
import xuefa.app.demo.CertificateDemo;
import xuefa.app.demo.CityDemo;
import xuefa.app.demo.DemoBank;
import xuefa.app.demo.DemoLibrary;
import xuefa.app.demo.DossierDemo;
import xuefa.app.demo.ListedAccount;
import xuefa.app.demo.LoadingDemo;
import xuefa.app.demo.PublishingDemo;
import xuefa.app.demo.RecordDemo;
import xuefa.app.demo.ReportDemo;
import xuefa.app.demo.TrainingDemo;
import xuefa.bank.BankRelease;
import xuefa.bank.CheckingBank;
import xuefa.bank.Fault;
import xuefa.bank.ReadBank;
import xuefa.bank.Releasing;
import xuefa.bank.flow.ReleasingBank;
import xuefa.bank.format.BankFolder;
import xuefa.bank.format.Reading;
import xuefa.bank.store.AmendmentStore;
import xuefa.bank.store.BankStore;
import xuefa.bank.store.QuestionBookStore;
import xuefa.bank.store.ReleaseBookStore;
import xuefa.bank.store.ReleaseStore;
import xuefa.exam.store.ExamStore;
import xuefa.law.flow.ImportingLaws;
import xuefa.law.store.CompanionStore;
import xuefa.law.store.LawStore;
import xuefa.shared.store.RecordStore;

/** Loads the demo before a node answers, and says who can sign in. Blocking. */
public final class Demo implements Node.Preparing {
    private static final long LIMIT_SECONDS = 120;
    private static final int FAULTS_SHOWN = 20;

    private List<ListedAccount> accounts = List.of();
    private Path file = Path.of("");
    private String notice = "";

    @Override
    public void prepare(Vertx vertx, Common common) {
        Config config = common.config();
        file = config.dataFolder().resolve("demo-accounts.csv");
        RecordStore store = RecordStore.open(vertx, common.postgres(), 2, (int) LIMIT_SECONDS);
        var loading = new LoadingDemo(vertx, store, common.fields(), common.receipts(), file, config.zone());
        var library = library(vertx, store, config);
        var banks = banks(vertx, store, common);
        accounts = switch (wait(loading.load(() -> release(config))
                .compose(outcome -> outcome instanceof LoadingDemo.Outcome.Refused
                        ? Future.succeededFuture(outcome)
                        : library.load(banks::load)
                                .compose(shelved ->
                                        publishing(vertx, common, store).load())
                                .compose(done -> training(config, store).load())
                                .compose(done -> new RecordDemo(store, config.zone()).load())
                                .compose(done ->
                                        CourseWiring.demo(vertx, common, store).load())
                                .compose(done -> new StudyRooms(vertx, store, common)
                                        .demo()
                                        .load())
                                .compose(done -> new CertificateDemo(store, config.zone(), Instant.now()).load())
                                .compose(done -> RenewalRooms.demo(vertx, common, store))
                                .compose(done -> city(vertx, common))
                                .compose(done -> RenewalRooms.inspection(vertx, common, store))
                                .compose(done -> new ReportDemo(store, config.zone(), Instant.now()).load())
                                .compose(done -> new DossierDemo(store, config.zone(), Instant.now()).load())
                                .compose(done -> new SecondFactorStore(store, common.fields()).showAll())
                                .map(outcome))
                .eventually(store::close))) {
            case LoadingDemo.Outcome.Loaded loaded -> loaded.accounts();
            case LoadingDemo.Outcome.AlreadyThere there -> there.accounts();
            case LoadingDemo.Outcome.Over over -> {
                notice = over.sentence();
                yield over.accounts();
            }
            case LoadingDemo.Outcome.Refused refused -> throw new Config.Refused(refused.sentence());
        };
    }

    private static TrainingDemo training(Config config, RecordStore store) {
        return new TrainingDemo(store, TrainingWiring.ledger(config.zone()), config.zone(), Instant.now());
    }

    /** The rest of the city is one transaction that may take longer than others. */
    private static Future<Void> city(Vertx vertx, Common common) {
        ZoneId zone = common.config().zone();
        RecordStore patient = RecordStore.open(vertx, common.postgres(), 1, (int) LIMIT_SECONDS);
        var work = new DeskRooms.Workers(vertx);
        var demo = new CityDemo(
                patient, common.fields(), TrainingWiring.ledger(zone), common.receipts(), work, zone, Instant.now());
        return demo.load().eventually(patient::close);
    }

    private static PublishingDemo publishing(Vertx vertx, Common common, RecordStore store) {
        var releases = new ReleaseStore(store, common.releases());
        var rooms = new PublishingWiring(
                vertx,
                store,
                releases,
                new ExamStore(store, releases, common.exams()),
                common.config().zone());
        return new PublishingDemo(
                store,
                rooms.drafting(new SecureRandom()),
                rooms.publishing(rooms.checking()),
                common.config().zone());
    }

    private static DemoLibrary library(Vertx vertx, RecordStore store, Config config) {
        var importing = new ImportingLaws(
                new LawStore(store), new ComparingWorkers(vertx), new ReadingWorkers(vertx), AmendmentStore.TOLD);
        return new DemoLibrary(importing, new CompanionStore(store), config.questionBank());
    }

    private static DemoBank banks(Vertx vertx, RecordStore store, Common common) {
        Config config = common.config();
        var releases = new ReleaseBookStore(store, new ReleaseStore(store, common.releases()));
        var releasing = new ReleasingBank(
                releases, new BankStore(store), new BankWorkers(vertx), config.zone(), InstantSource.system());
        return new DemoBank(
                store,
                new QuestionBookStore(store),
                releasing,
                () -> CheckingBank.on(files(config), LocalDate.now(config.zone())),
                Instant.now(),
                config.zone());
    }

    /** The question bank of this installation, released. */
    static BankRelease release(Config config) {
        return switch (Releasing.of(files(config), LocalDate.now(config.zone()))) {
            case Releasing.Released released -> released.release();
            case Releasing.Refused refused -> throw new Config.Refused(faults(refused.faults()));
        };
    }

    private static ReadBank files(Config config) {
        if (!(BankFolder.read(config.questionBank()) instanceof Reading.Done read)) {
            throw new Config.Refused(
                    "There is no question bank at " + config.questionBank() + ": set question.bank to its folder");
        }
        return read.bank();
    }

    @Override
    public boolean isDemo() {
        return true;
    }

    private static LoadingDemo.Outcome wait(Future<LoadingDemo.Outcome> loading) {
        try {
            return loading.toCompletionStage().toCompletableFuture().get(LIMIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandTrouble("Loading the demo was interrupted", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause
                    ? cause
                    : new IllegalStateException("The demo could not be loaded", e);
        } catch (TimeoutException e) {
            throw new CommandTrouble("The demo was not loaded within " + LIMIT_SECONDS + " s: start again", e);
        }
    }

    /** A handful of accounts, and where the others are; or why there are none. */
    void print(PrintWriter out) {
        if (!notice.isEmpty()) {
            out.println(notice);
        }
        if (accounts.isEmpty()) {
            out.println("The passwords of the demo are in the " + file.getFileName()
                    + " that was written when it was loaded.");
            return;
        }
        out.println("Demo accounts 演示账号 (role, username, password, what to look at):");
        List<ListedAccount> printed =
                accounts.stream().filter(ListedAccount::printed).toList();
        String line = "  %-" + widest(printed, ListedAccount::role) + "s  %-" + widest(printed, ListedAccount::username)
                + "s  %s  %s%n";
        printed.forEach(each -> out.printf(line, each.role(), each.username(), each.password(), each.see()));
        out.println("All of them: " + file);
        out.println("Everybody but candidates also types six digits; the sign-in page of the demo shows them.");
    }

    private static int widest(List<ListedAccount> accounts, Function<ListedAccount, String> column) {
        return accounts.stream().map(column).mapToInt(String::length).max().orElse(1);
    }

    private static String faults(List<Fault> faults) {
        String listed = faults.stream().limit(FAULTS_SHOWN).map(Fault::toString).collect(Collectors.joining("\n  "));
        return "The question bank has " + faults.size() + " faults, so nothing was released and nothing changed:\n  "
                + listed + "\nAll of them: xuefa bank check";
    }
}
