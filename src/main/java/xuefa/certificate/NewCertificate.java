package xuefa.certificate;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A certificate that comes into the register, with all that has happened to it.
 *
 * @param source what makes repeating harmless, such as {@code import:…:12}
 * @param unitId through which it is issued
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
    private static final Pattern NUMBER = Pattern.compile("[0-9A-Za-z\\p{IsHan}()（）-]{4," + LONGEST_NUMBER + "}");

    public NewCertificate {
        if (life.events().isEmpty()) {
            throw new IllegalArgumentException("nothing has happened to this certificate");
        }
        if (number.filter(text -> !isNumber(text)).isPresent() || area.length() > LONGEST_AREA) {
            throw new IllegalArgumentException("no number, or an area that is too long");
        }
    }

    /** Whether a certificate may be numbered so: letters, digits, Chinese characters, dashes and brackets. */
    public static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches();
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
