package xuefa.bank.gate;

import java.util.List;
import java.util.Optional;
import xuefa.bank.BankRelease;

/**
 * What the gate says of the candidates of a release.
 *
 * @param candidates how many
 * @param heldBack approved questions that stay out
 * @param release what would be released; empty when some check keeps one from being made
 */
public record GateReport(int candidates, int heldBack, List<GateCheck> checks, Optional<BankRelease> release) {
    public GateReport {
        checks = List.copyOf(checks);
    }

    public boolean isOpen() {
        return release.isPresent() && checks.stream().noneMatch(GateCheck::isClosing);
    }
}
