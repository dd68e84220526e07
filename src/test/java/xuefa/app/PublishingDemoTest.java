package xuefa.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.benmanes.caffeine.cache.Cache;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import xuefa.app.demo.LoadingDemo;
import xuefa.app.demo.PublishingDemo;
import xuefa.attempt.Receipts;
import xuefa.bank.BankRelease;
import xuefa.bank.store.ReleaseStore;
import xuefa.exam.store.ExamStore;
import xuefa.shared.Keys;
import xuefa.support.MigratedDatabase;
import xuefa.support.TestBank;
import xuefa.support.TestFutures;
import xuefa.support.TestKeys;

/** What the demo makes by the same flows as the wizard, the phone and the inbox. */
class PublishingDemoTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @TempDir
    private Path folder;

    private static PublishingDemo demo(MigratedDatabase database) {
        Cache<String, BankRelease> memory = ReleaseStore.newCache();
        var releases = new ReleaseStore(database.record(), memory);
        var rooms = new PublishingWiring(
                database.vertx(),
                database.record(),
                releases,
                new ExamStore(database.record(), releases, ExamStore.newCache()),
                ZONE);
        return new PublishingDemo(
                database.record(), rooms.drafting(new SecureRandom()), rooms.publishing(rooms.checking()), ZONE);
    }

    @Test
    void one_exam_is_published_one_draft_waits_and_of_three_reports_one_has_an_answer() {
        try (MigratedDatabase database = new MigratedDatabase()) {
            var loading = new LoadingDemo(
                    database.vertx(),
                    database.record(),
                    TestKeys.fields(),
                    new Receipts(Keys.in(folder.resolve("keys"))),
                    folder.resolve("accounts.csv"),
                    ZONE);
            TestFutures.await(loading.load(TestBank::release));
            for (int start = 1; start <= 2; start++) {
                TestFutures.await(demo(database).load());
                assertThat(database.texts("select state from exam_draft order by state"))
                        .as("start %d", start)
                        .containsExactly("draft", "published");
                assertThat(database.number("select count(*) from question_report"))
                        .isEqualTo(3);
                assertThat(database.number("select count(*) from question_report_answer"))
                        .isEqualTo(1);
            }
            assertThat(database.number("select count(*) from roster r join exam_draft d using (sitting_id)"))
                    .isPositive();
        }
    }

    @Test
    void without_the_demo_nothing_is_made() {
        try (MigratedDatabase database = new MigratedDatabase()) {
            TestFutures.await(demo(database).load());
            assertThat(database.number("select count(*) from exam_draft")).isZero();
        }
    }
}
