package xuefa.bench;

import io.vertx.sqlclient.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import xuefa.shared.Reach;
import xuefa.shared.store.RecordStore;
import xuefa.support.MigratedDatabase;
import xuefa.support.TestFutures;

/** People in units of a tree with ten below each, standing figures, certificates and an exam that is open, as a table of HR would hold them. */
final class BigCity implements AutoCloseable {
    private static final List<String> FILL = List.of("""
            insert into unit (id, parent_id, name, kind, valid_from)
            select md5('u' || i)::uuid, case when i > 0 then md5('u' || (i - 1) / 10)::uuid end, '单位' || i, 'department', '2020-01-01'
            from generate_series(0, $2::int - 1) i where $1::int > 0
            """, """
            insert into person (id, name, pinyin, search_terms, work_number, identity_masked)
            select md5('p' || i)::uuid, '人员' || i, 'renyuan' || lpad(i::text, 7, '0'), array['人', '人员', 'ry', 'w' || i], 'W' || i,
                   '99**************1X'
            from generate_series(0, $1::int - 1) i where $2::int > 0
            """, """
            insert into post (person_id, unit_id, category, valid_from)
            select md5('p' || i)::uuid, md5('u' || i * 7919::bigint % $2::int)::uuid,
                   case when i % 5 = 4 then 'civilServant' else 'enforcementOfficer' end, '2020-01-01'
            from generate_series(0, $1::int - 1) i
            """, """
            insert into figure_member (person_id, unit_id, year_hours, pinyin, enforcing, trained)
            select md5('p' || i)::uuid, md5('u' || i * 7919::bigint % $2::int)::uuid, i % 70, 'renyuan' || lpad(i::text, 7, '0'),
                   i % 5 <> 4, i % 70 > 0
            from generate_series(0, $1::int - 1) i
            """, """
            insert into figure_hours (person_id, year, month, kind, subject, hours)
            select md5('p' || i)::uuid, extract(year from now())::int, date_trunc('year', now())::date, 'online', 'law', i % 70
            from generate_series(0, $1::int - 1) i where i % 70 > 0 and $2::int > 0
            """, """
            insert into person_figure (person_id, obligation, unit_id, measured_in, period_from, required, done, verdict)
            select md5('p' || i)::uuid, 'officer-hours', md5('u' || i * 7919::bigint % $2::int)::uuid, 'hours', '2026-01-01', 60, i % 70,
                   case when i % 70 >= 60 then 'met' else 'open' end
            from generate_series(0, $1::int - 1) i where i % 5 <> 4
            """, """
            insert into figure_tally (unit_id, obligation, bound, met, failed)
            select unit_id, obligation, count(*), count(*) filter (where verdict = 'met'), 0 from person_figure
            where $1::int + $2::int > 0 group by unit_id, obligation
            """, """
            insert into certificate (id, source, person_id, unit_id, kind, number, state, valid_from, valid_to, cards)
            select md5('c' || i)::uuid, 'bench:' || i, md5('p' || i)::uuid, md5('u' || i * 7919::bigint % $2::int)::uuid, 'enforcement',
                   'N' || i, 'valid', current_date - 1000, current_date + (i * 37::bigint % 1095)::int, 1
            from generate_series(0, $1::int - 1) i where i % 5 <> 4
            """, """
            insert into bank_release (digest, name, content) select 'bench', 'bench', '\\x00'::bytea where $1::int + $2::int > 0
            """, """
            insert into exam (id, unit_id, title, release_digest, blueprint, rules, draw_secret, draw_secret_hash)
            select md5('e')::uuid, md5('u0')::uuid, '年度考试', 'bench', '{}', '{}', '\\x00'::bytea, '' where $1::int + $2::int > 0
            """, """
            insert into sitting (id, exam_id, opens_at, closes_at)
            select md5('s')::uuid, md5('e')::uuid, now() - interval '1 day', now() + interval '9 days' where $1::int + $2::int > 0
            """, """
            insert into roster (sitting_id, person_id, unit_id)
            select md5('s')::uuid, md5('p' || i)::uuid, md5('u' || i * 7919::bigint % $2::int)::uuid
            from generate_series(0, $1::int - 1) i where i % 10 = 0
            """, """
            insert into role_grant (person_id, role, unit_id)
            select md5('p' || i)::uuid, 'unitHr', md5('u' || case i when 1 then 0 when 2 then 5 else $2::int - 1 end)::uuid
            from generate_series(1, 3) i where $1::int > 0
            """);

    private final MigratedDatabase database = new MigratedDatabase();
    final RecordStore record = RecordStore.open(database.vertx(), database.address(), 4, 300);

    /** @param people at least ten */
    BigCity(int people, int units) {
        long from = System.nanoTime();
        for (String statement : FILL) {
            TestFutures.await(record.query(statement, Tuple.of(people, units)));
        }
        TestFutures.await(record.query("analyze"));
        System.out.printf(
                "%,d people in %,d units, filled in %.0f s%n", people, units, (System.nanoTime() - from) / 1e9);
    }

    /** HR of the top of the tree (1), of a unit with those below it (2), of one unit alone (3). */
    Reach hr(int which) {
        UUID person = TestFutures.await(record.query("select md5('p" + which + "')::uuid as id"))
                .iterator()
                .next()
                .getUUID("id");
        return new Reach(person, Set.of("unitHr"));
    }

    static LocalDate today() {
        return LocalDate.now(java.time.ZoneId.of("Asia/Shanghai"));
    }

    @Override
    public void close() {
        database.close();
    }
}
