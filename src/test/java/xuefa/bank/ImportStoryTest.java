package xuefa.bank;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import xuefa.app.demo.SampleFile;
import xuefa.shared.Ids;
import xuefa.support.Client;
import xuefa.support.Json;
import xuefa.support.Scene;
import xuefa.support.TestNode;

/** Files on their way into a bank, over HTTP. */
class ImportStoryTest {
    private static final int PATIENCE = 200;

    private final Scene scene = Scene.at(TestNode.shared()).anOpenSitting(0);
    private final Scene.Person person = scene.person("editor");
    private final Client editor = scene.signedIn(person);
    private final String bank = aBank();

    private String aBank() {
        UUID id = Ids.next();
        scene.sql(
                "insert into bank (id, unit_id, name) select ?, unit_id, ? from role_grant where person_id = ?",
                id,
                "题库" + id,
                person.id());
        return id.toString();
    }

    @Test
    void the_sample_goes_in_and_its_counts_add_up() {
        Json read = imported("示例.docx", SampleFile.bytes());
        assertThat(counts(read)).isEqualTo("50 = 47 + 2 + 1 + 0");
        Json done = editor.post(path(read) + "/commit");
        assertThat(done.text("state")).isEqualTo("committed");
        assertThat(done.body().getJsonObject("counts").getInteger("kept")).isEqualTo(47);
        assertThat(questions()).isEqualTo(47);
    }

    @Test
    void the_same_file_again_adds_nothing() {
        editor.post(path(imported("示例.docx", SampleFile.bytes())) + "/commit");
        Json again = imported("示例.docx", SampleFile.bytes());
        assertThat(counts(again)).isEqualTo("50 = 0 + 49 + 1 + 0");
        JsonObject same = records(again, "duplicate").getJsonObject(0).getJsonObject("sameAs");
        assertThat(editor.get("/api/v1/questions/" + same.getString("questionId"))
                        .body()
                        .getString("bankId"))
                .isEqualTo(bank);
        editor.post(path(again) + "/commit");
        assertThat(questions()).isEqualTo(47);
    }

    @Test
    void two_editors_who_import_the_same_file_at_once_add_it_once() {
        Json one = imported("一.docx", SampleFile.bytes());
        Json other = imported("二.docx", SampleFile.bytes());
        editor.post(path(one) + "/commit");
        Json late = editor.post(path(other) + "/commit");
        assertThat(counts(late)).isEqualTo("50 = 0 + 49 + 1 + 0");
        assertThat(questions()).isEqualTo(47);
    }

    @Test
    void a_rejected_record_is_repaired_on_screen_and_goes_in() {
        Json read = imported("示例.docx", SampleFile.bytes());
        JsonObject bad = records(read, "rejected").getJsonObject(0);
        assertThat(bad.getString("reason")).isEqualTo("单选题有2个答案：AC");
        assertThat(bad.getString("where")).matches("第\\d+段");
        Json changed = repair(read, bad, bad.getJsonObject("draft").copy().put("key", "A"));
        assertThat(changed.body().getJsonObject("record").getString("outcome")).isEqualTo("imported");
        assertThat(counts(changed.body().getJsonObject("import"))).isEqualTo("50 = 48 + 2 + 0 + 0");
        editor.post(path(read) + "/commit");
        assertThat(questions()).isEqualTo(48);
    }

    @Test
    void a_repair_that_is_still_faulty_says_why() {
        Json read = imported("示例.docx", SampleFile.bytes());
        JsonObject bad = records(read, "rejected").getJsonObject(0);
        Json changed = repair(read, bad, bad.getJsonObject("draft").copy().put("key", "H"));
        JsonObject record = changed.body().getJsonObject("record");
        assertThat(record.getString("outcome")).isEqualTo("rejected");
        assertThat(record.getString("reason")).isEqualTo("答案H不在选项里，选项只到D");
        assertThat(record.getBoolean("repaired")).isTrue();
    }

