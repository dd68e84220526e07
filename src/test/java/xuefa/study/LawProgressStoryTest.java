package xuefa.study;

import static org.assertj.core.api.Assertions.assertThat;
import static xuefa.support.TestFutures.await;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import xuefa.bank.store.ReleaseStore;
import xuefa.course.Chapter;
import xuefa.course.CourseContent;
import xuefa.course.CourseJson;
import xuefa.course.flow.LawLessons;
import xuefa.course.store.CourseShelfStore;
import xuefa.course.store.CourseVersions;
import xuefa.exam.Publication;
import xuefa.exam.store.ExamStore;
import xuefa.law.companion.Companion;
import xuefa.law.flow.LookingAtRequiredLaws;
import xuefa.law.required.Audience;
import xuefa.law.required.Family;
import xuefa.law.required.LawGroup;
import xuefa.law.required.ListedLaw;
import xuefa.law.required.RequiredLawList;
import xuefa.law.store.CompanionStore;
import xuefa.people.PostCategory;
import xuefa.result.store.ResultStore;
import xuefa.shared.Digests;
import xuefa.shared.Ids;
import xuefa.shared.store.RecordStore;
import xuefa.study.flow.CountingLists;
import xuefa.study.flow.LookingAtMyLaws;
import xuefa.study.required.LawRules;
import xuefa.study.store.LawEvidenceStore;
import xuefa.study.store.ListCountStore;
import xuefa.support.Client;
import xuefa.support.Json;
import xuefa.support.Scene;
import xuefa.support.Sheet;
import xuefa.support.TestBank;
import xuefa.support.TestNode;
import xuefa.training.HoursSubject;
import xuefa.training.store.TrainingEvents;

/** From nothing to done on one law, over HTTP; what isn't published shows nowhere; and what the obligations are told. */
class LawProgressStoryTest {
    private static final String PENALTY = "中华人民共和国行政处罚法";
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final List<String> QUESTIONS = List.of("administrative-penalty-001", "administrative-penalty-002");

    private final Scene scene = Scene.at(TestNode.shared());
    private final String invented = "测试办法" + Ids.next();

    @Test
    void from_nothing_to_done_on_one_law() {
        scene.anOpenSitting(0);
        list(PostCategory.AUXILIARY, PENALTY, invented);
        scene.sql("insert into law_gist values (?, '2020-01-01', 1, 0, '要点')", invented);
        UUID course = course();
        Scene.Person person = scene.person("candidate");
        is(person, PostCategory.AUXILIARY);
        Client client = scene.signedIn(person);

        assertThat(state(client, PENALTY)).isEqualTo("notBegun");
        assertThat(law(client, PENALTY).getJsonObject("next").getString("kind")).isEqualTo("course");
        assertThat(law(client, invented).getJsonObject("next").getString("kind"))
                .isEqualTo("read");

        read(client, person, invented, 600);
        assertThat(state(client, invented)).isEqualTo("done");
        assertThat(scene.ask("select count(*) from hours_entry where person_id = ?", person.id()))
                .as("reading gives no hours")
                .isEqualTo("0");

        client.post("/api/v1/my-courses/" + course);
        answer(client, course, QUESTIONS.get(0), true);
        assertThat(state(client, PENALTY)).isEqualTo("underWay");
        answer(client, course, QUESTIONS.get(1), false);
        assertThat(law(client, PENALTY).getJsonObject("examined").getBoolean("met"))
                .as("one of two is less than 60 %")
                .isFalse();
        answer(client, course, QUESTIONS.get(1), true);
        assertThat(law(client, PENALTY).getJsonObject("examined").getInteger("right"))
                .as("the first answer counts, the second may know the key")
                .isEqualTo(1);

        count();
        assertThat(percent(person)).isEqualTo("50");
        count();
        assertThat(scene.ask("select count(*) from list_progress where person_id = ?", person.id()))
                .as("told once")
                .isEqualTo("1");
        Client hr = scene.signedIn(scene.person("unitHr"));
        Json unit = hr.get("/api/v1/law-progress");
        assertThat(of(unit.body().getJsonArray("laws"), "law", invented).getInteger("done"))
                .isEqualTo(1);
        Json people = hr.get("/api/v1/law-progress/people?state=underWay");
        assertThat(of(
                                people.body().getJsonArray("items"),
                                "personId",
                                person.id().toString())
                        .getInteger("percent"))
                .isEqualTo(50);
    }

