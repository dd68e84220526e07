package xuefa.certificate.store;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import xuefa.audit.Deed;
import xuefa.audit.store.AuditEntries;
import xuefa.certificate.CertificateState;
import xuefa.certificate.Validity;
import xuefa.certificate.flow.Exchange;
import xuefa.shared.Actor;
import xuefa.shared.Ids;
import xuefa.shared.Reach;
import xuefa.shared.secret.FieldCipher;
import xuefa.shared.store.RecordStore;

/** Reads what is handed over from PostgreSQL. */
public final class ExchangeStore implements Exchange {
    /** No transaction lasts so long: what is being written now is in the next file. */
    private static final Duration OVERLAP = Duration.ofMinutes(10);

    private static final String IDENTITY = "person.identity";

    private static final String NOW = """
            select clock_timestamp() as now, (clock_timestamp() at time zone $1)::date as today
            """;

    /** $1 person, $2 roles, $3 today, $4 unit, $5 since, $6 at most. */
    private static final String ENTRIES = """
            select c.id, c.person_id, p.name as person_name, p.identity_masked, p.identity_sealed, u.name as unit_name,
                   coalesce(u.code, '') as unit_code, c.kind, coalesce(c.number, '') as number, c.area,
                   case when c.state in ('valid', 'renewed', 'reissued') and c.valid_to < $3 then 'expired' else c.state end as state,
                   c.valid_from, c.valid_to, c.cards, c.changed_at
            from certificate c join person p on p.id = c.person_id join unit u on u.id = c.unit_id
            where not p.virtual and c.unit_id in (select units_in_reach($1, $2))
              and ($4::uuid is null or c.unit_id in (select units_below($4, $3)))
              and ($5::timestamptz is null or c.changed_at >= $5)
            order by c.id limit $6
            """;

    private final RecordStore store;
    private final FieldCipher cipher;
    private final ZoneId zone;

    public ExchangeStore(RecordStore store, FieldCipher cipher, ZoneId zone) {
        this.store = store;
        this.cipher = cipher;
        this.zone = zone;
    }

    @Override
    public Future<Optional<Handed>> hand(Reach reach, Actor actor, Asked asked) {
        return store.inTransaction(tx -> tx.query(NOW, Tuple.of(zone.getId())).compose(clock -> {
            Row now = clock.iterator().next();
            Instant at = now.getOffsetDateTime("now").toInstant();
            Tuple values = Tuple.of(reach.personId())
                    .addArrayOfString(reach.codes())
                    .addLocalDate(now.getLocalDate("today"))
                    .addUUID(asked.unitId().orElse(null))
                    .addOffsetDateTime(asked.since()
                            .map(since -> since.atOffset(ZoneOffset.UTC))
                            .orElse(null))
                    .addInteger(MOST + 1);
            return tx.query(ENTRIES, values).compose(rows -> {
                if (rows.size() > MOST) {
                    return Future.succeededFuture(Optional.empty());
                }
                List<Entry> entries = StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> entry(row, asked.unmasked()))
                        .toList();
                return AuditEntries.add(tx, actor, deed(asked, entries.size()))
                        .map(Optional.of(new Handed(asked, at, at.minus(OVERLAP), entries)));
            });
        }));
    }

    private static Deed deed(Asked asked, int count) {
        ObjectNode after = JsonNodeFactory.instance.objectNode().put("certificates", count);
        asked.since().ifPresent(since -> after.put("since", since.toString()));
        String code = asked.unmasked() ? "certificate.exchangedUnmasked" : "certificate.exchanged";
        Deed deed =
                Deed.of(code, "certificateExchange", Ids.next()).after(after).because(asked.purpose());
        return asked.unitId().map(deed::at).orElse(deed);
    }

    private Entry entry(Row row, boolean unmasked) {
        return new Entry(
                row.getUUID("id"),
                row.getString("person_name"),
                unmasked ? opened(row) : row.getString("identity_masked"),
                row.getString("unit_name"),
                row.getString("unit_code"),
                CertificateRows.kind(row),
                row.getString("number"),
                row.getString("area"),
                CertificateState.of(row.getString("state")).orElseThrow(),
                Optional.ofNullable(row.getLocalDate("valid_from"))
                        .map(from -> new Validity(from, row.getLocalDate("valid_to"))),
                row.getInteger("cards"),
                row.getOffsetDateTime("changed_at").toInstant());
    }

    private String opened(Row row) {
        Buffer sealedNumber = row.getBuffer("identity_sealed");
        UUID person = row.getUUID("person_id");
        return sealedNumber == null ? "" : cipher.open(IDENTITY, person, sealedNumber.getBytes());
    }
}
