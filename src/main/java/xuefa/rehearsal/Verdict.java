package xuefa.rehearsal;

import java.util.Optional;
import xuefa.rehearsal.Oracle.Judgement;

/**
 * How a rehearsal ended.
 *
 * @param sentence says it to people
 * @param judgement what the oracle said; empty when it could not be asked
 * @param run what the clients saw, put together; empty when only receipts were checked
 */
public record Verdict(Kind kind, String sentence, Optional<Judgement> judgement, Optional<RunSummary> run) {
    /** What is told to scripts by the exit code. */
    public enum Kind {
        /** Nothing was lost and everybody finished. */
        GOOD("good", 0),
        /** Something was lost or is wrong. */
        LOST("lost", 1),
        /** Nothing was lost, but candidates could not finish. */
        UNFINISHED("unfinished", 1),
        /** The record could not be read, or the run was stopped. */
        CANNOT_TELL("cannotTell", 2);

        private final String code;
        private final int exitCode;

        Kind(String code, int exitCode) {
            this.code = code;
            this.exitCode = exitCode;
        }

        /** The name in JSON. */
        public String code() {
            return code;
        }

        public int exitCode() {
            return exitCode;
        }
    }

    public static Verdict of(Judgement judgement, Optional<RunSummary> run) {
        int gaveUp = run.map(RunSummary::gaveUpCount).orElse(0);
        if (!judgement.findings().isEmpty()) {
            return new Verdict(
                    Kind.LOST,
                    judgement.findings().size() + " findings: " + judgement.byKind(),
                    Optional.of(judgement),
                    run);
        }
        if (!judgement.over() || !judgement.graded()) {
            return cannotTell(
                    "the rehearsal has not ended, so nothing is known of grades", Optional.of(judgement), run);
        }
        if (gaveUp > 0) {
            return new Verdict(
                    Kind.UNFINISHED,
                    "nothing was lost, but " + gaveUp + " candidates could not finish",
                    Optional.of(judgement),
                    run);
        }
        return new Verdict(
                Kind.GOOD,
                "nothing was lost: " + judgement.answers() + " acknowledged answers and " + judgement.submissions()
                        + " submissions are in the record, and all " + judgement.attempts()
                        + " attempts are graded once and rightly",
                Optional.of(judgement),
                run);
    }

    /** @param why in the middle of a sentence */
    public static Verdict cannotTell(String why, Optional<Judgement> judgement, Optional<RunSummary> run) {
        return new Verdict(Kind.CANNOT_TELL, "cannot tell: " + why, judgement, run);
    }
}
