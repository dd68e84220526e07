package xuefa.certificate;

import java.util.Optional;
import java.util.UUID;

/**
 * Something that shall happen to a certificate.
 *
 * @param reviewId the renewal review that decided it; empty for everything else
 * @param number as printed on the card, with {@link CertificateStep#ISSUE}; otherwise empty
 * @param inspectedYear that a yearly inspection looked at, with {@link CertificateStep#INSPECT}; otherwise empty
 */
public record AskedStep(
        UUID certificateId,
        CertificateEvent event,
        Optional<UUID> reviewId,
        Optional<String> number,
        Optional<Integer> inspectedYear) {
    public AskedStep {
        if (number.isPresent() && event.step() != CertificateStep.ISSUE) {
            throw new IllegalArgumentException("only issuing gives a number: " + event.step());
        }
        if (inspectedYear.isPresent() && event.step() != CertificateStep.INSPECT) {
            throw new IllegalArgumentException("only an inspection looks at a year: " + event.step());
        }
    }

    public static AskedStep of(UUID certificateId, CertificateEvent event) {
        return new AskedStep(certificateId, event, Optional.empty(), Optional.empty(), Optional.empty());
    }

    public static AskedStep byReview(UUID certificateId, CertificateEvent event, UUID reviewId) {
        return new AskedStep(certificateId, event, Optional.of(reviewId), Optional.empty(), Optional.empty());
    }

    public AskedStep numbered(String text) {
        return new AskedStep(certificateId, event, reviewId, Optional.of(text), inspectedYear);
    }

    public AskedStep inspecting(int year) {
        return new AskedStep(certificateId, event, reviewId, number, Optional.of(year));
    }
}
