package xuefa.rehearsal.http;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import xuefa.rehearsal.Admission;
import xuefa.rehearsal.Habits;
import xuefa.rehearsal.http.VirtualCandidate.End;
import xuefa.rehearsal.http.VirtualCandidate.Who;

/** Many virtual candidates, who come one after the other and sit at once. On one event loop. */
public final class Crowd {
    private final Vertx vertx;
    private final ExamServer server;
    private final Habits habits;
    private final long seed;
    private final Witness witness;

    /** @param seed the same one gives the same behaviour, but for what the server and the network do */
    public Crowd(Vertx vertx, ExamServer server, Habits habits, long seed, Witness witness) {
        this.vertx = vertx;
        this.server = server;
        this.habits = habits;
        this.seed = seed;
        this.witness = witness;
    }

    /**
     * Lets them sit. Call it on the event loop.
     *
     * @param which of the numbers of the admission
     * @param arriving they come within this time
     * @param patience how long after the end they still try
     * @return how it ended for each, once it has for all
     */
    public Future<List<End>> sit(Admission admission, IntPredicate which, Duration arriving, Duration patience) {
        List<Future<End>> all = new ArrayList<>();
        IntStream.range(0, admission.candidates().size()).filter(which).forEach(number -> {
            var random = new SplittableRandom(seed * 1_000_003L + number);
            var who = new Who(
                    number,
                    admission.candidates().get(number),
                    admission.examId().toString(),
                    admission.sittingId().toString(),
                    patience);
            var candidate = new VirtualCandidate(vertx, server, who, habits, random, witness);
            long wait = (long) (random.nextDouble() * arriving.toMillis());
            all.add(candidate.later(wait).compose(now -> candidate.sit()));
        });
        return Future.join(all).map(done -> all.stream().map(Future::result).toList());
    }
}