    @Test
    void a_repair_of_what_somebody_else_has_changed_since_is_refused() {
        Json read = imported("示例.docx", SampleFile.bytes());
        JsonObject bad = records(read, "rejected").getJsonObject(0);
        repair(read, bad, bad.getJsonObject("draft").copy().put("key", "A"));
        Json late = repair(read, bad, bad.getJsonObject("draft").copy().put("key", "B"));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.code()).isEqualTo("import.changed-meanwhile");
    }

    @Test
    void a_duplicate_takes_the_place_of_the_record_that_is_dropped() {
        Json read = imported("示例.docx", SampleFile.bytes());
        JsonObject duplicate = records(read, "duplicate").getJsonObject(0);
        int first = duplicate.getJsonObject("sameAs").getInteger("number");
        Json dropped = editor.post(
                path(read) + "/records/" + first + "/drop",
                new JsonObject().put("revision", 1).put("dropped", true));
        assertThat(counts(dropped.body().getJsonObject("import"))).isEqualTo("50 = 47 + 1 + 1 + 1");
        assertThat(record(read, duplicate.getInteger("number")).getString("outcome"))
                .isEqualTo("imported");
        editor.post(
                path(read) + "/records/" + first + "/drop",
                new JsonObject().put("revision", 2).put("dropped", false));
        assertThat(record(read, duplicate.getInteger("number")).getString("outcome"))
                .isEqualTo("duplicate");
    }

    @Test
    void an_import_is_taken_back_but_for_what_somebody_has_touched() {
        Json read = imported("示例.docx", SampleFile.bytes());
        editor.post(path(read) + "/commit");
        JsonObject touched = records(read, "imported").getJsonObject(0);
        scene.sql(
                "update question set state = 'inReview' where id = ?",
                UUID.fromString(touched.getString("questionId")));
        Json undone = editor.post(path(read) + "/undo");
        assertThat(undone.text("state")).isEqualTo("undone");
        assertThat(undone.body().getJsonObject("counts").getInteger("kept")).isEqualTo(1);
        assertThat(questions()).isEqualTo(1);
        assertThat(counts(imported("示例.docx", SampleFile.bytes()))).isEqualTo("50 = 46 + 3 + 1 + 0");
    }

    @Test
    void a_foreign_table_is_explained_once_for_the_unit() {
        String table = "问的事,甲,乙,丙,应选\n行政机关应当在几日内答复,三日,五日,七日,乙\n".replace(",乙\n", ",B\n");
        Json read = imported("外来.csv", table.getBytes(StandardCharsets.UTF_8));
        assertThat(read.text("state")).isEqualTo("columns");
        JsonObject layout = read.body().getJsonObject("layout");
        assertThat(layout.getInteger("headerRow")).isEqualTo(1);
        assertThat(layout.getJsonArray("columns").getJsonObject(1).getJsonArray("samples"))
                .isEqualTo(new JsonArray().add("三日"));
        JsonObject choice = new JsonObject()
                .put("sheet", layout.getString("sheet"))
                .put("headerRow", 1)
                .put("columns", columns("A=stem", "B=A", "C=B", "D=C", "E=key"));
        editor.post(path(read) + "/columns", choice);
        assertThat(counts(settled(read.text("importId")))).isEqualTo("1 = 1 + 0 + 0 + 0");
        Json next = imported("又一个.csv", table.replace("几日", "多少日").getBytes(StandardCharsets.UTF_8));
        assertThat(counts(next)).isEqualTo("1 = 1 + 0 + 0 + 0");
    }

    private static JsonArray columns(String... told) {
        JsonArray columns = new JsonArray();
        for (String each : told) {
            String[] words = each.split("=", 2);
            columns.add(new JsonObject().put("column", words[0]).put("meaning", words[1]));
        }
        return columns;
    }

    @Test
    void columns_without_a_key_are_asked_for_again() {
        Json read = imported("外来.csv", "问的事,甲,乙,应选\n题,三日,五日,A\n".getBytes(StandardCharsets.UTF_8));
        JsonObject choice =
                new JsonObject().put("sheet", "CSV").put("headerRow", 1).put("columns", columns("A=stem", "B=A"));
        Json refused = editor.post(path(read) + "/columns", choice);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.code()).isEqualTo("import.columns");
    }

    @Test
    void a_file_that_cannot_be_read_says_why_in_one_sentence_and_leaves_nothing() {
        Json read = imported("坏的.docx", Arrays.copyOf(SampleFile.bytes(), 3000));
        assertThat(read.text("state")).isEqualTo("refused");
        assertThat(read.text("reason")).isEqualTo("文件已损坏，打不开");
        assertThat(records(read, "imported")).isEmpty();
        assertThat(editor.post(path(read) + "/commit").code()).isEqualTo("import.not-now");
    }

    @Test
    void an_empty_file_and_one_without_questions_are_refused() {
        assertThat(imported("空.txt", new byte[0]).text("reason")).isEqualTo("文件是空的");
        assertThat(imported("信.txt", "今天天气很好。\n".getBytes(StandardCharsets.UTF_8))
                        .text("reason"))
                .isEqualTo("没有找到试题");
    }

    @Test
    void a_cell_of_30000_characters_rejects_its_row_alone() {
        String table = "题干,选项A,选项B,答案\n" + "长".repeat(30_000) + ",甲,乙,A\n短题,甲,乙,B\n";
        Json read = imported("长.csv", table.getBytes(StandardCharsets.UTF_8));
        assertThat(counts(read)).isEqualTo("2 = 1 + 0 + 1 + 0");
        assertThat(records(read, "rejected").getJsonObject(0).getString("reason"))
                .contains("超过10000个字");
    }

    @Test
    void too_large_a_file_is_refused_and_nothing_stays() {
        Json refused = send("大.txt", new byte[33 * 1024 * 1024]);
        assertThat(refused.status()).isEqualTo(413);
        assertThat(refused.code()).isEqualTo("import.too-large");
        assertThat(editor.get("/api/v1/banks/" + bank + "/imports").list("items"))
                .isEmpty();
    }

    @Test
    void too_many_questions_in_one_file_are_refused() {
        String rows = IntStream.rangeClosed(1, 20_001)
                .mapToObj(n -> "第" + n + "题,甲,乙,A")
                .collect(Collectors.joining("\n", "题干,选项A,选项B,答案\n", "\n"));
        Json read = imported("多.csv", rows.getBytes(StandardCharsets.UTF_8));
        assertThat(read.text("reason")).isEqualTo("文件里的试题超过 20000 道");
    }

    @Test
    void an_abandoned_import_is_gone() {
        Json read = imported("示例.docx", SampleFile.bytes());
        assertThat(editor.post(path(read) + "/abandon").status()).isEqualTo(204);
        assertThat(editor.get(path(read)).code()).isEqualTo("import.unknown");
        assertThat(scene.ask("select count(*) from bank_import_piece where import_id = ?", id(read)))
                .isEqualTo("0");
    }

    @Test
    void an_import_that_nobody_touches_for_a_day_is_removed_and_a_committed_one_stays() throws Exception {
        Json left = imported("示例.docx", SampleFile.bytes());
        Json kept = imported("示例.docx", SampleFile.bytes());
        editor.post(path(kept) + "/commit");
        scene.sql(
                "update bank_import set touched_at = touched_at - interval '25 hours' where bank_id = ?",
                UUID.fromString(bank));
        sweep();
        assertThat(editor.get(path(left)).status()).isEqualTo(404);
        assertThat(editor.get(path(kept)).text("state")).isEqualTo("committed");
    }

    private static void sweep() throws Exception {
        var vertx = io.vertx.core.Vertx.vertx();
        var record =
                xuefa.shared.store.RecordStore.open(vertx, TestNode.shared().postgres(), 1);
        xuefa.support.TestFutures.await(new xuefa.bank.store.ImportStore(record).sweep());
        xuefa.support.TestFutures.await(record.close());
        xuefa.support.TestFutures.await(vertx.close());
    }

    @Test
    void what_a_vanished_node_was_reading_is_refused_with_what_to_do() throws Exception {
        UUID reading = Ids.next();
        scene.sql("""
                insert into bank_import (id, bank_id, file_name, state, started_by, touched_at)
                values (?, ?, '题库.docx', 'reading', ?, clock_timestamp() - interval '2 minutes')
                """, reading, UUID.fromString(bank), person.id());
        sweep();
        Json found = editor.get("/api/v1/imports/" + reading);
        assertThat(found.text("state")).isEqualTo("refused");
        assertThat(found.text("cure")).isEqualTo("重新选择这个文件");
    }

    @Test
    void nobody_but_editors_of_the_bank_sees_its_imports() {
        Json read = imported("示例.docx", SampleFile.bytes());
        Scene elsewhere = Scene.at(TestNode.shared()).anOpenSitting(0);
        Client stranger = elsewhere.signedIn(elsewhere.person("editor"));
        Client reviewer = scene.signedIn(scene.person("reviewer"));
        Client candidate = scene.signedIn(scene.person("candidate"));
        assertThat(stranger.get(path(read)).status()).isEqualTo(404);
        assertThat(stranger.post(path(read) + "/commit").status()).isEqualTo(404);
        assertThat(stranger.get("/api/v1/banks/" + bank + "/imports").status()).isEqualTo(404);
        assertThat(sendBy(stranger, "示例.docx", SampleFile.bytes()).status()).isEqualTo(404);
        assertThat(reviewer.get(path(read)).status()).isEqualTo(403);
        assertThat(candidate.get(path(read)).status()).isEqualTo(403);
        assertThat(sendBy(candidate, "示例.docx", SampleFile.bytes()).status()).isEqualTo(403);
    }

    private Json imported(String name, byte[] file) {
        Json sent = send(name, file);
        assertThat(sent.status()).as("%s", sent.body()).isEqualTo(201);
        return settled(sent.text("importId"));
    }

    private Json settled(String importId) {
        for (int i = 0; i < PATIENCE; i++) {
            Json now = editor.get("/api/v1/imports/" + importId);
            if (!now.text("state").equals("reading")) {
                return now;
            }
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        throw new AssertionError("the file is still being read");
    }

    private Json send(String name, byte[] file) {
        return sendBy(editor, name, file);
    }

    private Json sendBy(Client client, String name, byte[] file) {
        String path = "/api/v1/banks/" + bank + "/imports?name=" + URLEncoder.encode(name, StandardCharsets.UTF_8);
        return client.send(client.request(path)
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofByteArray(file)));
    }

    private Json repair(Json read, JsonObject record, JsonObject draft) {
        JsonObject body =
                new JsonObject().put("revision", record.getInteger("revision")).put("draft", draft);
        return editor.post(path(read) + "/records/" + record.getInteger("number") + "/repair", body);
    }

    private JsonArray records(Json read, String outcome) {
        return editor.get(path(read) + "/records?limit=100&outcome=" + outcome).list("items");
    }

    private JsonObject record(Json read, int number) {
        return editor.get(path(read) + "/records?limit=1&after=" + (number - 1))
                .list("items")
                .getJsonObject(0);
    }

    private static String path(Json read) {
        return "/api/v1/imports/" + read.text("importId");
    }

    private static UUID id(Json read) {
        return UUID.fromString(read.text("importId"));
    }

    private static String counts(Json read) {
        return counts(read.body());
    }

    private static String counts(JsonObject read) {
        JsonObject counts = read.getJsonObject("counts");
        return "%d = %d + %d + %d + %d"
                .formatted(
                        counts.getInteger("records"),
                        counts.getInteger("imported"),
                        counts.getInteger("duplicates"),
                        counts.getInteger("rejected"),
                        counts.getInteger("dropped"));
    }

    private int questions() {
        return Integer.parseInt(scene.ask("select count(*) from question where bank_id = ?", UUID.fromString(bank)));
    }
}
