package xuefa.certificate;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A certificate that comes into the register, with all that has happened to it.
 *
 * @param source what makes repeating harmless, such as {@code import:…:12}
 * @param unitId through which it is held
 * @param number as printed on it, empty while it isn't issued
 * @param area of enforcement 执法领域, may be empty
 */
public record NewCertificate(
        UUID id,
        String source,
        UUID personId,
        UUID unitId,
        Optional<String> number,
        String area,
        CertificateLife life) {
    public static final int LONGEST_NUMBER = 40;
    public static final int LONGEST_AREA = 60;

    public NewCertificate {
        if (life.events().isEmpty()) {
            throw new IllegalArgumentException("nothing has happened to this certificate");
        }
        if (number.filter(text -> text.isBlank() || text.length() > LONGEST_NUMBER)
                        .isPresent()
                || area.length() > LONGEST_AREA) {
            throw new IllegalArgumentException("a number or an area that is too long");
        }
    }

    public static NewCertificate of(
            UUID id, String source, UUID personId, UUID unitId, CertificateKind kind, List<CertificateEvent> events) {
        return new NewCertificate(
                id, source, personId, unitId, Optional.empty(), "", new CertificateLife(kind, events));
    }

    public NewCertificate numbered(String text) {
        return new NewCertificate(id, source, personId, unitId, Optional.of(text), area, life);
    }

    public NewCertificate in(String area) {
        return new NewCertificate(id, source, personId, unitId, number, area, life);
    }
}
