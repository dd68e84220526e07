package xuefa.report.store;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Certificates as their events say, officers on the last day, and events of the period; parameters as {@link ScopeTuple} has them. A
 * certificate is in force while its newest step leaves it so and the day lies within a validity; it counts where it was on the last day.
 */
final class CertificateSql {
    private CertificateSql() {}

    static final Map<String, String> CONDITIONS = conditions();

    private static Map<String, String> conditions() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("certificates.officers", "what = 'officer'");
        all.put("certificates.covered", "what = 'officer' and good");
        all.put("certificates.inForce", "what = 'certificate' and good");
        all.put("certificates.expiring", "what = 'certificate' and good and day <= $2 + 90");
        all.put("certificates.suspended", "what = 'certificate' and step = 'suspended'");
        all.put("certificates.expired", "what = 'certificate' and over");
        all.put("certificates.events", "what = 'event'");
        return all;
    }

    private static final String STANDING = """
            , life as (
              select e.certificate_id,
                     substr(max(lpad(e.position::text, 6, '0') || e.step) filter (where e.step <> 'inspected'), 7) as step,
                     coalesce(bool_or(e.valid_from <= $2 and e.valid_to >= $2), false) as covered,
                     max(e.valid_to) as valid_to
              from certificate_event e
              where e.recorded_at < $5 and e.day <= $2
              group by e.certificate_id),
            present as materialized (select $2 = certificate_day() and $5 > now() as today),
            placed as materialized (
              select c.id, c.unit_id from certificate c where (select today from present)
              union all
              (select distinct on (c.id) c.id, coalesce(v.unit_id, c.issued_unit_id)
               from certificate c left join version v on v.person_id = c.person_id
                 and certificate_claim(c.kind, c.issued_unit_id, c.since, v.category, v.unit_id, v.valid_from, v.valid_to, $2) is not null
               where not (select today from present)
               order by c.id, certificate_claim(c.kind, c.issued_unit_id, c.since, v.category, v.unit_id, v.valid_from, v.valid_to, $2) desc,
                        v.valid_to desc nulls first, v.valid_from desc, v.id desc)),
            standing as materialized (
              select c.id, c.person_id, d.unit_id, c.kind, c.number, l.step, l.valid_to,
                     l.covered and l.step in ('issued', 'resumed', 'renewalOpened', 'renewalClosed', 'renewed', 'reissued') as good,
                     not l.covered and l.step in ('issued', 'resumed', 'renewalOpened', 'renewalClosed', 'renewed', 'reissued') as over
              from life l join certificate c on c.id = l.certificate_id join placed d on d.id = c.id),
            place as (
              select distinct on (person_id) person_id, unit_id, category from held
              where category = 'enforcementOfficer' order by person_id, valid_from desc, id desc),
            good as (
              select distinct on (person_id) person_id, number, step, valid_to from standing
              where kind = 'enforcement' and good order by person_id, valid_to desc),
            base as (
              select 'certificate' as what, s.kind as detail, s.unit_id, s.person_id, s.number, s.step, s.valid_to as day, s.good, s.over
              from standing s join below b on b.id = s.unit_id
              union all
              select 'officer', 'enforcement', p.unit_id, p.person_id, g.number, coalesce(g.step, ''), g.valid_to, g.person_id is not null, false
              from place p join below b on b.id = p.unit_id
              left join good g on g.person_id = p.person_id
              union all
              select 'event', c.kind, d.unit_id, c.person_id, c.number, e.step, e.day, false, false
              from certificate_event e join certificate c on c.id = e.certificate_id join placed d on d.id = c.id
              join below b on b.id = d.unit_id
              where e.recorded_at < $5 and e.day >= ($3 at time zone $6)::date and e.day <= $2
                and e.step in ('issued', 'renewed', 'reissued', 'inspected', 'suspended', 'withdrawn', 'cancelled', 'revoked', 'lost'))
            """;

    static final String BASE = PeopleSql.BELOW + ", " + PeopleSql.HELD + STANDING;

    static final String COUNT = BASE + "select detail, unit_id" + CountColumns.of(CONDITIONS)
            + " from base where $4::timestamptz is not null group by detail, unit_id";

    private static final String LISTED = """
            select x.unit_id, coalesce(t.name, '') as unit, x.person_id, p.name as subject, coalesce(x.number, '') as about,
                   x.step as state, x.day, null::bigint as amount, count(*) over () as total
            from base x join person p on p.id = x.person_id left join unit_tree($2) t on t.id = x.unit_id
            where $4::timestamptz is not null and ($7 = '' or x.detail = $7) and
            """;

    static String rows(String figure) {
        return BASE + LISTED + CONDITIONS.get(figure)
                + " order by t.name, x.day, p.pinyin, p.id, x.step limit $8 offset $9";
    }
}
