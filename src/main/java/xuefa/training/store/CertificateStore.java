package xuefa.training.store;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.vertx.core.Future;
import io.vertx.sqlclient.Tuple;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import xuefa.audit.Deed;
import xuefa.audit.Kinds;
import xuefa.audit.store.AuditEntries;
import xuefa.audit.store.ToSeal;
import xuefa.shared.Actor;
import xuefa.shared.store.RecordStore;
import xuefa.training.flow.CertifyingHours.Certificates;
import xuefa.training.flow.CertifyingHours.Issued;
import xuefa.training.flow.CertifyingHours.Kept;

/** Certificates of hours in PostgreSQL. */
public final class CertificateStore implements Certificates {
    private static final String KEEP = """
            insert into hours_certificate (number, person_id, year, content, digest, issued_by) values ($1, $2, $3, $4, $5, $6)
            """;
    private static final String FIND =
            "select number, person_id, year, content, digest from hours_certificate where number = $1";

    private final RecordStore store;

    public CertificateStore(RecordStore store) {
        this.store = store;
    }

    @Override
    public Future<Void> keep(Actor actor, Issued issued) {
        UUID person = UUID.fromString(issued.statement().personId());
        Tuple values = Tuple.tuple()
                .addString(issued.number())
                .addUUID(person)
                .addInteger(issued.statement().year())
                .addString(issued.statement().json(issued.number()).toString())
                .addString(issued.digest())
                .addUUID(actor.personId().orElse(null));
        var after = JsonNodeFactory.instance
                .objectNode()
                .put("year", issued.statement().year())
                .put("digest", issued.digest());
        return store.inTransaction(tx -> tx.query(KEEP, values)
                .compose(kept -> ToSeal.add(tx, Kinds.HOURS_CERTIFICATE, issued.number()))
                .compose(kept -> AuditEntries.add(
                        tx,
                        actor,
                        Deed.of("training.certificateIssued", "hoursCertificate", issued.number())
                                .after(after))));
    }

    @Override
    public Future<Optional<Kept>> find(String number) {
        return store.query(FIND, Tuple.of(number)).map(rows -> StreamSupport.stream(rows.spliterator(), false)
                .map(row -> new Kept(
                        row.getString("number"),
                        row.getUUID("person_id"),
                        row.getInteger("year"),
                        row.getString("content"),
                        row.getString("digest")))
                .findFirst());
    }
}