    @Test
    void an_exam_counts_only_when_its_scores_and_questions_are_published_and_never_tells_which_were_right() {
        scene.published(Publication.AT_ONCE, Publication.AFTER_CLOSING).anOpenSitting(1);
        String law = TestBank.release().laws().getFirst().title();
        list(
                PostCategory.ENFORCEMENT_SUPERVISOR,
                TestBank.release().laws().stream()
                        .map(each -> each.title())
                        .distinct()
                        .toArray(String[]::new));
        Scene.Person person = scene.personOf(1);
        is(person, PostCategory.ENFORCEMENT_SUPERVISOR);
        Client client = scene.signedIn(person);
        Sheet sheet = Sheet.of(client.start(scene.sitting()));
        List<JsonObject> answers = new ArrayList<>();
        for (int n = 1; n <= 5; n++) {
            answers.add(sheet.answer(n, n, 1));
        }
        client.submit(sheet.attemptId(), sheet.epoch(), 0, answers.toArray(JsonObject[]::new));

        assertThat(answered(client)).as("questions are held back").isZero();
        scene.sql(
                "update sitting set opens_at = now() - interval '2 hours', closes_at = now() - interval '1 hour' where id = ?::uuid",
                scene.sitting());
        assertThat(answered(client)).isEqualTo(5);
        assertThat(client.get("/api/v1/me/law-progress").body().encode())
                .contains(law)
                .doesNotContain("\"key\"")
                .doesNotContain("explanation")
                .doesNotContain(QUESTIONS.getFirst().substring(0, 22) + "-0");
    }

    @Test
    void whoever_has_no_list_has_no_progress_and_a_law_that_is_nowhere_cant_be_read() {
        scene.anOpenSitting(0);
        Client client = scene.signedIn(scene.person("candidate"));
        assertThat(client.get("/api/v1/me/law-progress").status()).isEqualTo(200);
        assertThat(client.post(
                                "/api/v1/study-reports",
                                new JsonObject()
                                        .put("place", "tab-one-1")
                                        .put(
                                                "begins",
                                                new JsonObject()
                                                        .put("law", "没有这部法")
                                                        .put("atMillis", 0)))
                        .status())
                .isEqualTo(404);
        assertThat(client.post(
                                "/api/v1/study-reports",
                                new JsonObject()
                                        .put("place", "tab-one-1")
                                        .put("begins", new JsonObject().put("atMillis", 0)))
                        .status())
                .isEqualTo(404);
    }

    private static int answered(Client client) {
        int answered = 0;
        for (Object each : laws(client)) {
            JsonObject examined = ((JsonObject) each).getJsonObject("examined");
            answered += examined == null ? 0 : examined.getInteger("answered");
        }
        return answered;
    }

    /** Of a kind of post that only the list of this test is for. */
    private void is(Scene.Person person, PostCategory category) {
        scene.sql("update post set category = ? where person_id = ?", category.code(), person.id());
    }

    private void list(PostCategory category, String... laws) {
        var list = new RequiredLawList(
                "story-" + UUID.randomUUID(),
                Family.STAFF,
                "测试清单",
                new Audience(Set.of(category), Set.of()),
                LocalDate.of(2020, 1, 1),
                "invented",
                "invented",
                java.util.Arrays.stream(laws)
                        .map(law -> new ListedLaw(LawGroup.OTHER, law, Set.of(), ""))
                        .toList());
        inStore(store -> new CompanionStore(store).place(new Companion.OfList(list)));
    }

