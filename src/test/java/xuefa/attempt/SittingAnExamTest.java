package xuefa.attempt;

import static org.assertj.core.api.Assertions.assertThat;
import static xuefa.support.Client.entry;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import xuefa.bank.Option;
import xuefa.bank.Question;
import xuefa.exam.Publication;
import xuefa.support.Client;
import xuefa.support.Json;
import xuefa.support.Scene;
import xuefa.support.Sheet;
import xuefa.support.TestBank;
import xuefa.support.TestNode;

class SittingAnExamTest {
    private final Scene scene = Scene.at(TestNode.shared());

    @Test
    void a_candidate_sees_the_exam_starts_answers_submits_and_reads_the_result() {
        Client candidate = scene.anOpenSitting(1).candidate(1);

        JsonObject listed = candidate.get("/api/v1/me/exams").list("items").getJsonObject(0);
        assertThat(listed.getString("state")).isEqualTo("open");
        assertThat(listed.getInteger("attemptsLeft")).isEqualTo(1);
        assertThat(candidate.get("/api/v1/sittings/" + scene.sitting()).list("sections"))
                .hasSize(3);

        Json started = candidate.start(scene.sitting());
        assertThat(started.status()).isEqualTo(201);
        assertThat(started.number("nextSeq")).isEqualTo(1);
        assertThat(started.number("remainingMillis")).isBetween(3_590_000, 3_600_000);
        Sheet sheet = Sheet.of(started);
        assertThat(sheet.items()).hasSize(5);

        JsonObject[] right = new JsonObject[5];
        for (int n = 1; n <= 5; n++) {
            right[n - 1] = entry(n, sheet.item(n).questionId(), keyOf(sheet.item(n)));
        }
        Json saved = candidate.save(sheet.attemptId(), 1, right);
        assertThat(saved.status()).isEqualTo(200);
        assertThat(outcomes(saved)).containsOnly("accepted").hasSize(5);
        assertThat(saved.number("highWater")).isEqualTo(5);

        Json submitted = candidate.submit(sheet.attemptId(), 1, 5);
        assertThat(submitted.status()).isEqualTo(200);
        assertThat(submitted.text("submittedBy")).isEqualTo("candidate");

        Json result = candidate.result(sheet.attemptId());
        assertThat(result.body().getDouble("score")).isEqualTo(100.0);
        assertThat(result.text("grade")).isEqualTo("excellent");
        assertThat(result.list("questions")).allSatisfy(question -> {
            JsonObject json = (JsonObject) question;
            assertThat(json.getJsonArray("answered")).hasSameElementsAs(json.getJsonArray("key"));
            assertThat(json.getJsonArray("citations")).isNotEmpty();
            assertThat(json.getString("explanation")).isNotBlank();
        });
        assertThat(candidate
                        .get("/api/v1/me/exams")
                        .list("items")
                        .getJsonObject(0)
                        .getString("state"))
                .isEqualTo("done");
        assertThat(candidate.start(scene.sitting()).code()).isEqualTo("sitting.no-attempts-left");
    }

    @Test
    void the_newest_answer_counts_and_an_answer_can_be_taken_back() {
        Client candidate = scene.anOpenSitting(1).candidate(1);
        Sheet sheet = Sheet.of(candidate.start(scene.sitting()));

        candidate.save(sheet.attemptId(), 1, sheet.answer(1, 1, 1), sheet.answer(2, 1, 2), sheet.answer(3, 2, 1));
        candidate.save(sheet.attemptId(), 1, entry(4, sheet.item(2).questionId()));

        JsonArray answers = candidate.attempt(sheet.attemptId()).list("answers");
        assertThat(answers).hasSize(1);
        assertThat(answers.getJsonObject(0).getJsonArray("optionIds"))
                .containsExactly(sheet.item(1).optionIds().get(1));
    }

