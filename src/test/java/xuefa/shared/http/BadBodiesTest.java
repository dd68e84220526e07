package xuefa.shared.http;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static xuefa.shared.http.Refused.faults;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import xuefa.support.Admitted;
import xuefa.support.Client;
import xuefa.support.Json;
import xuefa.support.Scene;
import xuefa.support.Sheet;
import xuefa.support.TestNode;

/** Bodies that the contract does not allow: every fault is told by JSON pointer, nothing is stored, nothing breaks. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadBodiesTest {
    private final Scene scene = Scene.at(TestNode.shared()).anOpenSitting(1);
    private final Admitted admitted = new Admitted(scene);
    private final Client officer = admitted.to("saveAnswers");
    private final List<Operation> taking =
            Operation.all(officer).stream().filter(Operation::takesBody).toList();
    private final Operation save = taking.stream()
            .filter(each -> each.id().equals("saveAnswers"))
            .findAny()
            .orElseThrow();

    @Test
    void what_is_not_json_is_400() {
        for (int at = 0; at < taking.size(); at++) {
            Operation operation = taking.get(at);
            String good = operation.goodBody().encode();
            for (String type : InTurn.of(
                    at,
                    "text/plain",
                    "application/jsonp",
                    "application/json; charset=gbk",
                    "x",
                    "application/x-www-form-urlencoded",
                    "multipart/form-data",
                    "multipart/form-data; boundary=x")) {
                Json refused = operation.send(
                        admitted.to(operation.id()),
                        operation.address(),
                        request -> request.setHeader("Content-Type", type));
                assertThat(refused.status()).as("%s as %s", operation, type).isEqualTo(400);
                assertThat(faults(refused)).containsOnlyKeys("");
            }
            Client client = admitted.to(operation.id());
            Json untyped = client.send(
                    client.request(operation.address()).method(operation.method(), BodyPublishers.ofString(good)));
            assertThat(faults(untyped)).containsOnlyKeys("");
            for (String body : InTurn.of(
                    at,
                    "",
                    "{",
                    "nonsense",
                    good + "}",
                    "{'epoch': 1}",
                    "{\"epoch\": NaN}",
                    "[".repeat(20_000),
                    "{\"a\":".repeat(2_000) + "1" + "}".repeat(2_000),
                    "1".repeat(2_000),
                    "{\"epoch\": \"\0\"}")) {
                Json refused = operation.sendBody(admitted.to(operation.id()), body);
                assertThat(refused.status()).as("%s of %.20s", operation, body).isEqualTo(400);
                assertThat(faults(refused)).as("%s of %.20s", operation, body).hasSize(1);
            }
            for (String body : InTurn.of(at, "null", "7", "\"text\"", "[]", "true")) {
                assertThat(faults(operation.sendBody(admitted.to(operation.id()), body)))
                        .isEqualTo(Map.of("", "This must be an object."));
            }
        }
    }

    @Test
    void each_member_that_is_missing_unknown_or_of_the_wrong_kind_is_named() {
        for (Operation operation : taking) {
            JsonObject good = operation.goodBody();
            assertThat(faults(operation.sendBody(
                            admitted.to(operation.id()),
                            good.copy().put("a/b~c", 1).encode())))
                    .containsOnlyKeys("/a~1b~0c");
            for (String member : good.fieldNames()) {
                JsonObject without = good.copy();
                without.remove(member);
                if (operation.smallest().containsKey(member)) {
                    assertThat(faults(operation.sendBody(admitted.to(operation.id()), without.encode())))
                            .as("%s without %s", operation, member)
                            .isEqualTo(Map.of("/" + member, "This is required and missing."));
                }
                for (String wrong : List.of("null", "{}", "true", "1.5", "[7]")) {
                    Object value = new JsonArray("[" + wrong + "]").getValue(0);
                    if (isAllowed(good.getValue(member), value)) {
                        continue;
                    }
                    JsonObject bad = good.copy().put(member, value);
                    Json refused = operation.sendBody(admitted.to(operation.id()), bad.encode());
                    assertThat(refused.status())
                            .as("%s with %s %s", operation, member, wrong)
                            .isEqualTo(400);
                    assertThat(faults(refused)).allSatisfy((pointer, detail) -> {
                        assertThat(pointer).startsWith("/" + member);
                        assertThat(detail).startsWith("This must be");
                    });
                }
            }
        }
    }

    /** Any object may stand for an object, any truth for a truth. */
    private static boolean isAllowed(Object good, Object value) {
        boolean object = value instanceof JsonObject && good instanceof JsonObject;
        boolean truth = value instanceof Boolean && good instanceof Boolean;
        boolean numbers = value instanceof JsonArray
                && good instanceof JsonArray list
                && list.stream().allMatch(Integer.class::isInstance)
                && !list.isEmpty();
        return object || truth || numbers;
    }

    @Test
    void all_faults_are_told_at_once() {
        assertThat(faults(save.sendBody(officer, """
                {"epoch": "1", "entries": [
                  {"seq": 1, "questionId": "q"},
                  {"seq": 123456789012345678901234567890, "questionId": "\\u0000", "optionIds": ["a", "a", ""]},
                  {"seq": 2.0, "questionId": "%s", "optionIds": ["a"], "more": 1}, 4]}""".formatted("长".repeat(41)))))
                .isEqualTo(Map.of(
                        "/epoch", "This must be a whole number.",
                        "/entries/0/optionIds", "This is required and missing.",
                        "/entries/1/seq", "This must be at most 100000.",
                        "/entries/1/questionId", "The character U+0000 is not allowed.",
                        "/entries/1/optionIds", "This list has an item twice.",
                        "/entries/1/optionIds/2", "This must have at least 1 characters.",
                        "/entries/2/questionId", "This must have at most 40 characters.",
                        "/entries/2/more", "The contract knows no such member here.",
                        "/entries/3", "This must be an object."));
    }

    @Test
    void nothing_of_a_request_with_a_fault_is_stored() {
        Client candidate = scene.candidate(1);
        Sheet sheet = Sheet.of(candidate.start(scene.sitting()));
        JsonObject bad = sheet.answer(2, 2, 1).put("optionIds", "a");
        assertThat(candidate
                        .save(sheet.attemptId(), 1, sheet.answer(1, 1, 1), bad)
                        .status())
                .isEqualTo(400);
        assertThat(candidate.attempt(sheet.attemptId()).list("answers")).isEmpty();
    }

    @Test
    void a_list_that_is_far_too_long_is_one_fault_and_holds_nobody_up() {
        JsonArray ids = new JsonArray(
                IntStream.range(0, 9_000).mapToObj(Integer::toString).toList());
        JsonObject wide = save.goodBody();
        wide.getJsonArray("entries").getJsonObject(0).put("optionIds", ids);
        JsonObject many = save.goodBody().put("entries", new JsonArray("[" + "{},".repeat(20_000) + "{}]"));
        for (int i = 0; i < 20; i++) {
            assertThat(faults(save.sendBody(officer, wide.encode()))).containsOnlyKeys("/entries/0/optionIds");
            assertThat(faults(save.sendBody(officer, many.encode()))).containsOnlyKeys("/entries");
        }
    }

    @Test
    void bodies_over_the_limit_are_413() {
        for (Operation operation : taking) {
            String body = operation.goodBody().encode() + " ".repeat(70_000);
            Json refused = operation.sendBody(admitted.to(operation.id()), body);
            Json streamed = operation.send(
                    admitted.to(operation.id()),
                    operation.address(),
                    request -> request.method(
                            operation.method(), BodyPublishers.fromPublisher(BodyPublishers.ofString(body))));
            assertThat(List.of(refused.status(), streamed.status()))
                    .as(operation.id())
                    .containsOnly(413);
            assertThat(refused.code()).isEqualTo("request.too-large");
        }
    }

    @Test
    void bent_bodies_never_break_the_server() {
        GeneratedBodies bodies = new GeneratedBodies(20_261_122);
        List<Operation> bending = taking.stream().filter(each -> !each.open()).toList();
        List<Operation> sitting = bending.stream()
                .filter(each -> each.path().contains("{attemptId}"))
                .toList();
        Client candidate = scene.candidate(1);
        String attempt = candidate.start(scene.sitting()).text("attemptId");
        List<Bent> bent = Stream.concat(
                        IntStream.range(0, 8 * bending.size()).mapToObj(i -> bending.get(i % bending.size())),
                        IntStream.range(0, 600).mapToObj(i -> sitting.get(i % sitting.size())))
                .map(operation -> new Bent(operation, bodies.bent(operation.goodBody())))
                .toList();
        bending.forEach(each -> admitted.to(each.id()));
        Map<Bent, Json> answers = bent.parallelStream()
                .collect(toMap(
                        each -> each,
                        each -> each.send(
                                each.operation().path().contains("{attemptId}")
                                        ? candidate
                                        : admitted.to(each.operation().id()),
                                attempt),
                        (one, again) -> again));
        assertThat(answers).allSatisfy((each, answer) -> {
            assertThat(answer.status()).isBetween(200, 499);
            if (answer.status() == 400) {
                assertThat(faults(answer)).isNotEmpty();
            }
        });
        assertThat(answers.values()).extracting(Json::status).contains(200, 400, 404, 409);
        assertThat(candidate.attempt(attempt).status()).isEqualTo(200);
    }

    @Test
    void the_first_thousand_faults_are_told() {
        JsonObject body = new JsonObject();
        IntStream.range(0, 3000).forEach(i -> body.put("extra" + i, i));
        assertThat(faults(save.sendBody(officer, body.encode()))).hasSize(1000);
    }

    private record Bent(Operation operation, String body) {
        Json send(Client client, String attempt) {
            return operation.send(
                    client,
                    operation.addressOf(attempt),
                    request -> request.method(operation.method(), BodyPublishers.ofString(body)));
        }
    }
}
