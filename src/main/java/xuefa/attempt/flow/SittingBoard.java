package xuefa.attempt.flow;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import xuefa.attempt.AnswerSpeed;
import xuefa.attempt.LivePeople;
import xuefa.attempt.LiveSitting;
import xuefa.attempt.LiveSitting.Figures;
import xuefa.attempt.LiveSitting.Speed;
import xuefa.attempt.LiveSitting.Version;
import xuefa.attempt.Progress;
import xuefa.attempt.ScoreSpread;
import xuefa.attempt.Tally;
import xuefa.exam.OverseenSitting;
import xuefa.exam.Roster;
import xuefa.shared.Ids;

/**
 * One sitting in the memory of a node: takes in what changed and says how the sitting stands. What it knows of people only rises, so
 * that a view that is being rebuilt takes nothing back. Not thread-safe.
 */
final class SittingBoard {
    private final OverseenSitting sitting;
    private final AnswerSpeed speed = new AnswerSpeed();
    private Roster roster = new Roster(List.of(), Map.of());
    private Progress[] progress = new Progress[0];
    private long[] dueMillis = new long[0];
    private ScoreSpread scores = new ScoreSpread.BeforePublication();
    private @Nullable LiveSitting newest;
    private Version version;

    SittingBoard(OverseenSitting sitting) {
        this.sitting = sitting;
        this.version = new Version(Ids.next(), 0);
    }

    OverseenSitting sitting() {
        return sitting;
    }

    /** Null before the first moment. */
    @Nullable
    LiveSitting newest() {
        return newest;
    }

    /** Keeps what is known of people who are still on it. */
    void roster(Roster fresh) {
        Progress[] progressThen = new Progress[fresh.seats().size()];
        long[] dueThen = new long[progressThen.length];
        Arrays.fill(progressThen, Progress.NONE);
        for (int i = 0; i < progressThen.length; i++) {
            int place = roster.place(fresh.seats().get(i).personId()).orElse(-1);
            if (place >= 0) {
                progressThen[i] = progress[place];
                dueThen[i] = dueMillis[place];
            }
        }
        roster = fresh;
        progress = progressThen;
        dueMillis = dueThen;
    }

    void scores(ScoreSpread spread) {
        scores = spread;
    }

    /** The next moment; the same version when it shows nothing new. */
    LiveSitting next(SittingView.Changes changes, Instant now) {
        changes.people().forEach(this::take);
        LivePeople people = new LivePeople(roster, progress, dueMillis, now);
        Tally tally = people.tally();
        Figures figures = new Figures(
                LiveSitting.phase(sitting, tally, now),
                tally,
                people.byUnit(),
                speed(changes.answers(), now),
                changes.answers() instanceof SittingView.Answers.LastMinute,
                scores);
        LiveSitting before = newest;
        boolean same = before != null
                && before.figures().equals(figures)
                && before.people().doTheSameAs(people);
        version = same ? version : version.next();
        LiveSitting next = new LiveSitting(sitting, now, version, figures, people);
        newest = next;
        return next;
    }

    private void take(SittingView.Change change) {
        roster.place(change.personId()).ifPresent(place -> {
            if (change.progress().number() > progress[place].number()) {
                dueMillis[place] = 0;
            }
            if (change.progress().number() >= progress[place].number()) {
                dueMillis[place] = Math.max(dueMillis[place], change.dueMillis());
            }
            progress[place] = progress[place].or(change.progress());
        });
    }

    private Speed speed(SittingView.Answers answers, Instant now) {
        return switch (answers) {
            case SittingView.Answers.Counted counted -> speed.after(counted.byLoop(), now);
            case SittingView.Answers.LastMinute minute -> AnswerSpeed.ofMinute(minute.count());
        };
    }

    boolean isOlderThan(Duration age, Instant now) {
        LiveSitting last = newest;
        return last == null || !now.isBefore(last.asOf().plus(age));
    }
}
