package xuefa.app.demo;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import xuefa.exam.flow.Exams;
import xuefa.rehearsal.Habits;
import xuefa.rehearsal.http.ExamServer;
import xuefa.rehearsal.http.VirtualCandidate;
import xuefa.rehearsal.http.Witness;
import xuefa.shared.store.RecordStore;

/**
 * The sitting that is always on in the demo: virtual candidates come in waves over the loopback, some over lines that fail, some not
 * at all; when one sitting has ended, the next is announced. On one event loop, for as long as that runs.
 */
public final class LivelySitting {
    private static final Logger LOG = LoggerFactory.getLogger(LivelySitting.class);
    private static final Habits HABITS = new Habits(25, 8, 0.15, 0.02, 0.02, 0.05, 0.45, 0.05);
    private static final Duration PATIENCE = Duration.ofSeconds(45);
    private static final int AGAIN_SECONDS = 10;

    private final Vertx vertx;
    private final LivelyStore store;
    private final LivelyScript script = DemoFiles.lively();
    private final URI address;
    private final int candidates;
    private final SplittableRandom random = new SplittableRandom();
    private final List<PatchyLine> lines = new ArrayList<>();
    private final List<ExamServer> servers = new ArrayList<>();
    private boolean over;

    /**
     * @param address of the server on this machine
     * @param candidates how many there are to be
     */
    public LivelySitting(Vertx vertx, RecordStore record, Exams exams, ZoneId zone, URI address, int candidates) {
        this.vertx = vertx;
        this.store = new LivelyStore(record, exams, script, zone);
        this.address = address;
        this.candidates = candidates;
    }

    /** Succeeds when the lines are laid and the first sitting is announced, or will be later. */
    public Future<Void> begin() {
        servers.add(server(address));
        Future<Void> laid = Future.succeededFuture();
        for (int i = 0; i < script.lines().size(); i++) {
            PatchyLine line = new PatchyLine(vertx, address.getHost(), address.getPort());
            lines.add(line);
            laid = laid.compose(before -> line.open())
                    .onSuccess(port -> servers.add(server(URI.create(address.getScheme() + "://127.0.0.1:" + port))))
                    .mapEmpty();
        }
        return laid.onSuccess(ready -> next());
    }

    /** Nobody but this machine is asked, so its certificate proves nothing that has to be proved. */
    private ExamServer server(URI at) {
        var options = new HttpClientOptions().setTrustAll(true).setVerifyHost(false);
        return new ExamServer(vertx, at, options);
    }

    private void next() {
        if (over) {
            return;
        }
        store.next(candidates).onSuccess(this::sit).onFailure(failure -> {
            LOG.warn("The next sitting with virtual candidates has to wait: {}", String.valueOf(failure));
            after(AGAIN_SECONDS, this::next);
        });
    }

    private void sit(LivelyStore.Round round) {
        LOG.info(
                "{} virtual candidates are about to sit {}",
                round.tokens().size(),
                round.sitting().id());
        for (int i = 0; i < script.lines().size(); i++) {
            PatchyLine line = lines.get(i);
            List<Integer> down = script.lines().get(i).down();
            after(down.getFirst(), line::cut);
            after(down.getLast(), line::mend);
        }
        for (int number = 0; number < round.tokens().size(); number++) {
            come(round, number);
        }
        after(script.opensInSeconds() + 60 * script.windowMinutes() + (int) PATIENCE.toSeconds(), this::next);
    }

    /** By chance in one of the waves, or not at all. */
    private void come(LivelyStore.Round round, int number) {
        int percent = random.nextInt(100);
        for (LivelyScript.Wave wave : script.waves()) {
            if (percent < wave.share()) {
                var who = new VirtualCandidate.Who(
                        number,
                        round.tokens().get(number),
                        round.sitting().examId().toString(),
                        round.sitting().id().toString(),
                        PATIENCE);
                var candidate =
                        new VirtualCandidate(vertx, servers.get(line()), who, HABITS, random.split(), new Witness() {});
                long millis = 1000L * wave.seconds() + random.nextInt(15_000);
                vertx.timer(millis, TimeUnit.MILLISECONDS)
                        .compose(now -> candidate.sit())
                        .onFailure(this::broke);
                return;
            }
            percent -= wave.share();
        }
    }

    private void broke(Throwable failure) {
        if (!over) {
            LOG.warn("A virtual candidate broke", failure);
        }
    }

    /** 0 for the way that never fails. */
    private int line() {
        int percent = random.nextInt(100);
        for (int i = 0; i < script.lines().size(); i++) {
            percent -= script.lines().get(i).share();
            if (percent < 0) {
                return i + 1;
            }
        }
        return 0;
    }

    /** Announces no more; those who are at it are left alone. */
    public void end() {
        over = true;
    }

    private void after(int seconds, Runnable work) {
        vertx.setTimer(TimeUnit.SECONDS.toMillis(seconds), now -> work.run());
    }
}
