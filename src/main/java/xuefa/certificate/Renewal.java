package xuefa.certificate;

import java.util.List;
import java.util.Optional;
import xuefa.shared.check.Check;
import xuefa.training.Facts.CertificateFact;

/**
 * Whether one certificate may be renewed on a day, and exactly why not.
 *
 * @param next the validity that a renewal decided on that day would give; empty unless it is {@link Outcome#ELIGIBLE}
 * @param inspectedYear what a yearly inspection looked at; empty for a renewal, and the validity of an inspection stays as it is
 */
public record Renewal(
        CertificateFact certificate,
        Outcome outcome,
        List<Check> checks,
        Optional<Validity> next,
        Optional<Integer> inspectedYear) {
    public enum Outcome {
        ELIGIBLE("eligible"),
        /** Nothing stands in the way for good, but something is missing that can still be done. */
        OPEN("open"),
        REFUSED("refused"),
        /** It is too early to renew it. */
        NOT_DUE("notDue");

        private final String code;

        Outcome(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    public Renewal {
        checks = List.copyOf(checks);
    }
}
