package xuefa.training;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import xuefa.training.HoursEntry.Amount;
import xuefa.training.HoursEntry.Span;
import xuefa.training.HoursEntry.State;

/**
 * What somebody asks the ledger to take in. Overlapping times are taken too: which minutes count is decided when they are counted.
 *
 * @param source a key of the room that asks, such as {@code course:ID:2026-03-12}; the same key is taken once
 * @param day by the deployment's zone, on which the last of it was
 * @param spans as exact as they are known; minutes beyond them count nothing
 * @param year it counts for, empty for that of the day
 * @param corrects the entry that this one replaces
 * @param unitId where the person worked; empty: the post of that day says
 * @param note for people, such as the title of the course or the reason of a correction
 */
public record NewHours(
        String source,
        UUID personId,
        HoursKind kind,
        HoursSubject subject,
        LocalDate day,
        Amount amount,
        List<Span> spans,
        State state,
        Optional<Integer> year,
        Optional<UUID> corrects,
        Optional<UUID> unitId,
        Evidence evidence,
        String note) {
    private static final int LONGEST = 200;

    /**
     * What stands behind it.
     *
     * @param kind such as course, session, sheet, import, attempt
     */
    public record Evidence(String kind, String id) {
        public Evidence {
            if (kind.isBlank() || kind.length() > 40 || id.isBlank() || id.length() > LONGEST) {
                throw new IllegalArgumentException("no evidence: " + kind + " " + id);
            }
        }
    }

    public NewHours {
        spans = List.copyOf(spans);
        if (source.isBlank() || source.length() > LONGEST || note.length() > 2 * LONGEST) {
            throw new IllegalArgumentException("a source has 1 to 200 characters, a note at most 400: " + source);
        }
        if (year.isPresent() && year.get() > day.getYear()) {
            throw new IllegalArgumentException("hours don't count for a year to come: " + year.get() + ", " + day);
        }
        if (!spans.isEmpty() && amount instanceof HoursEntry.Counted) {
            throw new IllegalArgumentException("what another ledger has counted has no times: " + source);
        }
    }

    /** Valid minutes of one stretch. */
    public static NewHours of(
            String source,
            UUID personId,
            HoursKind kind,
            HoursSubject subject,
            LocalDate day,
            int minutes,
            Span span,
            Evidence evidence) {
        return new NewHours(
                source,
                personId,
                kind,
                subject,
                day,
                new HoursEntry.Minutes(minutes),
                List.of(span),
                State.VALID,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                evidence,
                "");
    }

    public NewHours named(String words) {
        return new NewHours(
                source, personId, kind, subject, day, amount, spans, state, year, corrects, unitId, evidence, words);
    }

    public NewHours correcting(UUID entry) {
        return new NewHours(
                source,
                personId,
                kind,
                subject,
                day,
                amount,
                spans,
                state,
                year,
                Optional.of(entry),
                unitId,
                evidence,
                note);
    }

    public NewHours in(State other) {
        return new NewHours(
                source, personId, kind, subject, day, amount, spans, other, year, corrects, unitId, evidence, note);
    }

    /** Late study 补学 of another year than that of the day. */
    public NewHours lateFor(int other) {
        return new NewHours(
                source,
                personId,
                kind,
                subject,
                day,
                amount,
                spans,
                state,
                Optional.of(other),
                corrects,
                unitId,
                evidence,
                note);
    }

    public int countsFor() {
        return year.orElse(day.getYear());
    }
}
