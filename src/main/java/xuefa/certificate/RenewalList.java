package xuefa.certificate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import xuefa.shared.check.Check;

/**
 * What the justice bureau files of a renewal: who passed, or who did not and why. Of a campaign, of a unit's part of it, or of one batch.
 *
 * @param passed empty when the others are listed
 * @param unclear empty when those who passed are listed
 */
public record RenewalList(Head head, List<Passed> passed, List<Unclear> unclear) {
    /** So many people fit into one list. */
    public static final int MOST = 10_000;

    public enum Part {
        PASSED("passed"),
        UNCLEAR("unclear");

        private final String code;

        Part(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }

        /** @throws IllegalArgumentException for an unknown code */
        public static Part of(String code) {
            return code.equals(PASSED.code) ? PASSED : UNCLEAR;
        }
    }

    public RenewalList {
        passed = List.copyOf(passed);
        unclear = List.copyOf(unclear);
    }

    /**
     * @param region whose campaign it is
     * @param unit whose part it is; empty for the whole region
     * @param decided by whom, the first level first
     * @param masked whether identity numbers are
     */
    public record Head(
            String title,
            String region,
            RenewalRule.Act act,
            LocalDate endsFrom,
            LocalDate endsTo,
            List<RenewalRule> rules,
            List<ReviewLevel> levels,
            Optional<String> unit,
            Optional<OfBatch> batch,
            Totals totals,
            List<Decided> decided,
            Part part,
            boolean masked,
            Instant madeAt) {
        public Head {
            rules = List.copyOf(rules);
            levels = List.copyOf(levels);
            decided = List.copyOf(decided);
        }

        public Head decidedBy(List<Decided> all) {
            return new Head(
                    title, region, act, endsFrom, endsTo, rules, levels, unit, batch, totals, all, part, masked,
                    madeAt);
        }
    }

    /** @param number of the batch in its campaign, from 1 */
    public record OfBatch(int number, Instant startedAt, String byName, String unitName) {}

    /** Of the campaign or the unit's part, not of the batch alone. */
    public record Totals(int total, int passed, int refused, int eligible, int unclear) {}

    /** @param people how many this person passed or refused at that level */
    public record Decided(String level, String byName, int people, LocalDate first, LocalDate last) {}

    /** Who holds which certificate. */
    public record Holder(
            UUID personId,
            String name,
            String identity,
            String unit,
            CertificateKind kind,
            String number,
            String area) {}

    /**
     * @param after empty for a yearly inspection
     * @param inspected the year that was inspected
     * @param waiting the name of the level whose turn it is; empty once all have passed it
     */
    public record Passed(
            Holder holder,
            Validity before,
            Optional<Validity> after,
            Optional<Integer> inspected,
            Optional<String> waiting) {}

    /**
     * @param outcome what the facts come to, or came to when it was decided
     * @param state of the review
     * @param failed checks that are not met
     * @param day of the verdict
     * @param reason of who refused
     */
    public record Unclear(
            Holder holder,
            Validity validity,
            String outcome,
            ReviewState state,
            List<Check> failed,
            LocalDate day,
            String reason) {
        public Unclear {
            failed = List.copyOf(failed);
        }
    }
}
