package xuefa.certificate.store;

import io.vertx.sqlclient.Row;
import java.util.Optional;
import xuefa.certificate.CertificateEvent;
import xuefa.certificate.CertificateKind;
import xuefa.certificate.CertificateLife;
import xuefa.certificate.CertificateStep;
import xuefa.certificate.RegisteredCertificate;
import xuefa.certificate.Validity;

/** Rows of certificates, read. */
final class CertificateRows {
    private CertificateRows() {}

    static CertificateEvent event(Row row) {
        Optional<Validity> validity = Optional.ofNullable(row.getLocalDate("valid_from"))
                .map(from -> new Validity(from, row.getLocalDate("valid_to")));
        return new CertificateEvent(
                row.getUUID("id").toString(),
                CertificateStep.of(row.getString("step")).orElseThrow(),
                row.getLocalDate("day"),
                validity,
                row.getString("reason"));
    }

    static CertificateKind kind(Row row) {
        return CertificateKind.of(row.getString("kind")).orElseThrow();
    }

    static RegisteredCertificate registered(Row row, CertificateLife life) {
        return new RegisteredCertificate(
                row.getUUID("id"),
                row.getUUID("person_id"),
                row.getString("person_name"),
                row.getUUID("unit_id"),
                row.getString("unit_name"),
                row.getUUID("issued_unit_id"),
                Optional.ofNullable(row.getString("number")),
                row.getString("area"),
                row.getInteger("version"),
                life);
    }
}
