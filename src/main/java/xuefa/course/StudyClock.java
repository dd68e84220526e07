package xuefa.course;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import xuefa.course.Covered.Stretch;
import xuefa.course.Crediting.Played;
import xuefa.course.Crediting.Segment;

/**
 * The one clock of a learner: at most one segment is open, whatever the tab, the device and the course, so that no minute counts
 * twice. A pure rule; the record keeps it and lends it to one report at a time.
 *
 * @param serial of the newest segment; each has its own
 * @param unsignedMillis counted since the last sign of life
 * @param signWanted what the learner has to pick; empty while no sign is asked for
 */
public record StudyClock(long serial, Optional<Open> open, int unsignedMillis, Optional<String> signWanted) {
    public static final StudyClock NEW = new StudyClock(0, Optional.empty(), 0, Optional.empty());

    /** A lesson of a version of a course; of a law that is read, the wording twice. */
    public record Lesson(UUID versionId, UUID lessonId) {}

    /**
     * What the course wants.
     *
     * @param signMinutes after how many counted minutes a sign of life is asked for; 0 for never
     * @param hiddenCounts whether time counts while the page is out of view
     */
    public record Rules(int signMinutes, boolean hiddenCounts) {}

    public record Open(String place, Lesson lesson, Segment segment, Rules rules) {}

    /** A report: closes a segment, opens one, or both. */
    public record Asked(
            String place, Optional<Closing> closing, Optional<Beginning> beginning, Optional<String> sign) {}

    /** @param serial empty when the ticket isn't ours */
    public record Closing(Optional<Long> serial, Played played) {}

    /**
     * @param after has to be done first
     * @param atMillis where the player wants to go on; it is handed a segment from there or from the first gap before it
     */
    public record Beginning(Lesson lesson, Optional<Lesson> after, int lengthMillis, Rules rules, int atMillis) {}

    /**
     * A segment that was closed.
     *
     * @param countedMillis what it adds to what was covered before
     */
    public record Closed(
            long serial, Open open, Verdict verdict, Optional<Stretch> stretch, int countedMillis, Instant at) {
        /** Whether the lesson was done with it. */
        boolean ends(Lesson lesson, Known known) {
            return open.lesson().equals(lesson)
                    && Crediting.isDone(
                            StudyClock.covered(lesson, Optional.of(this), known),
                            open.segment().lengthMillis());
        }
    }

    /**
     * What a report came to.
     *
     * @param closed empty when nothing was
     * @param verdict on what was to be closed; empty when nothing was to be
     * @param locked whether a lesson was asked for that isn't open yet
     */
    public record Step(
            StudyClock clock,
            Optional<Closed> closed,
            Optional<Verdict> verdict,
            boolean locked,
            List<Suspicion> suspicions) {}

    /** What is known of lessons. */
    public interface Known {
        Covered covered(Lesson lesson);

        boolean isDone(Lesson lesson);
    }

    /** @param pick what the learner has to pick when a sign of life is asked for from now on */
    public Step step(Asked asked, Known known, Instant now, String pick) {
        List<Suspicion> suspicions = new ArrayList<>();
        StudyClock signed = signed(asked.sign(), pick, suspicions);
        Optional<Closed> closed = Optional.empty();
        Optional<Verdict> verdict = Optional.empty();
        if (asked.closing().isPresent()) {
            Closing closing = asked.closing().get();
            Verdict refusal = refusal(asked.place(), closing);
            if (refusal == null) {
                Closed mine = signed.close(closing.played(), known, now, suspicions);
                closed = Optional.of(mine);
                verdict = Optional.of(mine.verdict());
            } else {
                verdict = Optional.of(refusal);
                suspicions.add(suspicion(refusal));
            }
        }
        StudyClock after = closed.map(done -> signed.after(done, pick)).orElse(signed);
        boolean locked = isLocked(asked, closed, known);
        if (locked) {
            suspicions.add(Suspicion.LAST_STEP);
        }
        boolean going = !locked && asked.beginning().isPresent() && after.mayBegin(verdict);
        StudyClock next = going ? after.begun(asked, asked.beginning().get(), closed, known, now, suspicions) : after;
        return new Step(next, closed, verdict, locked, List.copyOf(suspicions));
    }

    private static boolean isLocked(Asked asked, Optional<Closed> closed, Known known) {
        Optional<Lesson> before = asked.beginning().flatMap(Beginning::after);
        return before.isPresent()
                && !known.isDone(before.get())
                && closed.filter(done -> done.ends(before.get(), known)).isEmpty();
    }

