package xuefa.attempt.flow;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import xuefa.attempt.LiveSitting;
import xuefa.attempt.ScoreSpread;
import xuefa.exam.OverseenSitting;
import xuefa.exam.flow.Exams;
import xuefa.exam.flow.Rosters;

/**
 * Keeps a board of each sitting that somebody looks at, and of none that nobody has looked at for a while. For one event loop.
 * A board takes in every second what changed, every half minute everything, and while Redis is away everything every five seconds.
 */
public final class WatchingSittings implements Watching {
    private static final Logger LOG = LoggerFactory.getLogger(WatchingSittings.class);
    private static final Duration FRESH = Duration.ofSeconds(1);
    /** Longer than an update is gathered and on its way, and nodes' clocks are apart. */
    private static final Duration OVERLAP = Duration.ofSeconds(6);

    private static final Duration WHOLE = Duration.ofSeconds(30);
    private static final Duration RECORD_PAUSE = Duration.ofSeconds(5);
    private static final Duration ROSTER_KEPT = Duration.ofMinutes(1);
    private static final Duration SCORES_KEPT = Duration.ofSeconds(5);
    private static final Duration KEPT_UNWATCHED = Duration.ofMinutes(1);

    private final SittingView view;
    private final Rosters rosters;
    private final Exams exams;
    private final Scores scores;
    private final InstantSource clock;
    private final Map<UUID, Watched> watched = new HashMap<>();

    public WatchingSittings(SittingView view, Rosters rosters, Exams exams, Scores scores, InstantSource clock) {
        this.view = view;
        this.rosters = rosters;
        this.exams = exams;
        this.scores = scores;
        this.clock = clock;
    }

    /** A board with who looks at it, and when what was read last. */
    private static final class Watched {
        private final SittingBoard board;
        private final List<Consumer<LiveSitting>> watchers = new ArrayList<>();
        private Instant lookedAt;
        private Instant rosterAt = Instant.EPOCH;
        private Instant wholeAt = Instant.EPOCH;
        private Instant scoresAt = Instant.EPOCH;
        private @Nullable Future<LiveSitting> underWay;
        private boolean failing;

        Watched(SittingBoard board, Instant lookedAt) {
            this.board = board;
            this.lookedAt = lookedAt;
        }

        boolean isForgotten(Instant now) {
            return watchers.isEmpty() && lookedAt.plus(KEPT_UNWATCHED).isBefore(now);
        }
    }

    /** To be called every second. Succeeds when every board has been brought up to date, or could not be. */
    public Future<Void> tick() {
        Instant now = clock.instant();
        watched.values().removeIf(each -> each.isForgotten(now));
        Future<Void> all = Future.succeededFuture();
        for (Watched each : List.copyOf(watched.values())) {
            if (!each.watchers.isEmpty()) {
                Future<LiveSitting> one = refreshed(each);
                all = all.compose(before -> one.<Void>mapEmpty().otherwiseEmpty());
            }
        }
        return all;
    }

    @Override
    public Future<LiveSitting> look(OverseenSitting sitting) {
        Watched each = watched(sitting);
        LiveSitting newest = each.board.newest();
        return newest == null || each.board.isOlderThan(FRESH, clock.instant())
                ? refreshed(each)
                : Future.succeededFuture(newest);
    }

    @Override
    public Runnable watch(OverseenSitting sitting, Consumer<LiveSitting> watcher) {
        Watched each = watched(sitting);
        each.watchers.add(watcher);
        LiveSitting newest = each.board.newest();
        if (newest != null) {
            watcher.accept(newest);
        }
        refreshed(each);
        return () -> each.watchers.remove(watcher);
    }

    private Watched watched(OverseenSitting sitting) {
        Instant now = clock.instant();
        Watched each =
                watched.computeIfAbsent(sitting.sitting().id(), id -> new Watched(new SittingBoard(sitting), now));
        each.lookedAt = now;
        return each;
    }

    private Future<LiveSitting> refreshed(Watched each) {
        Future<LiveSitting> other = each.underWay;
        if (other != null) {
            return other;
        }
        LiveSitting newest = each.board.newest();
        Instant now = clock.instant();
        if (newest != null && newest.figures().fromRecord() && !each.board.isOlderThan(RECORD_PAUSE, now)) {
            return Future.succeededFuture(newest);
        }
        Future<LiveSitting> mine = refresh(each, newest, now);
        each.underWay = mine;
        return mine.onComplete(done -> each.underWay = null)
                .onSuccess(fresh -> {
                    each.failing = false;
                    if (newest == null || !newest.version().equals(fresh.version())) {
                        List.copyOf(each.watchers).forEach(watcher -> watcher.accept(fresh));
                    }
                })
                .onFailure(failure -> {
                    if (!each.failing) {
                        LOG.warn("The board of {} waits for the record", sittingId(each), failure);
                    }
                    each.failing = true;
                });
    }

    private Future<LiveSitting> refresh(Watched each, @Nullable LiveSitting newest, Instant now) {
        return seated(each, now).compose(there -> {
            boolean whole = newest == null || each.wholeAt.plus(WHOLE).isBefore(now);
            Instant since =
                    newest == null || whole ? Instant.EPOCH : newest.asOf().minus(OVERLAP);
            return view.changes(sittingId(each), since).compose(changes -> {
                each.wholeAt = whole ? now : each.wholeAt;
                LiveSitting moment = each.board.next(changes, now);
                return scored(each, moment, now).map(scored -> scored ? each.board.next(changes, now) : moment);
            });
        });
    }

    /** While the record is away, the roster that is known stays. */
    private Future<Void> seated(Watched each, Instant now) {
        if (now.isBefore(each.rosterAt.plus(ROSTER_KEPT))) {
            return Future.succeededFuture();
        }
        Future<Void> read = rosters.of(sittingId(each))
                .onSuccess(roster -> {
                    each.board.roster(roster);
                    each.rosterAt = now;
                    each.wholeAt = Instant.EPOCH;
                })
                .mapEmpty();
        return each.board.newest() == null ? read : read.otherwiseEmpty();
    }

    /** Whether the scores were looked at again; while the record is away they stay as they were. */
    private Future<Boolean> scored(Watched each, LiveSitting moment, Instant now) {
        if (now.isBefore(each.scoresAt.plus(SCORES_KEPT))) {
            return Future.succeededFuture(false);
        }
        each.scoresAt = now;
        boolean over = moment.figures().phase() == LiveSitting.Phase.OVER;
        return exams.exam(each.board.sitting().sitting().examId())
                .compose(found -> {
                    var exam = found.orElseThrow();
                    return ScoreSpread.isAllowed(exam.rules(), over)
                            ? scores.best(sittingId(each)).map(best -> {
                                each.board.scores(ScoreSpread.of(best, exam.fullMarks(), exam.rules()));
                                return true;
                            })
                            : Future.succeededFuture(false);
                })
                .otherwise(false);
    }

    private static UUID sittingId(Watched each) {
        return each.board.sitting().sitting().id();
    }
}
