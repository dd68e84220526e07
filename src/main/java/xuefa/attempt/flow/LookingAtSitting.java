package xuefa.attempt.flow;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import xuefa.attempt.SittingFigures;
import xuefa.exam.OverseenSitting;
import xuefa.exam.flow.Overseeing;

/** Looking at a sitting while it runs, as an exam officer. */
public final class LookingAtSitting {
    private static final Duration CONNECTED = Duration.ofSeconds(60);

    public sealed interface Outcome {
        record Running(OverseenSitting sitting, SittingFigures figures, Instant asOf) implements Outcome {}

        /** There is no such sitting, or others oversee it. */
        record Unknown() implements Outcome {}
    }

    private final Overseeing overseeing;
    private final SittingView view;
    private final InstantSource clock;

    public LookingAtSitting(Overseeing overseeing, SittingView view, InstantSource clock) {
        this.overseeing = overseeing;
        this.view = view;
        this.clock = clock;
    }

    /** Fails only when the record is away. */
    public Future<Outcome> look(UUID officerId, UUID sittingId) {
        return overseeing
                .sitting(officerId, sittingId)
                .compose(found -> found.isEmpty()
                        ? Future.succeededFuture(new Outcome.Unknown())
                        : running(found.get(), clock.instant()));
    }

    private Future<Outcome> running(OverseenSitting sitting, Instant now) {
        return view.figures(sitting.sitting().id(), now.minus(CONNECTED))
                .map(figures -> new Outcome.Running(sitting, figures, now));
    }

    /** The sittings this officer may look at, those that open last first. */
    public Future<List<OverseenSitting>> overseen(UUID officerId) {
        return overseeing.sittings(officerId);
    }
}
