package xuefa.certificate.flow;

import io.vertx.core.Future;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import xuefa.certificate.AskedStep;
import xuefa.certificate.RegisteredCertificate;
import xuefa.shared.Actor;
import xuefa.shared.Reach;
import xuefa.shared.store.RecordStore.Tx;
import xuefa.training.Facts.CertificateFact;

/** The register of certificates in the record. Fails only when the record is away. */
public interface Certificates {
    /** Empty also for one out of reach. */
    Future<Optional<RegisteredCertificate>> find(Reach reach, UUID certificateId);

    /** Those of people on a day, as verdicts need them. */
    Future<Map<UUID, List<CertificateFact>>> facts(Collection<UUID> people, LocalDate day);

    /**
     * Takes a step, when the certificate is still as it was seen.
     *
     * @return the problem's code, empty when it was taken
     */
    Future<Optional<String>> take(Reach reach, Actor actor, int version, AskedStep asked);

    /**
     * Takes a step with each of many certificates, in the caller's transaction; the caller has seen to what is in reach.
     *
     * @param steps at most one a certificate
     * @return the problems' codes by certificate, for those that were left as they were
     */
    Future<Map<UUID, String>> take(Tx tx, Actor actor, List<AskedStep> steps);
}
