package xuefa.bench;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import xuefa.bank.DraftOption;
import xuefa.bank.DraftQuestion;
import xuefa.bank.QuestionKind;
import xuefa.bank.format.QuestionWriters;
import xuefa.shared.Ids;
import xuefa.shared.imports.Where;
import xuefa.support.Client;
import xuefa.support.NodeProcess;
import xuefa.support.Scene;

/**
 * Sends an Excel file of 10,000 questions to a node in a process of its own with a heap of 256 MiB, follows it as the console does,
 * adds the questions to a bank, and cancels a second one. Prints seconds and the most memory that the node held.
 */
public final class QuestionImport {
    private static final int ROWS = 10_000;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final NodeProcess node;
    private final Client editor;
    private final String bank;

    private QuestionImport(NodeProcess node) {
        this.node = node;
        Scene scene = Scene.at(node).anOpenSitting(0);
        Scene.Person person = scene.person("editor");
        UUID id = Ids.next();
        scene.sql(
                "insert into bank (id, unit_id, name) select ?, unit_id, 'bench' from role_grant where person_id = ?",
                id,
                person.id());
        editor = scene.signedIn(person);
        bank = id.toString();
    }

    public static void main(String[] arguments) throws Exception {
        System.out.println(
                "load before: " + Files.readString(Path.of("/proc/loadavg")).strip());
        byte[] file = file(0);
        System.out.printf("%,d rows of Excel, %,d KiB%n", ROWS, file.length / 1024);
        try (NodeProcess node = NodeProcess.anew(Path.of("target/import-bench"))) {
            new QuestionImport(node).run(file);
        }
        System.out.println(
                "load after: " + Files.readString(Path.of("/proc/loadavg")).strip());
    }

    private void run(byte[] file) throws IOException, InterruptedException {
        long before = System.nanoTime();
        JsonObject read = followed(send(file));
        long pending = System.nanoTime();
        System.out.printf(
                "sent, read and judged: %.1f s, %s%n", seconds(before, pending), read.getJsonObject("counts"));
        editor.post("/api/v1/imports/" + read.getString("importId") + "/commit");
        System.out.printf("added in one transaction: %.1f s%n", seconds(pending, System.nanoTime()));
        String second = send(file(ROWS));
        long asked = System.nanoTime();
        int status = editor.post("/api/v1/imports/" + second + "/abandon").status();
        System.out.printf("cancelled: %d in %.2f s%n", status, seconds(asked, System.nanoTime()));
        System.out.println("node's memory at most: " + mostMemory());
    }

    private String send(byte[] file) {
        return editor.send(editor.request("/api/v1/banks/" + bank + "/imports?name=bench.xlsx")
                        .header("Content-Type", "application/octet-stream")
                        .POST(BodyPublishers.ofByteArray(file)))
                .text("importId");
    }

    private JsonObject followed(String importId) throws InterruptedException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        List<Integer> seen = new ArrayList<>();
        while (System.nanoTime() < until) {
            JsonObject now = editor.get("/api/v1/imports/" + importId).body();
            if (!now.getString("state").equals("reading")) {
                System.out.println("progress seen: " + seen);
                return now;
            }
            seen.add(now.getInteger("read"));
            Thread.sleep(500);
        }
        throw new IllegalStateException("it was not read in " + PATIENCE);
    }

    private String mostMemory() throws IOException {
        return Files.readAllLines(Path.of("/proc/" + node.process().pid() + "/status")).stream()
                .filter(line -> line.startsWith("VmHWM"))
                .findFirst()
                .orElse("not known on this system");
    }

    private static double seconds(long from, long to) {
        return (to - from) / 1e9;
    }

    private static byte[] file(int from) {
        List<DraftQuestion> questions = new ArrayList<>(ROWS);
        for (int i = from; i < from + ROWS; i++) {
            questions.add(question(i));
        }
        return QuestionWriters.named("xlsx").orElseThrow().write(questions).content();
    }

    private static DraftQuestion question(int number) {
        List<DraftOption> options = new ArrayList<>();
        for (char letter = 'A'; letter <= 'D'; letter++) {
            options.add(
                    new DraftOption(String.valueOf(letter), "应当在" + (letter - 'A' + 3) + "个工作日内书面告知当事人并说明理由" + number));
        }
        return new DraftQuestion(
                new Where("x", 1),
                null,
                QuestionKind.SINGLE,
                "行政机关对当事人提出的第" + number + "项陈述和申辩进行复核后，认为其事实、理由或者证据成立的，下列做法中正确的是哪一项？",
                options,
                String.valueOf((char) ('A' + number % 4)),
                List.of(),
                List.of(),
                List.of(),
                "当事人提出的事实、理由或者证据成立的，行政机关应当采纳。",
                "《行政处罚法》第四十五条",
                "中",
                "陈述和申辩");
    }
}
