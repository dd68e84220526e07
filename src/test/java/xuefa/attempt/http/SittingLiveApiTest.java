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
import xuefa.attempt.store.LiveSittingView;
import xuefa.exam.Publication;
import xuefa.exam.store.OverseeingStore;
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
        server = new ContractServer(node, api -> new SittingLiveApi(new LookingAtSitting(
                        new OverseeingStore(node.record()),
                        new LiveSittingView(node.vertx(), node.record(), node.views(), clock),
                        clock))
                .addTo(api));
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
        assertThat(body.remove("asOf")).isNotNull();
        assertThat(body)
                .isEqualTo(new JsonObject()
                        .put("sittingId", exam.sittingId().toString())
                        .put("title", "年度学法考试")
                        .put("due", 2)
                        .put("started", 1)
                        .put("working", 1)
                        .put("connected", 1)
                        .put("submitted", 0));
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
