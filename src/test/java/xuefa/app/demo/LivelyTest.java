package xuefa.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import xuefa.bank.store.ReleaseStore;
import xuefa.exam.store.ExamStore;
import xuefa.support.TestFutures;

/** What keeps the demo's live sitting going. */
class LivelyTest {
    @TempDir
    private Path folder;

    @Test
    void sittings_follow_one_another_and_only_the_last_few_stay() {
        try (Loaded demo = new Loaded(folder)) {
            demo.load();
            var record = demo.database.record();
            var exams = new ExamStore(record, new ReleaseStore(record, ReleaseStore.newCache()), ExamStore.newCache());
            LivelyStore lively = new LivelyStore(record, exams, DemoFiles.lively(), Loaded.ZONE);

            LivelyStore.Round first = TestFutures.await(lively.next(20));
            assertThat(first.tokens()).hasSize(20).doesNotHaveDuplicates();
            assertThat(first.sitting().opensAt())
                    .isBetween(Instant.now(), Instant.now().plus(Duration.ofMinutes(2)));
            assertThat(demo.database.number("""
                            select count(*) from roster r join session s on s.person_id = r.person_id
                            where r.sitting_id = '%s' and not exists (select 1 from account a where a.person_id = r.person_id)
                              and s.expires_at > now()""".formatted(first.sitting().id())))
                    .isEqualTo(20);
            for (int i = 0; i < 6; i++) {
                demo.database.execute("""
                        update sitting set opens_at = opens_at - interval '1 hour', closes_at = closes_at - interval '1 hour'
                        where exam_id = '%s'""".formatted(first.sitting().examId()));
                LivelyStore.Round next = TestFutures.await(lively.next(20));
                assertThat(next.sitting().examId()).isEqualTo(first.sitting().examId());
            }
            assertThat(demo.database.number("select count(*) from sitting where exam_id = '%s'"
                            .formatted(first.sitting().examId())))
                    .as("four that have ended and the one that is coming")
                    .isEqualTo(5);
            assertThat(demo.database.number("select count(*) from exam")).isEqualTo(3);
        }
    }

    @Test
    void a_line_that_is_cut_lets_nothing_through_until_it_is_mended() throws Exception {
        Vertx vertx = Vertx.vertx();
        try (ServerSocket server = new ServerSocket(0)) {
            PatchyLine line = new PatchyLine(vertx, "127.0.0.1", server.getLocalPort());
            int port = TestFutures.await(Future.future(
                    promise -> vertx.runOnContext(on -> line.open().onComplete(promise))));
            try (Socket near = new Socket(InetAddress.getLoopbackAddress(), port);
                    Socket far = server.accept()) {
                near.setSoTimeout(20_000);
                near.getOutputStream().write(7);
                assertThat(far.getInputStream().read()).isEqualTo(7);
                on(vertx, line::cut);
                assertThat(isOver(near)).isTrue();
            }
            try (Socket near = new Socket(InetAddress.getLoopbackAddress(), port)) {
                near.setSoTimeout(20_000);
                assertThat(isOver(near)).isTrue();
            }
            on(vertx, line::mend);
            try (Socket near = new Socket(InetAddress.getLoopbackAddress(), port);
                    Socket far = server.accept()) {
                far.getOutputStream().write(9);
                near.setSoTimeout(20_000);
                assertThat(near.getInputStream().read()).isEqualTo(9);
            }
        } finally {
            vertx.close();
        }
    }

    private static void on(Vertx vertx, Runnable work) throws Exception {
        Future.<Void>future(promise -> vertx.runOnContext(now -> {
                    work.run();
                    promise.complete();
                }))
                .await(20, TimeUnit.SECONDS);
    }

    private static boolean isOver(Socket socket) {
        try {
            return socket.getInputStream().read() < 0;
        } catch (IOException reset) {
            return true;
        }
    }
}
