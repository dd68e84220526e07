package xuefa.support.things;

import io.vertx.core.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import xuefa.access.Role;
import xuefa.bank.BankRelease;
import xuefa.shared.Ids;
import xuefa.support.Admitted;
import xuefa.support.Client;
import xuefa.support.Json;
import xuefa.support.Scene;
import xuefa.support.Sheet;
import xuefa.support.TestBank;

/** A bank with a question, a release, an import, and a report of an error. */
final class BankThings implements Things {
    private static final AtomicInteger MADE = new AtomicInteger();

    @Override
    public Map<String, String> make(Scene scene, Admitted people) {
        Client editor = people.as(Role.EDITOR);
        String bank = editor.post(
                        "/api/v1/banks",
                        new JsonObject().put("unitId", scene.unit()).put("name", "题库" + scene.unit()))
                .text("bankId");
        UUID release = Ids.next();
        BankRelease content = anotherRelease();
        scene.sql(
                "insert into bank_release (digest, name, content) values (?, '发布版', ?) on conflict do nothing",
                content.digest(),
                content.bytes());
        scene.sql(
                """
                insert into numbered_release (id, bank_id, number, digest, released_by, questions, changes, report)
                values (?, ?, 1, ?, ?, 0, '{"added": [], "changed": [], "retired": [], "counts": {"added": 0, "changed": 0, "retired": 0}}', '[]')
                """,
                release,
                UUID.fromString(bank),
                content.digest(),
                scene.personOf(1).id());
        return Map.of(
                "bankId", bank,
                "questionId", question(editor, bank),
                "releaseId", release.toString(),
                "importId", imported(editor, bank),
                "abandonImport/importId", imported(editor, bank),
                "reportId", report(scene));
    }

    /** Since a release belongs to the units of all banks that have numbered it. */
    private static BankRelease anotherRelease() {
        var all = TestBank.release();
        return new BankRelease(
                all.questions().subList(MADE.incrementAndGet(), all.questions().size()), all.laws());
    }

    private static String question(Client editor, String bank) {
        return editor.post(
                        "/api/v1/banks/" + bank + "/questions",
                        new JsonObject()
                                .put("idempotencyKey", UUID.randomUUID().toString())
                                .put("content", new JsonObject().put("kind", "single")))
                .text("questionId");
    }

    private static String imported(Client editor, String bank) {
        Json sent = editor.send(editor.request("/api/v1/banks/" + bank + "/imports?name=a.txt")
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofString("1. 宪法是国家的根本法。（  ）\n答案：对\n")));
        String importId = sent.text("importId");
        while (editor.get("/api/v1/imports/" + importId).text("state").equals("reading")) {
            Thread.onSpinWait();
        }
        return importId;
    }

    private static String report(Scene scene) {
        Client candidate = scene.candidate(1);
        Sheet sheet = Sheet.of(candidate.start(scene.sitting()));
        candidate.submit(sheet.attemptId(), 1, 0);
        return candidate
                .post(
                        "/api/v1/attempts/" + sheet.attemptId() + "/question-reports",
                        new JsonObject()
                                .put("idempotencyKey", UUID.randomUUID().toString())
                                .put("questionId", sheet.item(1).questionId())
                                .put("kind", "keyWrong")
                                .put("words", "为什么"))
                .text("reportId");
    }
}
