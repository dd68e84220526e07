package xuefa.ranking.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import xuefa.exam.Publication;
import xuefa.exam.store.OverseeingStore;
import xuefa.ranking.flow.LookingAtRanking;
import xuefa.ranking.store.LiveRanking;
import xuefa.ranking.store.RankedExamStore;
import xuefa.shared.Ids;
import xuefa.shared.store.StoreAddress;
import xuefa.support.ContractServer;
import xuefa.support.ContractServer.Answer;
import xuefa.support.RecordedExam;
import xuefa.support.TestLoop;

class RankingApiTest {
    private StoreAddress database;
    private TestLoop node;
    private RecordedExam exam;
    private ContractServer server;
    private UUID court;
    private UUID li;

    @BeforeEach
    void serve() {
        database = TestLoop.freshRecord();
        node = TestLoop.on(database);
        server = new ContractServer(node, api -> new RankingApi(
                        new LookingAtRanking(
                                new RankedExamStore(node.record()),
                                new LiveRanking(node.record(), node.views()),
                                new OverseeingStore(node.record())),
                        ZoneId.of("Asia/Shanghai"))
                .addTo(api));
        held(RecordedExam.openIn(database, Publication.AT_ONCE, 1));
    }

    private void held(RecordedExam held) {
        exam = held;
        court = exam.unit("司法局");
        li = exam.candidate("李明", court);
        exam.sits(li, 8650, Duration.ofMillis(600_999));
    }

    @AfterEach
    void stop() {
        server.close();
        exam.close();
        node.close();
    }

    private Answer ranking(String query, String language) {
        return server.get("/api/v1/exams/" + exam.id() + "/ranking?" + query, li, "candidate", language);
    }

    @Test
    void a_person_is_shown_with_place_unit_marks_and_whole_seconds() {
        JsonObject body = ranking("scope=people", "zh-CN").body();
        JsonObject row = new JsonObject()
                .put("place", 1)
                .put("name", "李明")
                .put("unitName", "司法局")
                .put("score", 86.5)
                .put("timeUsedMillis", 600_000)
                .put("mine", true);
        assertThat(body.getJsonArray("items")).isEqualTo(new JsonArray().add(row));
        assertThat(body.getJsonObject("mine")).isEqualTo(row);
        assertThat(body.getString("title")).isEqualTo("年度学法考试");
        assertThat(body.getInteger("total")).isEqualTo(1);
        assertThat(body.containsKey("nextCursor")).isFalse();
    }

    @Test
    void a_unit_is_shown_with_its_average_and_participation() {
        exam.candidate("王芳", court);
        JsonObject body = ranking("scope=units", "zh").body();
        assertThat(body.getJsonObject("mine"))
                .isEqualTo(new JsonObject()
                        .put("place", 1)
                        .put("name", "司法局")
                        .put("score", 86.5)
                        .put("sat", 1)
                        .put("due", 2)
                        .put("passed", 1)
                        .put("mine", true));
    }

    @Test
    void cursors_lead_through_the_whole_ranking() {
        for (int i = 1; i < 5; i++) {
            exam.sits(exam.candidate("考生" + i, court), 8000, Duration.ofMinutes(10));
        }
        List<Integer> places = new ArrayList<>();
        Optional<String> cursor = Optional.of("");
        while (cursor.isPresent()) {
            JsonObject body =
                    ranking("scope=people&limit=2" + cursor.get(), "zh").body();
            body.getJsonArray("items").forEach(item -> places.add(((JsonObject) item).getInteger("place")));
            cursor = Optional.ofNullable(body.getString("nextCursor")).map(next -> "&cursor=" + next);
        }
        assertThat(places).containsExactly(1, 2, 2, 2, 2);
    }

    @Test
    void the_rule_is_told_in_the_readers_language() {
        assertThat(ranking("scope=people", "zh-CN").body().getString("rule")).contains("并列", "整秒");
        assertThat(ranking("scope=people", "en-GB").body().getString("rule"))
                .contains("share the place", "whole seconds");
        assertThat(ranking("scope=units", "zh-CN").body().getString("rule")).contains("不少于 1 人");
        assertThat(ranking("scope=units", "en").body().getString("rule")).contains("at least 1 people sat");
    }

    @Test
    void before_publication_the_ranking_is_empty_and_says_when() {
        exam.close();
        held(RecordedExam.in(database, Publication.AFTER_CLOSING, 1, Instant.parse("2099-11-22T01:30:00Z")));
        JsonObject chinese = ranking("scope=people", "zh").body();
        assertThat(chinese.getJsonArray("items")).isEmpty();
        assertThat(chinese.getInteger("total")).isZero();
        assertThat(chinese.containsKey("mine")).isFalse();
        assertThat(chinese.getString("rule")).contains("2099年11月22日 09:30");
        assertThat(ranking("scope=units", "en").body().getString("rule")).contains("09:30 on 22 November 2099");
    }

    @Test
    void before_my_own_result_the_ranking_is_empty_and_says_so() {
        UUID wang = exam.candidate("王芳", court);
        JsonObject body = server.get("/api/v1/exams/" + exam.id() + "/ranking?scope=people", wang, "candidate", "zh")
                .body();
        assertThat(body.getJsonArray("items")).isEmpty();
        assertThat(body.getString("rule")).contains("交卷");
    }

    @Test
    void an_exam_of_others_is_not_found() {
        Answer answer = server.get("/api/v1/exams/" + Ids.next() + "/ranking?scope=people", li, "candidate", "en");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body().getString("code")).isEqualTo("exam.unknown");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "scope=people&cursor=",
                "scope=people&cursor=1",
                "scope=people&cursor=uAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "scope=people&cursor=p*AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "scope=units&cursor=pAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "scope=units&cursor=uAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "scope=people&limit=0",
                "scope=people&limit=101",
                "scope=everybody",
                ""
            })
    void what_is_no_page_of_a_ranking_is_refused(String query) {
        Answer answer = ranking(query, "zh");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().getJsonArray("faults")).isNotEmpty();
    }
}
