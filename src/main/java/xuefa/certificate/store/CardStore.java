package xuefa.certificate.store;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import xuefa.audit.Deed;
import xuefa.audit.store.AuditEntries;
import xuefa.certificate.Card;
import xuefa.certificate.CertificateState;
import xuefa.certificate.Validity;
import xuefa.certificate.flow.Cards;
import xuefa.shared.Actor;
import xuefa.shared.Digests;
import xuefa.shared.Reach;
import xuefa.shared.store.RecordStore;

/** Photos and cards in PostgreSQL. */
public final class CardStore implements Cards {
    private static final String SET = """
            insert into certificate_photo (certificate_id, digest, content, done_by) values ($1, $2, $3, $4)
            on conflict (certificate_id) do update
              set digest = excluded.digest, content = excluded.content, done_by = excluded.done_by,
                  recorded_at = clock_timestamp()
            """;

    private static final String TOUCH = "update certificate set changed_at = clock_timestamp() where id = $1";

    /** $1 person, $2 roles, $3 certificate. */
    private static final String PHOTO = """
            select h.content from certificate_photo h join certificate c on c.id = h.certificate_id
            where c.id = $3 and reaches_unit($1, $2, c.unit_id)
            """;

    /** The newest year that a yearly inspection 年度验审 found in order. */
    static final String INSPECTED_YEAR = """
             (select max(e.inspected_year) from certificate_event e where e.certificate_id = c.id) as inspected_year
            """;

    private static final String CARD = """
            select c.id, c.unit_id, c.person_id, c.kind, c.number, c.area, c.state, c.valid_from, c.valid_to, c.cards,
                   p.name as person_name, u.name as unit_name, k.code, k.card, h.content,
            """ + INSPECTED_YEAR + """
            from certificate c
            join person p on p.id = c.person_id
            join unit u on u.id = c.unit_id
            left join certificate_card k on k.certificate_id = c.id and k.card = c.cards
            left join certificate_photo h on h.certificate_id = c.id
            where c.id = $3 and reaches_unit($1, $2, c.unit_id)
            """;

    /** $1 code, $2 today. A renewal that was decided early has begun a validity that is not running yet. */
    private static final String CHECK = """
            select c.kind, coalesce(c.number, '') as number, c.area, p.name as person_name, u.name as unit_name, k.card < c.cards as replaced,
                   case when c.state in ('valid', 'renewed', 'reissued') and c.valid_to < $2 then 'expired' else c.state end as state,
                   coalesce((select max(e.valid_from) from certificate_event e
                             where e.certificate_id = c.id and e.valid_from <= $2), c.valid_from) as valid_from,
                   c.valid_to,
            """ + INSPECTED_YEAR + """
            from certificate_card k
            join certificate c on c.id = k.certificate_id
            join person p on p.id = c.person_id
            join unit u on u.id = c.unit_id
            where k.code = $1
            """;

    private final RecordStore store;
    private final CertificateStore certificates;

    public CardStore(RecordStore store, CertificateStore certificates) {
        this.store = store;
        this.certificates = certificates;
    }

    @Override
    public Future<Boolean> reaches(Reach reach, UUID certificateId) {
        return certificates.find(reach, certificateId).map(Optional::isPresent);
    }

    @Override
    public Future<Boolean> setPhoto(Reach reach, Actor actor, UUID certificateId, byte[] photo) {
        String digest = Digests.hex(Digests.sha256(photo));
        return store.inTransaction(
                tx -> certificates.locked(tx, reach, certificateId).compose(found -> {
                    if (found.isEmpty()) {
                        return Future.succeededFuture(false);
                    }
                    Tuple values = Tuple.of(certificateId, digest, Buffer.buffer(photo))
                            .addUUID(actor.personId().orElse(null));
                    Deed deed = Deed.of("certificate.photoSet", "certificate", certificateId)
                            .at(found.get().unitId())
                            .about(found.get().personId())
                            .after(JsonNodeFactory.instance.objectNode().put("digest", digest));
                    return tx.query(SET, values)
                            .compose(set -> tx.query(TOUCH, Tuple.of(certificateId)))
                            .compose(touched -> AuditEntries.add(tx, actor, deed))
                            .map(true);
                }));
    }

    private static Tuple asked(Reach reach, UUID certificateId) {
        return Tuple.of(reach.personId()).addArrayOfString(reach.codes()).addUUID(certificateId);
    }

    private static Optional<Row> first(RowSet<Row> rows) {
        return rows.size() == 0 ? Optional.empty() : Optional.of(rows.iterator().next());
    }

    @Override
    public Future<Optional<byte[]>> photo(Reach reach, UUID certificateId) {
        return store.query(PHOTO, asked(reach, certificateId))
                .map(rows -> first(rows).map(row -> row.getBuffer("content").getBytes()));
    }

    @Override
    public Future<Printing> print(Reach reach, Actor actor, UUID certificateId, LocalDate today) {
        return store.inTransaction(
                tx -> tx.query(CARD, asked(reach, certificateId)).compose(rows -> {
                    Optional<Row> found = first(rows);
                    if (found.isEmpty()) {
                        return Future.succeededFuture(new Printing.Unknown());
                    }
                    Row row = found.get();
                    if (!isGood(row, today)) {
                        return Future.succeededFuture(new Printing.NoCard());
                    }
                    Deed deed = Deed.of("certificate.cardPrinted", "certificate", certificateId)
                            .at(row.getUUID("unit_id"))
                            .about(row.getUUID("person_id"))
                            .after(JsonNodeFactory.instance.objectNode().put("card", row.getInteger("card")));
                    return CardPrintStore.one(tx, actor, certificateId, row.getInteger("card"))
                            .compose(noted -> AuditEntries.add(tx, actor, deed))
                            .map(new Printing.Ready(card(row)));
                }));
    }

    private static boolean isGood(Row row, LocalDate today) {
        return row.getString("code") != null
                && state(row).isGood()
                && !row.getLocalDate("valid_to").isBefore(today);
    }

    private static CertificateState state(Row row) {
        return CertificateState.of(row.getString("state")).orElseThrow();
    }

    static Card card(Row row) {
        return new Card(
                row.getString("code"),
                row.getInteger("card"),
                CertificateRows.kind(row),
                row.getString("person_name"),
                row.getString("unit_name"),
                row.getString("area"),
                row.getString("number"),
                new Validity(row.getLocalDate("valid_from"), row.getLocalDate("valid_to")),
                Optional.ofNullable(row.getBuffer("content")).map(Buffer::getBytes),
                Optional.ofNullable(row.getInteger("inspected_year")));
    }

    @Override
    public Future<Optional<Checked>> check(String code, LocalDate today) {
        return store.query(CHECK, Tuple.of(code, today)).map(rows -> first(rows).map(row -> checked(row, today)));
    }

    private static Checked checked(Row row, LocalDate today) {
        Validity validity = new Validity(row.getLocalDate("valid_from"), row.getLocalDate("valid_to"));
        boolean replaced = row.getBoolean("replaced");
        return new Checked(
                row.getString("person_name"),
                row.getString("unit_name"),
                CertificateRows.kind(row),
                row.getString("number"),
                row.getString("area"),
                state(row),
                validity,
                replaced,
                !replaced && state(row).isGood() && validity.contains(today),
                Optional.ofNullable(row.getInteger("inspected_year")));
    }
}