    @Test
    void an_answer_that_arrives_again_is_repeated_and_another_under_its_number_conflicts() {
        Client candidate = scene.anOpenSitting(1).candidate(1);
        Sheet sheet = Sheet.of(candidate.start(scene.sitting()));

        candidate.save(sheet.attemptId(), 1, sheet.answer(1, 1, 1));
        Json again = candidate.save(
                sheet.attemptId(),
                1,
                sheet.answer(1, 1, 1),
                sheet.answer(2, 2, 1),
                sheet.answer(2, 2, 1),
                sheet.answer(2, 2, 2));
        Json other = candidate.save(sheet.attemptId(), 1, sheet.answer(1, 1, 2));

        assertThat(outcomes(again)).containsExactly("repeated", "accepted", "repeated", "conflicting");
        assertThat(other.status()).isEqualTo(200);
        assertThat(outcomes(other)).containsExactly("conflicting");
        assertThat(other.number("highWater")).isEqualTo(2);
    }

    @Test
    void what_the_paper_does_not_know_is_kept_and_does_not_count() {
        Client candidate = scene.anOpenSitting(1).candidate(1);
        Sheet sheet = Sheet.of(candidate.start(scene.sitting()));

        Json saved = candidate.save(
                sheet.attemptId(),
                1,
                entry(1, "q000000x", "a"),
                entry(2, sheet.item(1).questionId(), sheet.item(2).optionIds().getFirst()),
                sheet.answer(3, 1, 1));

        assertThat(outcomes(saved)).containsExactly("unknownQuestion", "unknownOption", "accepted");
        assertThat(saved.number("highWater")).isEqualTo(3);
        assertThat(candidate.submit(sheet.attemptId(), 1, 3).status()).isEqualTo(200);
        assertThat(scene.ask("select count(*) from answer where attempt_id = ?", UUID.fromString(sheet.attemptId())))
                .isEqualTo("3");
    }

    @Test
    void a_gap_keeps_high_water_low_and_the_submission_names_what_is_missing() {
        Client candidate = scene.anOpenSitting(1).candidate(1);
        Sheet sheet = Sheet.of(candidate.start(scene.sitting()));

        candidate.save(sheet.attemptId(), 1, sheet.answer(1, 1, 1));
        Json gap = candidate.save(sheet.attemptId(), 1, sheet.answer(3, 3, 1), sheet.answer(6, 4, 1));
        assertThat(gap.number("highWater")).isEqualTo(1);

        assertThat(candidate.save(sheet.attemptId(), 1, sheet.answer(2, 2, 1)).number("highWater"))
                .isEqualTo(3);

        Json missing = candidate.submit(sheet.attemptId(), 1, 7, sheet.answer(5, 5, 1));
        assertThat(missing.status()).isEqualTo(409);
        assertThat(missing.code()).isEqualTo("attempt.missing-answers");
        assertThat(missing.list("missing").encode()).isEqualTo("[{\"from\":4,\"to\":4},{\"from\":7,\"to\":7}]");

        Json filled = candidate.submit(sheet.attemptId(), 1, 7, sheet.answer(4, 4, 1), sheet.answer(7, 2, 2));
        assertThat(filled.status()).isEqualTo(200);
        assertThat(outcomes(filled)).containsOnly("accepted").hasSize(2);
    }

