package xuefa.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import xuefa.app.Config;
import xuefa.app.Node;
import xuefa.app.Rehearsing;
import xuefa.bank.store.ReleaseStore;
import xuefa.rehearsal.Finding.Kind;
import xuefa.rehearsal.flow.CleaningRehearsal.Outcome;
import xuefa.rehearsal.http.Checking;
import xuefa.rehearsal.http.ExamServer;
import xuefa.rehearsal.http.Preflight;
import xuefa.rehearsal.http.Preflight.Outcome.Ready;
import xuefa.rehearsal.http.Run;
import xuefa.rehearsal.store.RehearsalStore;
import xuefa.shared.store.RecordStore;
import xuefa.support.Client;
import xuefa.support.Scene;
import xuefa.support.TestFutures;
import xuefa.support.TestNode;
import xuefa.support.TestStores;

/** One rehearsal from its preparation to its removal, beside a real exam on the same deployment. In the order of the story. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RehearsalStoryTest {
    private static final int CANDIDATES = 40;
    /** Much goes wrong in little time. */
    private static final Habits UNLUCKY = new Habits(1, 0.3, 0.3, 0.1, 0.1, 0.3, 0.7, 0.05);

    private static final Vertx VERTX = Vertx.vertx();
    private static final Node NODE = TestNode.start(TestNode.database(), TestStores.redis(), Map.of());
    private static final Config CONFIG = TestNode.config(NODE.postgres(), TestStores.redis(), Map.of());
    private static final Scene REAL = Scene.at(NODE).anOpenSitting(2);
    private static final ExamServer SERVER =
            new ExamServer(VERTX, URI.create("http://127.0.0.1:" + NODE.port()), new HttpClientOptions());

    @TempDir
    private static Path folder;

    private static Admission admission;
    private static RunSummary run = FilesTest.summary();

    @BeforeAll
    static void a_real_candidate_has_sat() {
        Client real = REAL.candidate(1);
        real.submit(real.start(REAL.sitting()).text("attemptId"), 1, 0);
        admission = Rehearsing.prepare(CONFIG, new Plan(CANDIDATES, Duration.ofSeconds(15), Duration.ofSeconds(3), 20));
    }

    @AfterAll
    static void close() {
        NODE.close();
        TestFutures.await(VERTX.close());
    }

    private static <T> T await(Supplier<Future<T>> work) {
        return TestFutures.await(
                Future.future(promise -> VERTX.runOnContext(on -> work.get().onComplete(promise))));
    }

    private static Preflight.Outcome look(Admission as) {
        return await(new Preflight(SERVER, as, InstantSource.system())::look);
    }

    private static Path receipts(int part) {
        return folder.resolve("receipts-" + part);
    }

    private static Verdict check() {
        Promises promises = new Promises();
        for (int part = 1; part <= 2; part++) {
            assertThat(PromiseFile.read(receipts(part), admission.rehearsalId(), promises::hear))
                    .isInstanceOf(PromiseFile.Read.Done.class);
        }
        var checking = new Checking(VERTX, SERVER, admission, promises, Optional.of(run), Duration.ofSeconds(40));
        return await(checking::verdict);
    }

    private static RunSummary drive(Part part) {
        Ready ready = (Ready) look(admission);
        Run.Choice choice = new Run.Choice(part, CANDIDATES, UNLUCKY, 7);
        Run driven = new Run(VERTX, SERVER, admission, ready, choice, Instant.now(), receipts(part.number()));
        return await(() -> driven.run().map(done -> {
            driven.close();
            return driven.summary();
        }));
    }

    @Test
    @Order(1)
    void two_clients_drive_all_candidates_and_nothing_is_lost() throws Exception {
        Thread other = Thread.ofPlatform().start(() -> drive(new Part(2, 2)));
        RunSummary first = drive(new Part(1, 2));
        other.join();
        PromiseFile.Read read = PromiseFile.read(receipts(2), admission.rehearsalId(), promise -> {});
        run = first.and(((PromiseFile.Read.Done) read).runs().getFirst());

        Verdict verdict = check();

        assertThat(verdict.sentence()).startsWith("nothing was lost");
        assertThat(run.isCutShort()).isFalse();
        // On a slow machine somebody may come too late to start.
        assertThat(run.gaveUp().keySet()).isSubsetOf("start: 409 sitting.closed");
        assertThat(verdict.kind()).isEqualTo(run.gaveUp().isEmpty() ? Verdict.Kind.GOOD : Verdict.Kind.UNFINISHED);
        assertThat(run.tally().micros()).containsKeys(Step.WAIT, Step.START, Step.SAVE, Step.SUBMIT, Step.RESULT);
        assertThat(verdict.judgement().orElseThrow().attempts()).isEqualTo(run.finished());
        assertThat(verdict.judgement().orElseThrow().answers()).isPositive();
    }

    @Test
    @Order(2)
    void officers_of_real_units_see_nothing_of_it() {
        Client officer = REAL.signedIn(REAL.person("examOfficer"));
        assertThat(officer.get("/api/v1/overseen-sittings").list("items")).hasSize(1);
        assertThat(officer.get("/api/v1/sittings/" + admission.sittingId() + "/live")
                        .status())
                .isEqualTo(404);
        assertThat(officer.get("/api/v1/exams/" + admission.examId() + "/ranking?scope=people")
                        .status())
                .isEqualTo(404);
        assertThat(officer.get("/api/v1/rehearsals/" + admission.rehearsalId() + "/record")
                        .status())
                .isEqualTo(404);
    }

    @Test
    @Order(3)
    void what_does_not_belong_together_is_refused_in_a_sentence() {
        refused(
                "knows no such rehearsal",
                change(REAL.sitting(), admission.sittingId().toString(), admission.officer()));
        refused(
                "not the one of its rehearsal",
                change(admission.rehearsalId().toString(), REAL.sitting(), admission.officer()));
        refused(
                "no authority",
                change(
                        admission.rehearsalId().toString(),
                        admission.sittingId().toString(),
                        admission.candidates().getFirst()));
        refused(
                "have expired",
                change(admission.rehearsalId().toString(), admission.sittingId().toString(), "unknown"));
        assertThat(look(admission)).isInstanceOfSatisfying(Ready.class, ready -> assertThat(ready.isOver(Instant.now()))
                .isTrue());
        var late = new Preflight(SERVER, admission, () -> Instant.now().minusSeconds(95));
        assertThat(await(late::look))
                .isInstanceOfSatisfying(Preflight.Outcome.Refused.class, refused -> assertThat(refused.sentence())
                        .containsPattern("clocks are 9[0-9] s apart, the server's is ahead"));
    }

    private static Admission change(String rehearsal, String sitting, String officer) {
        return new Admission(
                java.util.UUID.fromString(rehearsal),
                admission.examId(),
                java.util.UUID.fromString(sitting),
                admission.opensAt(),
                admission.closesAt(),
                admission.expiresAt(),
                officer,
                admission.candidates());
    }

    private static void refused(String saying, Admission as) {
        assertThat(look(as))
                .isInstanceOfSatisfying(Preflight.Outcome.Refused.class, refused -> assertThat(refused.sentence())
                        .contains(saying)
                        .doesNotContain("\n"));
    }

    @Test
    @Order(4)
    void an_answer_that_the_record_loses_and_a_second_result_are_found() {
        REAL.sql("""
                delete from answer where seq = 1 and attempt_id in (select id from attempt where sitting_id = ?)
                """, admission.sittingId());
        REAL.sql("alter table result drop constraint result_pkey");
        REAL.sql("""
                insert into result select r.* from result r join attempt a on a.id = r.attempt_id
                where a.sitting_id = ? limit 1
                """, admission.sittingId());

        Verdict verdict = check();

        assertThat(verdict.kind()).isEqualTo(Verdict.Kind.LOST);
        assertThat(verdict.judgement().orElseThrow().byKind()).containsKeys(Kind.LOST, Kind.DOUBLE_RESULT);
    }

    @Test
    @Order(5)
    void cleaning_that_was_broken_off_is_finished_by_the_next_and_leaves_what_is_real() {
        Map<String, String> before = counts("not virtual");
        RecordStore record = RecordStore.open(VERTX, NODE.postgres(), 1);
        var store = new RehearsalStore(record, new ReleaseStore(record, ReleaseStore.newCache()));
        Rehearsal rehearsal = await(() -> store.find(admission.rehearsalId())).orElseThrow();
        await(() -> store.beginCleaning(rehearsal));
        assertThat(await(() -> store.removeAttempts(rehearsal.sittingId(), 5))).isEqualTo(5);
        await(record::close);
        assertThat(look(admission))
                .isInstanceOfSatisfying(Preflight.Outcome.Refused.class, refused -> assertThat(refused.sentence())
                        .contains("cleaned away"));
        assertThat(Rehearsing.leftOver(CONFIG)).extracting(Rehearsal::id).containsExactly(admission.rehearsalId());

        assertThat(Rehearsing.clean(CONFIG, admission.rehearsalId()))
                .isEqualTo(new Outcome.Cleaned(run.finished() - 5));

        assertThat(counts("virtual").values()).containsOnly("0");
        assertThat(counts("not virtual")).isEqualTo(before);
        assertThat(REAL.ask("select count(*) from attempt")).isEqualTo("1");
        assertThat(REAL.ask("select count(*) from result")).isEqualTo("1");
        assertThat(REAL.ask("select count(*) from answer")).isEqualTo("0");
        assertThat(REAL.ask("select count(*) from session s left join person p on p.id = s.person_id where p.virtual"))
                .isEqualTo("0");
        assertThat(Rehearsing.clean(CONFIG, admission.rehearsalId())).isEqualTo(new Outcome.CleanedBefore());
        assertThat(Rehearsing.clean(CONFIG, admission.examId())).isEqualTo(new Outcome.Unknown());
        assertThat(Rehearsing.leftOver(CONFIG)).isEmpty();
    }

    private static Map<String, String> counts(String which) {
        Map<String, String> counts = new java.util.TreeMap<>();
        for (String table : List.of("unit", "person", "post", "role_grant", "exam", "sitting", "roster")) {
            counts.put(table, REAL.ask("select count(*) from " + table + " where " + which));
        }
        return counts;
    }

    @Test
    @Order(6)
    void receipts_of_another_rehearsal_are_refused() throws Exception {
        assertThat(PromiseFile.read(receipts(1), admission.examId(), promise -> {}))
                .isInstanceOfSatisfying(PromiseFile.Read.Unusable.class, unusable -> assertThat(unusable.sentence())
                        .contains("of another rehearsal"));
        assertThat(Files.size(receipts(1))).isPositive();
    }
}