    private UUID course() {
        var content = new CourseContent(
                "想一想",
                "",
                HoursSubject.LAW,
                Set.of(),
                Set.of(),
                CourseContent.Policy.USUAL,
                new CourseContent.Ending.None(),
                List.of(new Chapter(
                        Ids.next(),
                        "题",
                        0,
                        List.of(PENALTY),
                        new Chapter.Questions(TestBank.release().digest(), QUESTIONS))));
        UUID course = Ids.next();
        UUID version = Ids.next();
        String text = CourseJson.text(content);
        scene.sql(
                "insert into course (id, unit_id, title, draft) values (?, ?::uuid, '想一想', ?)",
                course,
                scene.unit(),
                text);
        scene.sql(
                "insert into course_version (id, course_id, number, content, digest) values (?, ?, 1, ?, ?)",
                version,
                course,
                text,
                Digests.sha256(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        scene.sql("update course set newest_id = ? where id = ?", version, course);
        return course;
    }

    private void answer(Client client, UUID course, String question, boolean right) {
        String chapter = client.get("/api/v1/my-courses/" + course)
                .body()
                .getJsonArray("chapters")
                .getJsonObject(0)
                .getString("chapterId");
        Set<String> key = TestBank.release().find(question).orElseThrow().key();
        JsonArray letters =
                right ? new JsonArray(List.copyOf(key)) : new JsonArray().add(key.contains("A") ? "B" : "A");
        assertThat(client.post(
                                "/api/v1/my-courses/" + course + "/chapters/" + chapter + "/answers",
                                new JsonObject().put("questionId", question).put("letters", letters))
                        .status())
                .isEqualTo(200);
    }

    /** As the page does, while minutes pass at once. */
    private void read(Client client, Scene.Person person, String law, int seconds) {
        Json reply = report(client, null, law, 0);
        for (int done = 60; done <= seconds; done += 60) {
            scene.sql(
                    "update study_clock set opened_at = opened_at - interval '60 s', unsigned_ms = 0 where person_id = ?",
                    person.id());
            reply = report(client, reply.body().getJsonObject("segment").getString("ticket"), law, done * 1000);
        }
        assertThat(reply.body().getBoolean("done")).isTrue();
    }

    private static Json report(Client client, @org.jspecify.annotations.Nullable String ticket, String law, int at) {
        JsonObject body = new JsonObject()
                .put("place", "tab-one-1")
                .put("begins", new JsonObject().put("law", law).put("atMillis", at));
        if (ticket != null) {
            body.put(
                    "closes",
                    new JsonObject().put("ticket", ticket).put("toMillis", at).put("visible", true));
        }
        return client.post("/api/v1/study-reports", body);
    }

    private String percent(Scene.Person person) {
        return scene.ask(
                "select percent from list_progress where person_id = ? and family = 'staff' order by recorded_at desc limit 1",
                person.id());
    }

    private static JsonArray laws(Client client) {
        return client.get("/api/v1/me/law-progress")
                .body()
                .getJsonArray("families")
                .getJsonObject(0)
                .getJsonArray("laws");
    }

    private static JsonObject law(Client client, String law) {
        return of(laws(client), "law", law);
    }

    private static JsonObject of(JsonArray items, String member, String value) {
        return items.stream()
                .map(JsonObject.class::cast)
                .filter(each -> value.equals(each.getString(member)))
                .findFirst()
                .orElseThrow();
    }

    private static String state(Client client, String law) {
        return law(client, law).getString("state");
    }

    /** What the node's clock does now and then. */
    private static void count() {
        inStore(store -> {
            InstantSource clock = InstantSource.fixed(Instant.now());
            var companions = new CompanionStore(store);
            var releases = new ReleaseStore(store, ReleaseStore.newCache());
            var exams = new ExamStore(store, releases, ExamStore.newCache());
            var versions = new CourseVersions(store, new CourseVersions.Memory());
            var looking = new LookingAtMyLaws(
                    new LookingAtRequiredLaws(companions, clock, ZONE),
                    new LawLessons(companions),
                    new LawEvidenceStore(store, ZONE),
                    new CourseShelfStore(store, versions, clock, ZONE),
                    releases::find,
                    exams,
                    new ResultStore(store, exams),
                    LawRules.shipped(),
                    clock,
                    ZONE);
            return new CountingLists(looking, new ListCountStore(store, new TrainingEvents(ZONE), ZONE)).count();
        });
    }

    private static <T> T inStore(Function<RecordStore, Future<T>> work) {
        Vertx vertx = Vertx.vertx();
        RecordStore store = RecordStore.open(vertx, TestNode.shared().postgres(), 1, 60);
        try {
            return await(work.apply(store));
        } finally {
            await(store.close());
            await(vertx.close());
        }
    }
}
