package xuefa.app.demo;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import xuefa.app.demo.LoadingDemo.Outcome;
import xuefa.attempt.Receipts;
import xuefa.shared.Keys;
import xuefa.support.MigratedDatabase;
import xuefa.support.TestBank;
import xuefa.support.TestFutures;
import xuefa.support.TestKeys;

/** A place for the demo: a database and a folder of its own. */
final class Loaded implements AutoCloseable {
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final List<String> TABLES = List.of(
            "installation",
            "unit",
            "person",
            "post",
            "account",
            "role_grant",
            "bank_release",
            "exam",
            "sitting",
            "roster",
            "attempt",
            "paper",
            "answer",
            "result");

    final MigratedDatabase database = new MigratedDatabase();
    final Path file;
    final Receipts receipts;
    private final LoadingDemo loading;

    Loaded(Path folder) {
        file = folder.resolve("demo-accounts.csv");
        receipts = new Receipts(Keys.in(folder.resolve("keys")));
        loading = new LoadingDemo(database.vertx(), database.record(), TestKeys.fields(), receipts, file, ZONE);
    }

    Outcome load() {
        return TestFutures.await(loading.load(TestBank::release));
    }

    Map<String, Long> rows() {
        Map<String, Long> rows = new TreeMap<>();
        TABLES.forEach(table -> rows.put(table, database.number("select count(*) from " + table)));
        return rows;
    }

    /** The best score of somebody in an exam with such a title, in hundredths; -1 without a result. */
    long best(String username, String title) {
        return database.number("select coalesce(max(r.score), -1) " + goes(username, title));
    }

    long attempts(String username, String title) {
        return database.number("select count(a.id) " + goes(username, title));
    }

    private static String goes(String username, String title) {
        return """
                from account c
                join attempt a on a.person_id = c.person_id
                join sitting s on s.id = a.sitting_id
                join exam e on e.id = s.exam_id
                left join result r on r.attempt_id = a.id
                where c.username = '%s' and e.title like '%%%s%%'
                """.formatted(username, title);
    }

    @Override
    public void close() {
        database.close();
    }
}
