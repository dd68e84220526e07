package xuefa.certificate;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What happened to a certificate. Events are only ever added.
 *
 * @param day from which it counts, by the deployment's zone
 * @param validity of {@link CertificateStep#ISSUE} and {@link CertificateStep#RENEW}, otherwise empty
 * @param reason in the words of who decided
 */
public record CertificateEvent(
        String id, CertificateStep step, LocalDate day, Optional<Validity> validity, String reason) {
    public CertificateEvent {
        if (validity.isPresent() != (step.needs() == CertificateStep.Needs.VALIDITY)) {
            throw new IllegalArgumentException("only issuing and renewing say a validity: " + step);
        }
        if (step.needs() == CertificateStep.Needs.REASON && reason.isBlank()) {
            throw new IllegalArgumentException("this needs a reason: " + step);
        }
    }
}
