package xuefa.certificate;

import java.util.Optional;
import java.util.UUID;

/**
 * A certificate of the register.
 *
 * @param unitId where it is today: with its holder
 * @param issuedUnitId through which it was issued
 * @param version one more with each change; whoever changes it says which they saw
 */
public record RegisteredCertificate(
        UUID id,
        UUID personId,
        String personName,
        UUID unitId,
        String unitName,
        UUID issuedUnitId,
        Optional<String> number,
        String area,
        int version,
        CertificateLife life) {}
