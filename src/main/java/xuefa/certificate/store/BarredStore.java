package xuefa.certificate.store;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import xuefa.certificate.flow.BarredPeople;
import xuefa.shared.Reach;
import xuefa.shared.store.RecordStore;

/** Who may not enforce, in PostgreSQL. */
public final class BarredStore implements BarredPeople {
    /** $1 person, $2 roles, $3 campaign. */
    private static final String SEEN = """
            select k.unit_id from renewal_campaign k
            where k.id = $3 and (reaches_unit($1, $2, k.unit_id) or exists (
              select 1 from renewal_review r where r.campaign_id = k.id and r.unit_id in (select units_in_reach($1, $2))))
            """;

    /** $3 unit of the campaign, $4 unit or null, $5 today, $6 limit, $7 offset. */
    private static final String PAGE = """
            with place as (
              select distinct on (e.person_id) e.person_id, o.unit_id, o.category, e.kind, e.valid_from, e.valid_to
              from employment e join post o on o.person_id = e.person_id
              where e.kind in ('contract', 'temporary') and e.valid_from <= $5 and (e.valid_to is null or e.valid_to >= $5)
                and o.valid_from <= $5 and (o.valid_to is null or o.valid_to >= $5) and not o.virtual
              order by e.person_id, o.valid_from desc, o.id desc)
            select l.*, p.name, u.name as unit_name, count(*) over ()::int as total,
                   (select max(coalesce(c.number, '')) from certificate c
                    where c.person_id = l.person_id and c.kind in ('enforcement', 'supervision')
                      and c.state in ('valid', 'renewed', 'reissued', 'inRenewal', 'suspended', 'voided')) as certificate
            from place l join person p on p.id = l.person_id join unit u on u.id = l.unit_id
            where l.unit_id in (select units_in_reach($1, $2)) and l.unit_id in (select units_below($3, $5))
              and ($4::uuid is null or l.unit_id in (select units_below($4, $5)))
            order by u.name, p.pinyin, p.id limit $6 offset $7
            """;

    private final RecordStore store;

    public BarredStore(RecordStore store) {
        this.store = store;
    }

    @Override
    public Future<Optional<Page>> page(Reach reach, Wanted wanted) {
        Tuple campaign =
                Tuple.of(reach.personId()).addArrayOfString(reach.codes()).addUUID(wanted.campaignId());
        return store.query(SEEN, campaign).compose(seen -> {
            if (seen.size() == 0) {
                return Future.succeededFuture(Optional.empty());
            }
            Tuple asked = Tuple.of(reach.personId())
                    .addArrayOfString(reach.codes())
                    .addUUID(seen.iterator().next().getUUID("unit_id"))
                    .addUUID(wanted.unitId().orElse(null))
                    .addLocalDate(wanted.today())
                    .addInteger(wanted.limit())
                    .addInteger(wanted.from());
            return store.query(PAGE, asked).map(rows -> {
                List<Barred> people = new ArrayList<>();
                int total = 0;
                for (Row row : rows) {
                    people.add(barred(row));
                    total = row.getInteger("total");
                }
                return Optional.of(new Page(total, people));
            });
        });
    }

    private static Barred barred(Row row) {
        return new Barred(
                row.getUUID("person_id"),
                row.getString("name"),
                row.getUUID("unit_id"),
                row.getString("unit_name"),
                row.getString("category"),
                row.getString("kind"),
                row.getLocalDate("valid_from"),
                Optional.ofNullable(row.getLocalDate("valid_to")),
                Optional.ofNullable(row.getString("certificate")));
    }
}
