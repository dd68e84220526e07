package xuefa.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import xuefa.support.Json;
import xuefa.support.Scene;

/** Phones that save one answer after the other until they are told to submit. */
final class SavingPhones implements AutoCloseable {
    private static final int SOME_SECONDS_OF_TRIES = 400;
    private static final int PAUSE_MILLIS = 50;
    /** Under the limit on seq, whatever happens. */
    private static final int MOST = 20_000;

    /** A phone and how many of its answers were acknowledged. */
    private record Saving(Phone phone, AtomicInteger saved) {}

    private final ExecutorService threads;
    private final List<Saving> phones = new ArrayList<>();
    private final List<Future<?>> working = new ArrayList<>();
    private int patience = SOME_SECONDS_OF_TRIES;
    private volatile boolean enough;

    private SavingPhones(int phones) {
        this.threads = Executors.newFixedThreadPool(phones);
    }

    static SavingPhones start(Scene scene, int candidates, Told told) {
        SavingPhones all = new SavingPhones(candidates);
        for (int n = 1; n <= candidates; n++) {
            Phone phone = Phone.start(List.of(scene.candidate(n)), scene.sitting(), told);
            all.phones.add(new Saving(phone, new AtomicInteger()));
        }
        all.phones.forEach(each -> all.working.add(all.threads.submit(() -> all.save(each))));
        return all;
    }

    private Void save(Saving saving) throws InterruptedException {
        while (!enough && saving.saved().get() < MOST) {
            int seq = saving.saved().get() + 1;
            var answer = saving.phone().sheet().answer(seq, 1 + seq % 5, 1 + seq % 2);
            Json reply = Phone.through(() -> saving.phone().save(1, answer));
            assertThat(reply.status()).isEqualTo(200);
            saving.saved().incrementAndGet();
            Thread.sleep(10);
        }
        return null;
    }

    Phone first() {
        return phones.getFirst().phone();
    }

    /** How many answers of each phone were acknowledged at least. */
    int slowest() {
        return phones.stream().mapToInt(each -> each.saved().get()).min().orElseThrow();
    }

    void awaitMore(int answers) throws InterruptedException {
        int wanted = slowest() + answers;
        while (slowest() < wanted) {
            stillSaving();
            Thread.sleep(PAUSE_MILLIS);
        }
    }

    /** Breaks the test when this has been asked for too long, or a phone has given up. */
    void stillSaving() {
        assertThat(working).noneMatch(Future::isDone);
        assertThat(patience--).as("patience").isPositive();
    }

    /** What the phones are told when they submit all they have saved. */
    List<Json> submitted() throws InterruptedException, ExecutionException {
        enough = true;
        for (Future<?> each : working) {
            each.get();
        }
        List<Json> replies = new ArrayList<>();
        for (Saving each : phones) {
            replies.add(Phone.through(() -> each.phone().submit(1, each.saved().get())));
        }
        return replies;
    }

    @Override
    public void close() {
        enough = true;
        threads.close();
    }
}
