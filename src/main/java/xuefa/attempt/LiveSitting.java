package xuefa.attempt;

import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import java.util.UUID;
import xuefa.exam.OverseenSitting;

/**
 * A sitting at one moment, as invigilators see it. Immutable, any thread.
 *
 * @param version another one when something changed; the moment alone changes nothing
 */
public record LiveSitting(OverseenSitting sitting, Instant asOf, Version version, Figures figures, LivePeople people) {

    /**
     * Which of the states of a sitting that were counted one after the other.
     *
     * @param counted who counted: states of different counts cannot be told apart otherwise
     */
    public record Version(UUID counted, int number) {
        public Version next() {
            return new Version(counted, number + 1);
        }

        /** Without line feeds or spaces. */
        public String text() {
            return counted + "." + number;
        }
    }

    /** Where a sitting is. */
    public enum Phase {
        COMING("coming"),
        OPEN("open"),
        /** Closed, and somebody is still at work, with time that was granted. */
        CLOSING("closing"),
        OVER("over");

        private final String code;

        Phase(String code) {
            this.code = code;
        }

        /** The name in JSON. */
        public String code() {
            return code;
        }
    }

    public record UnitTally(UUID unitId, String name, Tally tally) {}

    /**
     * How fast answers come.
     *
     * @param answersPerSecond empty while too little is known
     * @param seconds over which it is taken
     */
    public record Speed(OptionalDouble answersPerSecond, int seconds) {}

    /** @param fromRecord the live view is away, and the record answers */
    public record Figures(
            Phase phase, Tally tally, List<UnitTally> units, Speed speed, boolean fromRecord, ScoreSpread scores) {
        public Figures {
            units = List.copyOf(units);
        }
    }

    public static Phase phase(OverseenSitting sitting, Tally tally, Instant now) {
        if (sitting.sitting().isComing(now)) {
            return Phase.COMING;
        }
        if (!sitting.sitting().isClosed(now)) {
            return Phase.OPEN;
        }
        return tally.working() > 0 ? Phase.CLOSING : Phase.OVER;
    }
}
