package xuefa.training.flow;

import io.vertx.core.Future;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import xuefa.training.flow.Figures.Piece;
import xuefa.training.flow.Figures.Round;

/**
 * Keeps the standing figures up with the facts, in pieces. Any number of nodes may do it. Fails only when the record is away.
 * For one event loop.
 */
public final class SettlingFigures {
    private static final int PIECE = 2000;
    private static final int AT_ONCE = 200;

    private final Figures figures;
    private final LookingAtUnits units;
    private final Books books;
    private final InstantSource clock;
    private final ZoneId zone;
    private Future<Piece> last = Future.succeededFuture(new Piece(0, 0, false));

    public SettlingFigures(Figures figures, LookingAtUnits units, Books books, InstantSource clock, ZoneId zone) {
        this.figures = figures;
        this.units = units;
        this.books = books;
        this.clock = clock;
        this.zone = zone;
    }

    /** Until nothing waits. The number of people who were counted. */
    public Future<Integer> settle() {
        return piece(PIECE)
                .compose(done -> done.more()
                        ? settle().map(more -> more + done.people())
                        : Future.succeededFuture(done.people()));
    }

    /** Everybody anew, as if nothing had been counted before. */
    public Future<Integer> recount() {
        return figures.forget().compose(forgotten -> settle());
    }

    /** Before a list is read: what little has changed since is counted, so that people find what they just wrote. */
    public Future<Figures.Behind> catchUp() {
        return figures.behind()
                .compose(behind -> behind.waiting() == 0 || behind.waiting() > AT_ONCE
                        ? Future.succeededFuture(behind)
                        : piece(AT_ONCE).compose(done -> figures.behind()));
    }

    /** One after the other, so that those who wait for their turn don't take up the connections of those who count. */
    private Future<Piece> piece(int most) {
        last = last.transform(before -> {
            LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
            Round round = new Round(today, books.digest());
            return figures.settle(round, most, (people, places) -> units.among(people, places, Days.of(today)));
        });
        return last;
    }
}
