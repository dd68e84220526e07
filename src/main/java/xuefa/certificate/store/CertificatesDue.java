package xuefa.certificate.store;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import xuefa.certificate.CertificateKind;
import xuefa.notice.Due;
import xuefa.notice.flow.Reminding;
import xuefa.shared.store.RecordStore;

/** Certificates that end soon, told to their holders. */
public final class CertificatesDue implements Reminding {
    private static final int PAGE = 1000;

    /** $1 today, $2 the last day of interest, $3 the person before, $4 so many people. */
    private static final String ENDING = """
            select c.person_id, c.unit_id, c.id, c.kind, c.valid_to from certificate c
            where c.state in ('valid', 'renewed', 'reissued', 'inRenewal', 'suspended') and c.valid_to between $1 and $2
              and c.person_id in (
                select distinct d.person_id from certificate d
                where d.state in ('valid', 'renewed', 'reissued', 'inRenewal', 'suspended') and d.valid_to between $1 and $2
                  and ($3::uuid is null or d.person_id > $3)
                order by d.person_id limit $4)
            order by c.person_id, c.valid_to
            """;

    private final RecordStore store;

    public CertificatesDue(RecordStore store) {
        this.store = store;
    }

    @Override
    public Future<Page> due(LocalDate today, LocalDate until, Optional<UUID> after) {
        Tuple asked =
                Tuple.of(today, until).addUUID(after.orElse(null)).addInteger(PAGE);
        return store.query(ENDING, asked).map(rows -> page(rows, today));
    }

    private static Page page(Iterable<Row> rows, LocalDate today) {
        List<Due> due = new ArrayList<>();
        rows.forEach(row -> due.add(due(row, today)));
        long people = due.stream().map(Due::personId).distinct().count();
        return new Page(
                due,
                people < PAGE ? Optional.empty() : Optional.of(due.getLast().personId()));
    }

    private static Due due(Row row, LocalDate today) {
        LocalDate last = row.getLocalDate("valid_to");
        return new Due(
                row.getUUID("person_id"),
                row.getUUID("unit_id"),
                "certificate.expires",
                "certificate/" + row.getUUID("id"),
                last,
                Map.of(
                        "kind", CertificateKind.of(row.getString("kind")).orElseThrow().chinese(),
                        "validTo", last.toString(),
                        "days", String.valueOf(ChronoUnit.DAYS.between(today, last))),
                "/#/certificate");
    }
}
