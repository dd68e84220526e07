package xuefa.certificate.flow;

import io.vertx.core.Future;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import xuefa.certificate.CertificateEvent;
import xuefa.certificate.RegisteredCertificate;
import xuefa.shared.Actor;
import xuefa.shared.Reach;
import xuefa.training.Facts.CertificateFact;

/** The register of certificates in the record. Fails only when the record is away. */
public interface Certificates {
    /** Empty also for one out of reach. */
    Future<Optional<RegisteredCertificate>> find(Reach reach, UUID certificateId);

    /** Those of people on a day, as verdicts need them. */
    Future<Map<UUID, List<CertificateFact>>> facts(Collection<UUID> people, LocalDate day);

    /**
     * Adds what happened, when the certificate is still as it was seen.
     *
     * @return the problem's code, empty when it was added
     */
    Future<Optional<String>> add(Reach reach, Actor actor, UUID certificateId, int version, CertificateEvent event);
}
