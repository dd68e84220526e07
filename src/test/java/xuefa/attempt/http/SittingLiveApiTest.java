package xuefa.attempt.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import xuefa.attempt.flow.LookingAtSitting;
import xuefa.attempt.flow.WatchingSittings;
import xuefa.attempt.store.LiveSittingView;
import xuefa.bank.store.ReleaseStore;
import xuefa.exam.Publication;
import xuefa.exam.store.ExamStore;
import xuefa.exam.store.OverseeingStore;
import xuefa.result.store.ResultStore;
import xuefa.shared.http.Caller;
import xuefa.shared.store.StoreAddress;
import xuefa.support.ContractServer;
import xuefa.support.ContractServer.Answer;
import xuefa.support.RecordedExam;
import xuefa.support.TestLoop;

class SittingLiveApiTest {
    private TestLoop node;
    private RecordedExam exam;
    private ContractServer server;
    private UUID court;
    private UUID officer;

    @BeforeEach
    void serve() {
        StoreAddress database = TestLoop.freshRecord();
        node = TestLoop.on(database);
        InstantSource clock = InstantSource.system();
        var overseeing = new OverseeingStore(node.record());
        var exams = new ExamStore(
                node.record(), new ReleaseStore(node.record(), ReleaseStore.newCache()), ExamStore.newCache());
        var watching = new WatchingSittings(
                new LiveSittingView(node.vertx(), node.record(), node.views(), clock),
                overseeing,
                exams,
                new ResultStore(node.record(), exams),
                clock);
        server = new ContractServer(
                node,
                api -> new SittingLiveApi(new LookingAtSitting(overseeing, watching), watching, clock).addTo(api));
        exam = RecordedExam.openIn(database, Publication.AT_ONCE, 1);
        court = exam.unit("司法局");
        officer = exam.officer("考务", exam.districtId());
    }

    @AfterEach
    void stop() {
        server.close();
        exam.close();
        node.close();
    }

    private Answer live(UUID person, String role) {
        return server.get("/api/v1/sittings/" + exam.sittingId() + "/live", person, role, "zh");
    }

    @Test
    void an_officer_sees_the_figures_of_a_sitting_of_theirs() {
        exam.candidate("王芳", court);
        exam.starts(exam.candidate("李明", court), Instant.now());
        JsonObject body = live(officer, Caller.EXAM_OFFICER).body();
        assertThat(body.getMap())
                .containsEntry("sittingId", exam.sittingId().toString())
                .containsEntry("title", "年度学法考试")
                .containsEntry("state", "open")
                .containsEntry("source", "live")
                .containsEntry("due", 2)
                .containsEntry("notHere", 1)
                .containsEntry("started", 1)
                .containsEntry("working", 1)
                .containsEntry("connected", 1)
                .containsEntry("submitted", 0)
                .containsKey("asOf");
        assertThat(body.getJsonArray("units").getJsonObject(0).getMap())
                .containsEntry("unitId", court.toString())
                .containsEntry("name", "司法局")
                .containsEntry("due", 2)
                .containsEntry("connected", 1);
    }

    @Test
    void a_sitting_of_others_is_not_found() {
        Answer answer = live(exam.officer("局考务", court), Caller.EXAM_OFFICER);
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body().getString("code")).isEqualTo("sitting.unknown");
    }

    @Test
    void candidates_may_not_look() {
        Answer answer = live(exam.candidate("李明", court), "candidate");
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.body().getString("code")).isEqualTo("access.not-allowed");
        assertThat(server.get("/api/v1/overseen-sittings", officer, "candidate", "zh")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void an_officer_lists_the_sittings_of_their_units() {
        exam.candidate("李明", court);
        JsonObject item = server.get("/api/v1/overseen-sittings", officer, Caller.EXAM_OFFICER, "zh")
                .body()
                .getJsonArray("items")
                .getJsonObject(0);
        assertThat(item.getString("sittingId")).isEqualTo(exam.sittingId().toString());
        assertThat(item.getString("examId")).isEqualTo(exam.id().toString());
        assertThat(item.getInteger("due")).isOne();
        assertThat(Instant.parse(item.getString("opensAt"))).isBefore(Instant.parse(item.getString("closesAt")));
    }

    @Test
    void an_officer_without_exams_has_an_empty_list() {
        JsonObject body = server.get("/api/v1/overseen-sittings", exam.officer("局考务", court), Caller.EXAM_OFFICER, "zh")
                .body();
        assertThat(body.getJsonArray("items")).isEmpty();
    }
}
