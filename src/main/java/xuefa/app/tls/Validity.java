package xuefa.app.tls;

import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.bouncycastle.asn1.DERGeneralizedTime;
import org.bouncycastle.asn1.DERUTCTime;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.asn1.x509.Time;

/** From when to when a certificate is valid, in whole seconds. */
record Validity(Instant from, Instant to) {
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuuMMddHHmmss", Locale.ROOT);
    /** RFC 5280, section 4.1.2.5: later years are written in full. */
    private static final int LAST_SHORT_YEAR = 2049;

    Validity {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("valid from " + from + " to " + to);
        }
    }

    static Validity of(X509Certificate certificate) {
        try {
            Certificate written = Certificate.getInstance(certificate.getEncoded());
            return new Validity(
                    read(written.getStartDate().getTime()),
                    read(written.getEndDate().getTime()));
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Instant read(String time) {
        return LocalDateTime.parse(time.substring(0, 14), SECONDS).toInstant(ZoneOffset.UTC);
    }

    /** Whether it has begun and lasts for so long yet. */
    boolean lasts(Instant now, Duration yet) {
        return !now.isBefore(from) && now.plus(yet).isBefore(to);
    }

    Time begin() {
        return written(from);
    }

    Time end() {
        return written(to);
    }

    private static Time written(Instant moment) {
        LocalDateTime time = LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
        String text = SECONDS.format(time) + "Z";
        return new Time(
                time.getYear() <= LAST_SHORT_YEAR ? new DERUTCTime(text.substring(2)) : new DERGeneralizedTime(text));
    }
}
