package xuefa.training.flow;

import io.vertx.core.Future;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import xuefa.training.Owed;
import xuefa.training.flow.LookingAtUnits.Standings;

/**
 * The standing figures: how everybody stands today, kept beside the facts for lists over many people. Never the truth, which is counted from
 * the facts. Fails only when the record is away.
 */
public interface Figures {
    /**
     * Counts a piece of what has changed since it was last counted; only one piece at a time in the whole installation.
     *
     * @param round the day and book that are to count; when they are new, everybody is counted anew
     * @param most so many marks are taken at once
     */
    Future<Piece> settle(Round round, int most, Counting counting);

    /** Marks everybody and every unit as changed, and forgets all figures first. */
    Future<Void> forget();

    /** How far the figures are behind. */
    Future<Behind> behind();

    /** Those whom an obligation binds in these units, by the gap, the widest first. */
    Future<Page> page(Wanted wanted);

    /** Of each of these units its own people, not those below. */
    Future<List<Tally>> tallies(Collection<UUID> units);

    /** What these units themselves owe. */
    Future<List<UnitLine>> ofUnits(Collection<UUID> units);

    /** @param book the digest of the book of obligations */
    record Round(LocalDate day, String book) {}

    /** @param more whether more waited than was taken */
    record Piece(int people, int units, boolean more) {}

    /** Explains people and units by their facts. */
    interface Counting {
        Future<Standings> of(Collection<UUID> people, Collection<UUID> units);
    }

    /**
     * Where the figures stand.
     *
     * @param waiting marks that are not counted yet
     * @param computedAt all changes before this moment are in
     */
    record Behind(long waiting, Instant computedAt) {}

    /**
     * What is asked of a list.
     *
     * @param verdict all, short, met, open or failed
     * @param text part of a name
     */
    record Wanted(
            String obligation, Collection<UUID> units, String verdict, Optional<String> text, int offset, int limit) {
        Wanted in(Collection<UUID> others) {
            return new Wanted(obligation, others, verdict, text, offset, limit);
        }
    }

    /**
     * A page of a list.
     *
     * @param bound people in the units whom the obligation binds
     * @param total those who fit what was asked
     */
    record Page(int bound, int met, int total, List<Line> items) {}

    /** One person and one obligation. */
    record Line(UUID personId, String name, UUID unitId, String unit, Figure figure) {}

    record UnitLine(UUID unitId, Figure figure) {}

    /** What an obligation comes to: all of {@link Owed} but the checks. */
    record Figure(
            String obligation,
            String measuredIn,
            LocalDate from,
            Optional<LocalDate> due,
            BigDecimal required,
            BigDecimal done,
            BigDecimal missing,
            String verdict) {
        /** Of what was counted just now. */
        public static Figure of(Owed owed) {
            return new Figure(
                    owed.obligation().id(),
                    owed.measuredIn(),
                    owed.period().from(),
                    owed.due(),
                    owed.required(),
                    owed.done(),
                    owed.missing(),
                    owed.verdict().code());
        }
    }

    /** @param obligation empty where everybody with a post is counted as bound */
    record Tally(UUID unitId, String obligation, int bound, int met, int failed) {}
}