    /** A wrong sign is answered with another task, so that trying all of them doesn't help. */
    private StudyClock signed(Optional<String> sign, String pick, List<Suspicion> suspicions) {
        if (sign.isEmpty() || signWanted.isEmpty()) {
            return this;
        }
        if (signWanted.equals(sign)) {
            return new StudyClock(serial, open, 0, Optional.empty());
        }
        suspicions.add(Suspicion.NO_SIGN);
        return new StudyClock(serial, open, unsignedMillis, Optional.of(pick));
    }

    private @Nullable Verdict refusal(String place, Closing closing) {
        if (closing.serial().isEmpty() || closing.serial().get() > serial) {
            return Verdict.FORGED;
        }
        if (open.isEmpty() || closing.serial().get() < serial) {
            return open.filter(now -> !now.place().equals(place)).isPresent() ? Verdict.ELSEWHERE : Verdict.REPEATED;
        }
        return open.get().place().equals(place) ? null : Verdict.ELSEWHERE;
    }

    private static Suspicion suspicion(Verdict refusal) {
        return switch (refusal) {
            case FORGED -> Suspicion.FORGED;
            case ELSEWHERE -> Suspicion.ELSEWHERE;
            default -> Suspicion.REPEATED;
        };
    }

    private Closed close(Played played, Known known, Instant now, List<Suspicion> suspicions) {
        Open mine = open.orElseThrow();
        boolean visible = played.visible() || mine.rules().hiddenCounts();
        var credit = Crediting.of(mine.segment(), new Played(played.toMillis(), visible), now);
        if (credit.ahead()) {
            suspicions.add(Suspicion.AHEAD);
        }
        Verdict verdict =
                credit.verdict() == Verdict.COUNTED && signWanted.isPresent() ? Verdict.NO_SIGN : credit.verdict();
        if (verdict == Verdict.NO_SIGN) {
            suspicions.add(Suspicion.NO_SIGN);
        } else if (verdict == Verdict.HIDDEN) {
            suspicions.add(Suspicion.HIDDEN);
        }
        Optional<Stretch> stretch = verdict == Verdict.COUNTED ? credit.stretch() : Optional.empty();
        Covered before = known.covered(mine.lesson());
        int counted = stretch.map(more -> before.with(more).millis() - before.millis())
                .orElse(0);
        return new Closed(serial, mine, verdict, stretch, counted, now);
    }

    /** The clock after a segment was closed: the same serial, which nobody can close again. */
    private StudyClock after(Closed closed, String pick) {
        int unsigned = unsignedMillis
                + closed.stretch().map(each -> each.to() - each.from()).orElse(0);
        int minutes = closed.open().rules().signMinutes();
        boolean due = minutes > 0 && unsigned >= Duration.ofMinutes(minutes).toMillis();
        return new StudyClock(
                serial,
                Optional.empty(),
                unsigned,
                signWanted.isPresent() ? signWanted : due ? Optional.of(pick) : signWanted);
    }

    /** Whoever was put out by another place opens nothing with the same breath: their learner has to say where to go on. */
    private boolean mayBegin(Optional<Verdict> verdict) {
        return verdict.map(each -> switch (each) {
                    case ELSEWHERE, FORGED -> false;
                    case REPEATED -> open.isEmpty();
                    default -> true;
                })
                .orElse(true);
    }

    private StudyClock begun(
            Asked asked,
            Beginning wanted,
            Optional<Closed> closed,
            Known known,
            Instant now,
            List<Suspicion> suspicions) {
        int reached = covered(wanted.lesson(), closed, known).frontier();
        int played = asked.closing().map(closing -> closing.played().toMillis()).orElse(0);
        if (wanted.atMillis() > Math.max(reached, played) + Crediting.TOLERANCE_MILLIS) {
            suspicions.add(Suspicion.SOUGHT);
        }
        int from = Math.min(Math.min(wanted.atMillis(), reached), wanted.lengthMillis());
        var segment = new Segment(from, wanted.lengthMillis(), now);
        return new StudyClock(
                serial + 1,
                Optional.of(new Open(asked.place(), wanted.lesson(), segment, wanted.rules())),
                unsignedMillis,
                signWanted);
    }

    private static Covered covered(Lesson lesson, Optional<Closed> closed, Known known) {
        Covered before = known.covered(lesson);
        return closed.filter(done -> done.open().lesson().equals(lesson))
                .flatMap(Closed::stretch)
                .map(before::with)
                .orElse(before);
    }
}
