package xuefa.certificate;

import java.util.Optional;
import java.util.UUID;

/**
 * What a row of HR's table says of a certificate, once its person is found.
 *
 * @param unitId empty: as it is, or the unit of the holder's post
 * @param area empty: as it is
 * @param state valid, suspended, cancelled, revoked or withdrawn; valid also of one whose last day has passed
 */
public record StatedCertificate(
        UUID personId,
        Optional<UUID> unitId,
        CertificateKind kind,
        String number,
        Optional<String> area,
        Validity validity,
        CertificateState state) {}
