package xuefa.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a row of HR's table would do.
 *
 * @param changes what would be different, numbers masked
 * @param reasons why it can't be; then there is no plan
 */
public record RosterVerdict(Outcome outcome, List<Change> changes, List<Reason> reasons, Optional<Plan> plan) {
    /** What becomes of a row. */
    public enum Outcome {
        NEW("new"),
        CHANGED("changed"),
        UNCHANGED("unchanged"),
        REFUSED("refused");

        private final String code;

        Outcome(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    /** @param was empty where nothing was */
    public record Change(RosterColumn column, String was, String is) {}

    /**
     * @param code selects the sentence on the screen
     * @param word what it mentions: never a number of somebody
     */
    public record Reason(RosterColumn column, String code, String word) {}

    /** The last day of a fact that was open. */
    public record Ending(RegisterFact fact, LocalDate lastDay) {}

    /**
     * What is to be done.
     *
     * @param known whether the person is in the register already
     * @param touched whether name or numbers change
     */
    public record Plan(
            Person person, boolean known, boolean touched, List<Ending> endings, List<RegisterFact> beginnings) {}

    public static RosterVerdict refused(RosterColumn column, String code) {
        return refused(List.of(new Reason(column, code, "")));
    }

    static RosterVerdict refused(List<Reason> reasons) {
        return new RosterVerdict(Outcome.REFUSED, List.of(), List.copyOf(reasons), Optional.empty());
    }
}