    @Test
    void submitting_again_gives_the_same_receipt_and_one_result() {
        Client candidate = scene.anOpenSitting(1).candidate(1);
        Sheet sheet = Sheet.of(candidate.start(scene.sitting()));
        candidate.save(sheet.attemptId(), 1, sheet.answer(1, 1, 1));

        List<String> receipts = List.of(1, 2, 3, 4, 5).parallelStream()
                .map(press -> candidate.submit(sheet.attemptId(), 1, 1).text("receipt"))
                .collect(Collectors.toList());
        receipts.add(candidate.submit(sheet.attemptId(), 1, 1).text("receipt"));

        assertThat(receipts.stream().distinct()).hasSize(1);
        assertThat(scene.ask("select count(*) from result where attempt_id = ?", UUID.fromString(sheet.attemptId())))
                .isEqualTo("1");
        Json late = candidate.save(sheet.attemptId(), 1, sheet.answer(2, 1, 2));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.code()).isEqualTo("attempt.late");
        assertThat(outcomes(late)).containsExactly("late");
    }

    @Test
    void another_device_takes_over_and_what_the_old_one_sends_is_kept_but_does_not_count() {
        Client candidate = scene.anOpenSitting(1).candidate(1);
        Sheet sheet = Sheet.of(candidate.start(scene.sitting()));
        candidate.save(sheet.attemptId(), 1, sheet.answer(1, 1, 1), sheet.answer(3, 2, 1));

        Json epoch = candidate.takeOver(sheet.attemptId());
        assertThat(epoch.number("epoch")).isEqualTo(2);
        assertThat(epoch.number("nextSeq")).isEqualTo(1);
        Json fresh = candidate.attempt(sheet.attemptId());
        assertThat(fresh.number("epoch")).isEqualTo(2);
        assertThat(fresh.number("highWater")).isZero();
        assertThat(fresh.list("answers")).hasSize(2);

        Json old = candidate.save(sheet.attemptId(), 1, sheet.answer(4, 1, 2));
        assertThat(old.code()).isEqualTo("attempt.superseded");
        assertThat(outcomes(old)).containsExactly("superseded");
        assertThat(old.number("epoch")).isEqualTo(2);
        Json repeated = candidate.save(sheet.attemptId(), 1, sheet.answer(3, 2, 1));
        assertThat(outcomes(repeated)).containsExactly("repeated");
        assertThat(candidate.submit(sheet.attemptId(), 1, 4).code()).isEqualTo("attempt.superseded");

        assertThat(outcomes(candidate.save(sheet.attemptId(), 2, sheet.answer(1, 1, 2))))
                .containsExactly("accepted");
        assertThat(candidate.save(sheet.attemptId(), 7, sheet.answer(1, 1, 2)).code())
                .isEqualTo("attempt.unknown-epoch");
        assertThat(candidate.submit(sheet.attemptId(), 2, 1).status()).isEqualTo(200);
        assertThat(candidate.takeOver(sheet.attemptId()).code()).isEqualTo("attempt.submitted");
        assertThat(scene.ask(
                        "select string_agg(disposition, ' ' order by epoch, seq) from answer where attempt_id = ?",
                        UUID.fromString(sheet.attemptId())))
                .isEqualTo("accepted accepted superseded accepted");
    }

    @Test
    void an_answer_after_the_deadline_is_refused_and_the_earlier_one_stays() {
        Client candidate = scene.anOpenSitting(1).candidate(1);
        Sheet sheet = Sheet.of(candidate.start(scene.sitting()));
        candidate.save(sheet.attemptId(), 1, entry(1, sheet.item(1).questionId(), keyOf(sheet.item(1))));

        scene.timePasses(sheet.attemptId(), Duration.ofMinutes(62));
        Json late = candidate.save(sheet.attemptId(), 1, entry(2, sheet.item(1).questionId()));

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.code()).isEqualTo("attempt.late");
        Json submitted = candidate.submit(sheet.attemptId(), 1, 9);
        assertThat(submitted.status()).isEqualTo(200);
        assertThat(submitted.text("submittedBy")).isEqualTo("clock");
        assertThat(candidate.result(sheet.attemptId()).body().getDouble("score"))
                .isEqualTo(20.0);
    }

    @Test
    void within_the_grace_an_answer_that_was_on_its_way_still_counts() {
        Client candidate = scene.anOpenSitting(1).candidate(1);
        Sheet sheet = Sheet.of(candidate.start(scene.sitting()));

        scene.timePasses(sheet.attemptId(), Duration.ofMinutes(60).plusMillis(300));
        Json saved = candidate.save(sheet.attemptId(), 1, sheet.answer(1, 1, 1));

        assertThat(outcomes(saved)).containsExactly("accepted");
        assertThat(saved.number("remainingMillis")).isZero();
    }

    @Test
    void the_clock_submits_what_nobody_submits() throws InterruptedException {
        Client candidate = scene.anOpenSitting(1).candidate(1);
        Sheet sheet = Sheet.of(candidate.start(scene.sitting()));
        candidate.save(sheet.attemptId(), 1, sheet.answer(1, 1, 1));

        scene.timePasses(sheet.attemptId(), Duration.ofMinutes(61));
        UUID id = UUID.fromString(sheet.attemptId());
        for (int i = 0;
                i < 100
                        && !scene.ask("select state from attempt where id = ?", id)
                                .equals("submitted");
                i++) {
            Thread.sleep(100);
        }

        Json attempt = candidate.attempt(sheet.attemptId());
        assertThat(attempt.text("submittedBy")).isEqualTo("clock");
        assertThat(attempt.text("submittedAt")).isEqualTo(attempt.text("dueAt"));
        assertThat(candidate.submit(sheet.attemptId(), 1, 1).text("receipt")).isEqualTo(attempt.text("receipt"));
    }

    @Test
    void keys_are_held_back_until_the_exam_publishes_them() {
        Client candidate = scene.published(Publication.AFTER_CLOSING, Publication.AFTER_CLOSING)
                .anOpenSitting(1)
                .candidate(1);
        Sheet sheet = Sheet.of(candidate.start(scene.sitting()));
        assertThat(candidate.result(sheet.attemptId()).code()).isEqualTo("attempt.still-open");
        candidate.submit(sheet.attemptId(), 1, 0);

        Json result = candidate.result(sheet.attemptId());

        assertThat(result.body().getBoolean("published")).isFalse();
        assertThat(result.body().fieldNames()).doesNotContain("score", "questions", "sections", "grade");
        assertThat(candidate
                        .get("/api/v1/me/exams")
                        .list("items")
                        .getJsonObject(0)
                        .fieldNames())
                .doesNotContain("best");
    }

    @Test
    void the_best_of_several_attempts_counts() {
        Client candidate = scene.attempts(2).anOpenSitting(1).candidate(1);
        Sheet first = Sheet.of(candidate.start(scene.sitting()));
        candidate.submit(first.attemptId(), 1, 1, entry(1, first.item(1).questionId(), keyOf(first.item(1))));
        Sheet second = Sheet.of(candidate.start(scene.sitting()));
        candidate.submit(second.attemptId(), 1, 0);

        assertThat(second.attemptId()).isNotEqualTo(first.attemptId());
        JsonObject exam = candidate.get("/api/v1/me/exams").list("items").getJsonObject(0);
        assertThat(exam.getJsonObject("best").getDouble("score")).isEqualTo(20.0);
        assertThat(exam.getInteger("attemptsLeft")).isZero();
    }

    @Test
    void receipts_are_checked_by_the_server_and_a_changed_one_is_not_genuine() {
        Client candidate = scene.anOpenSitting(1).candidate(1);
        Sheet sheet = Sheet.of(candidate.start(scene.sitting()));
        String save =
                candidate.save(sheet.attemptId(), 1, sheet.answer(1, 1, 1)).text("receipt");
        String submission = candidate.submit(sheet.attemptId(), 1, 1).text("receipt");

        for (String receipt : List.of(save, submission)) {
            Json verdict = candidate.post("/api/v1/receipts/verification", new JsonObject().put("receipt", receipt));
            assertThat(verdict.body().getBoolean("genuine")).isTrue();
            assertThat(verdict.body().getJsonObject("says").getString("attemptId"))
                    .isEqualTo(sheet.attemptId());
            String changed = receipt.substring(0, 20) + (receipt.charAt(20) == 'A' ? 'B' : 'A') + receipt.substring(21);
            assertThat(candidate
                            .post("/api/v1/receipts/verification", new JsonObject().put("receipt", changed))
                            .body()
                            .getBoolean("genuine"))
                    .isFalse();
        }
    }

    private static List<String> outcomes(Json answer) {
        return answer.list("outcomes").stream()
                .map(each -> ((JsonObject) each).getString("outcome"))
                .toList();
    }

    /** The right options, found in the bank by the texts that the candidate sees. */
    private static String[] keyOf(Sheet.Item item) {
        Map<String, String> idByText = new java.util.HashMap<>();
        for (int i = 0; i < item.texts().size(); i++) {
            idByText.put(item.texts().get(i), item.optionIds().get(i));
        }
        Question question = TestBank.release().questions().stream()
                .filter(each -> each.stem().equals(item.stem()))
                .findFirst()
                .orElseThrow();
        return question.options().stream()
                .filter(option -> question.key().contains(option.letter()))
                .map(Option::text)
                .map(idByText::get)
                .toArray(String[]::new);
    }
}
