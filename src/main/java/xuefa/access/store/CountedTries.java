package xuefa.access.store;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import xuefa.access.Crowd;
import xuefa.access.Slowing;
import xuefa.access.flow.Throttle;

/**
 * Counts tries so that guessing is slow, while an office behind one address gets in and no stranger locks anybody out:
 *
 * <ul>
 *   <li>a device that the account has signed in with counts for itself, whatever others try;
 *   <li>everybody else counts by account and address together;
 *   <li>where the account has never signed in, all such addresses count together as well, and so do the names tried there.
 * </ul>
 */
public final class CountedTries implements Throttle {
    static final Slowing OWN_DEVICE =
            new Slowing(10, Duration.ofSeconds(5), Duration.ofMinutes(5), Duration.ofMinutes(15));
    static final Slowing HERE = new Slowing(5, Duration.ofSeconds(5), Duration.ofMinutes(15), Duration.ofHours(1));
    /** At most 50 and then 96 a day, over all strange addresses: NIST SP 800-63B-4, 3.2.2 allows 100 in a row. */
    static final Slowing STRANGERS =
            new Slowing(50, Duration.ofSeconds(30), Duration.ofMinutes(15), Duration.ofHours(24));

    static final Crowd NAMES = new Crowd(30, Duration.ofSeconds(2), Duration.ofMinutes(15));

    private final TryBook book;
    private final InstantSource clock;

    public CountedTries(TryBook book, InstantSource clock) {
        this.book = book;
        this.clock = clock;
    }

    /** What is counted of a try: for how long it would have to wait, and what it does to the count. */
    private interface Count {
        Future<Duration> take();

        Future<Void> giveBack();

        Future<Void> succeed();
    }

    @Override
    public Future<Integer> take(Try attempt) {
        return take(counts(attempt), 0).map(wait ->
                (int) Math.min(Integer.MAX_VALUE, wait.plusMillis(999).toSeconds()));
    }

    /** What was taken before the count that says wait is given back. */
    private Future<Duration> take(List<Count> counts, int next) {
        if (next == counts.size()) {
            return Future.succeededFuture(Duration.ZERO);
        }
        return counts.get(next).take().compose(wait -> {
            if (wait.isZero()) {
                return take(counts, next + 1);
            }
            Future<Void> back = Future.succeededFuture();
            for (Count taken : counts.subList(0, next)) {
                back = back.compose(done -> taken.giveBack());
            }
            return back.map(wait);
        });
    }

    @Override
    public Future<Void> succeeded(Try attempt) {
        Future<Void> all = Future.succeededFuture();
        for (Count count : counts(attempt)) {
            all = all.compose(done -> count.succeed());
        }
        return all;
    }

    private List<Count> counts(Try attempt) {
        if (!attempt.device().isEmpty()) {
            return List.of(new Own(OWN_DEVICE, "device:" + attempt.name() + ":" + attempt.device(), true));
        }
        List<Count> counts = new ArrayList<>();
        counts.add(new Own(HERE, "here:" + attempt.name() + ":" + attempt.place(), true));
        if (!attempt.familiar()) {
            counts.add(new Own(STRANGERS, "strangers:" + attempt.name(), false));
            counts.add(new Names(attempt));
        }
        return counts;
    }

    /** @param clearing whether being right forgets what went before; strangers could be many */
    private final class Own implements Count {
        private final Slowing rule;
        private final String key;
        private final boolean clearing;

        Own(Slowing rule, String key, boolean clearing) {
            this.rule = rule;
            this.key = key;
            this.clearing = clearing;
        }

        @Override
        public Future<Duration> take() {
            return change((state, now) -> {
                Duration wait = rule.wait(state, now);
                return new TryBook.Change<>(
                        wait.isZero() ? rule.take(state, now).text() : state.text(), wait);
            });
        }

        @Override
        public Future<Void> giveBack() {
            return change((state, now) ->
                            new TryBook.Change<>(rule.giveBack(state).text(), state))
                    .mapEmpty();
        }

        @Override
        public Future<Void> succeed() {
            return clearing
                    ? change((state, now) -> new TryBook.Change<>(Slowing.State.EMPTY.text(), state))
                            .mapEmpty()
                    : giveBack();
        }

        private <R> Future<R> change(BiFunction<Slowing.State, Instant, TryBook.Change<R>> change) {
            return book.change(
                    key,
                    rule.forgetting(),
                    text -> change.apply(text.map(Slowing.State::of).orElse(Slowing.State.EMPTY), clock.instant()));
        }
    }

    private final class Names implements Count {
        private final Try attempt;

        Names(Try attempt) {
            this.attempt = attempt;
        }

        @Override
        public Future<Duration> take() {
            return change((state, now) -> {
                Duration wait = NAMES.wait(state, attempt.name(), now);
                return new TryBook.Change<>(
                        wait.isZero() ? NAMES.take(state, attempt.name(), now).text() : state.text(), wait);
            });
        }

        /** A name that was refused for another reason stays counted: it was tried here. */
        @Override
        public Future<Void> giveBack() {
            return Future.succeededFuture();
        }

        @Override
        public Future<Void> succeed() {
            return change((state, now) -> new TryBook.Change<>(
                            NAMES.succeed(state, attempt.name(), now).text(), state))
                    .mapEmpty();
        }

        private <R> Future<R> change(BiFunction<Crowd.State, Instant, TryBook.Change<R>> change) {
            return book.change(
                    "names:" + attempt.place(),
                    NAMES.forgetting(),
                    (Optional<String> text) ->
                            change.apply(text.map(Crowd.State::of).orElse(Crowd.State.EMPTY), clock.instant()));
        }
    }
}
