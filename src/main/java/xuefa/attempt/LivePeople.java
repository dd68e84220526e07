package xuefa.attempt;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import xuefa.exam.Roster;

/** What everybody on a roster is doing at one moment, by their place on it. Immutable, any thread. */
public final class LivePeople {
    private final Roster roster;
    private final Progress[] progress;
    private final CandidateState[] states;

    /** @param dueMillis the end of each one's newest attempt, 0 where it is not known */
    public LivePeople(Roster roster, Progress[] progress, long[] dueMillis, Instant now) {
        this.roster = roster;
        this.progress = progress.clone();
        this.states = new CandidateState[progress.length];
        for (int i = 0; i < states.length; i++) {
            states[i] = CandidateState.of(progress[i], dueMillis[i], now);
        }
    }

    public Roster roster() {
        return roster;
    }

    public Progress progress(int place) {
        return progress[place];
    }

    public CandidateState state(int place) {
        return states[place];
    }

    public boolean doTheSameAs(LivePeople other) {
        return Arrays.equals(states, other.states);
    }

    public Tally tally() {
        Tally.Counting counting = new Tally.Counting();
        for (CandidateState state : states) {
            counting.add(state);
        }
        return counting.tally();
    }

    /** In the order of the roster's units. */
    public List<LiveSitting.UnitTally> byUnit() {
        List<LiveSitting.UnitTally> tallies = new ArrayList<>();
        int place = 0;
        for (Roster.RosterUnit unit : roster.units()) {
            Tally.Counting counting = new Tally.Counting();
            for (int end = place + unit.seats(); place < end; place++) {
                counting.add(states[place]);
            }
            tallies.add(new LiveSitting.UnitTally(unit.id(), unit.name(), counting.tally()));
        }
        return tallies;
    }
}
