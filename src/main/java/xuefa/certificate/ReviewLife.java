package xuefa.certificate;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A renewal review from its opening on. Pure and immutable; {@link #after} says what a step makes of it, {@link #problem} why it can't be
 * taken.
 *
 * @param levels of its campaign, at least one
 * @param level whose turn it is, from 0; what was decided last once it is over
 * @param refusedOn the day of the refusal, from which the days to object run
 */
public record ReviewLife(int levels, ReviewState state, int level, Optional<LocalDate> refusedOn) {
    public ReviewLife {
        if (levels < 1 || level < 0 || level >= levels) {
            throw new IllegalArgumentException("there is no level " + level + " of " + levels);
        }
    }

    public static ReviewLife opened(int levels) {
        return new ReviewLife(levels, ReviewState.OPEN, 0, Optional.empty());
    }

    /**
     * Why a step can't be taken, as the code of a problem; empty when it can.
     *
     * @param verdict what the facts come to on that day
     * @param reason of whoever decides
     * @param objectionDays after the day of a refusal, in which the holder may object; from the rule of the campaign
     */
    public Optional<String> problem(
            ReviewStep step, Renewal.Outcome verdict, LocalDate day, String reason, int objectionDays) {
        if (!possible().contains(step)) {
            return Optional.of("renewal.not-in-this-state");
        }
        if (step.needsReason() && reason.isBlank()) {
            return Optional.of("renewal.reason-missing");
        }
        if (step == ReviewStep.PASS && verdict != Renewal.Outcome.ELIGIBLE) {
            return Optional.of("renewal.not-eligible");
        }
        if (step == ReviewStep.REFUSE && verdict == Renewal.Outcome.ELIGIBLE) {
            return Optional.of("renewal.eligible");
        }
        if (step == ReviewStep.REFUSE && verdict == Renewal.Outcome.NOT_DUE) {
            return Optional.of("renewal.not-due");
        }
        boolean late = step == ReviewStep.OBJECT
                && refusedOn
                        .filter(from -> day.isAfter(from.plusDays(objectionDays)))
                        .isPresent();
        return late ? Optional.of("renewal.objection-late") : Optional.empty();
    }

    /** What may be done now, by somebody. */
    public List<ReviewStep> possible() {
        return switch (state) {
            case OPEN ->
                level == 0
                        ? List.of(ReviewStep.PASS, ReviewStep.REFUSE)
                        : List.of(ReviewStep.PASS, ReviewStep.RETURN, ReviewStep.REFUSE);
            case RETURNED -> List.of(ReviewStep.PASS, ReviewStep.REFUSE);
            case REFUSED -> List.of(ReviewStep.OBJECT);
            case OBJECTED -> List.of(ReviewStep.UPHOLD, ReviewStep.DISMISS);
            case PASSED, CLOSED -> List.of();
        };
    }

    /** @throws IllegalArgumentException for a step that isn't {@link #possible} */
    public ReviewLife after(ReviewStep step, LocalDate day) {
        if (!possible().contains(step)) {
            throw new IllegalArgumentException(step + " in " + state);
        }
        int last = levels - 1;
        return switch (step) {
            case PASS ->
                level == last
                        ? new ReviewLife(levels, ReviewState.PASSED, last, refusedOn)
                        : new ReviewLife(levels, ReviewState.OPEN, level + 1, refusedOn);
            case RETURN -> new ReviewLife(levels, ReviewState.RETURNED, 0, refusedOn);
            case REFUSE ->
                new ReviewLife(levels, closes() ? ReviewState.CLOSED : ReviewState.REFUSED, level, refused(day));
            case OBJECT -> new ReviewLife(levels, ReviewState.OBJECTED, last, refusedOn);
            case UPHOLD -> new ReviewLife(levels, ReviewState.OPEN, last, refusedOn);
            case DISMISS -> new ReviewLife(levels, ReviewState.CLOSED, last, refusedOn);
        };
    }

    /** Refused again after an objection was upheld: nobody objects twice. */
    private boolean closes() {
        return refusedOn.isPresent();
    }

    private Optional<LocalDate> refused(LocalDate day) {
        return refusedOn.isPresent() ? refusedOn : Optional.of(day);
    }

    /** Whether the checks are recomputed when facts change; what was decided keeps those it was decided by. */
    public boolean isFrozen() {
        return state == ReviewState.PASSED || state == ReviewState.REFUSED || state == ReviewState.CLOSED;
    }
}
