package xuefa.report.flow;

import io.vertx.core.Future;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import xuefa.report.BookVersion;
import xuefa.report.IndicatorBook;
import xuefa.report.Scope;
import xuefa.shared.Actor;
import xuefa.shared.Reach;

/** Books of indicators, dated; a new version takes the place of an older one from its day on. Fails only when the record is away. */
public interface IndicatorBooks {
    /**
     * The book that counts in a unit on the last day of a scope, as it was known: its own, that of the nearest unit above which has one,
     * or the shipped one.
     */
    Future<BookVersion> of(Scope scope);

    /** All versions of a unit's own, the newest first; empty when it is out of reach. */
    Future<Optional<List<BookVersion>>> versions(Reach reach, UUID unit);

    /**
     * @param key the same again adds nothing
     * @return false when the unit is out of reach
     */
    Future<Boolean> add(Actor actor, Reach reach, UUID unit, IndicatorBook book, String reason, UUID key);

    /** The earliest day from which a new version may count: changing what has passed would change what was assessed. */
    static LocalDate earliest(LocalDate today) {
        return LocalDate.of(today.getYear(), 1, 1);
    }
}
