package xuefa.bank.gate;

import java.util.List;
import java.util.UUID;
import xuefa.bank.Fault;
import xuefa.shared.check.Check;
import xuefa.shared.check.Verdict;

/**
 * A check of the gate, with what it found.
 *
 * @param code its name in JSON
 * @param blocking whether a release waits until it is met
 * @param findings the first 200
 * @param pairs the 100 most alike
 * @param shares of what is balanced
 */
public record GateCheck(
        String code, Check check, boolean blocking, List<Finding> findings, List<Pair> pairs, List<Share> shares) {
    public static final int MOST_FINDINGS = 200;
    public static final int MOST_PAIRS = 100;

    public GateCheck {
        findings = List.copyOf(findings);
        pairs = List.copyOf(pairs);
        shares = List.copyOf(shares);
    }

    public record Finding(Candidate candidate, Fault fault) {
        UUID questionId() {
            return candidate.questionId();
        }
    }

    public record Pair(Candidate left, Candidate right, int percent) {}

    /** @param percent of all that are counted, rounded */
    public record Share(String of, int questions, int percent) {}

    public boolean isClosing() {
        return blocking && check.verdict() == Verdict.FAILED;
    }
}
