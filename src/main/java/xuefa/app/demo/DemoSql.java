package xuefa.app.demo;

import java.util.List;

/** The statements of the demo: facts that in earnest come about one by one. */
final class DemoSql {
    private DemoSql() {}

    static final String STATE = """
            select exists (select 1 from installation where fact = 'demo') as demo,
                   exists (select 1 from unit) or exists (select 1 from person) as occupied,
                   coalesce((select max(closes_at) < clock_timestamp() from sitting), true) as over,
                   clock_timestamp() as now
            """;

    /** No row when another node was quicker. */
    static final String CLAIM = """
            insert into installation (fact, value) values ('demo', $1) on conflict do nothing
            """;

    static final String ADD_ACCOUNTS = """
            insert into account (person_id, username, password_hash)
            select * from unnest($1::uuid[], $2::text[], $3::text[])
            """;

    static final String ADD_ROLES = """
            insert into role_grant (person_id, role, unit_id, reason, valid_until)
            select i.person_id, i.role, i.unit_id, case when i.role = 'candidate' then '' else '演示系统初始化' end,
                   case when i.role = 'auditor' then date_trunc('day', now()) + interval '150 days' end
            from unnest($1::uuid[], $2::text[], $3::uuid[]) as i(person_id, role, unit_id)
            """;

    /** A grant that ended, one that ends soon, and a delegation that ends in three days. $1 zone. */
    static final String ADD_ROLE_HISTORY = """
            with who as (
              select a.username, a.person_id, (now() at time zone $1)::date as today from account a
            ), was as (
              insert into role_grant (id, person_id, role, unit_id, valid_from, granted_by, reason, ended_at, ended_by, end_reason)
              select gen_random_uuid(), w.person_id, 'reviewer', g.unit_id, now() - interval '200 days', s.person_id,
                     '题库首轮审题', now() - interval '35 days', s.person_id, '调高新区工作，不再审题'
              from who w, who s, role_grant g join account a on a.person_id = g.person_id and a.username = 'reviewer'
              where w.username = 'invigilator' and s.username = 'securityadmin' and g.role = 'reviewer'
            ), soon as (
              insert into role_grant (id, person_id, role, unit_id, valid_from, valid_until, granted_by, reason)
              select gen_random_uuid(), w.person_id, 'invigilator', g.unit_id, now() - interval '80 days',
                     (w.today + 11)::timestamp at time zone $1, s.person_id, '年度考试期间协助监考'
              from who w, who s, role_grant g join account a on a.person_id = g.person_id and a.username = 'invigilator'
              where w.username = 'editor2' and s.username = 'securityadmin' and g.role = 'invigilator'
            )
            insert into role_grant (id, person_id, role, unit_id, valid_from, valid_until, granted_by, reason, delegated_from)
            select gen_random_uuid(), w.person_id, 'examOfficer', u.id, now() - interval '1 day',
                   (w.today + 4)::timestamp at time zone $1, g.person_id, '出差期间代管高新区考务', g.id
            from who w, role_grant g join account a on a.person_id = g.person_id and a.username = 'examofficer', unit u
            where w.username = 'invigilator' and g.role = 'examOfficer' and u.name = '霁川高新区管理委员会'
            """;

    static final String ADD_ATTEMPTS = """
            insert into attempt (id, sitting_id, person_id, number, started_at, base_due_at, due_at, grace_until,
                                 state, submitted_at, submitted_by, receipt)
            select i.id, i.sitting_id, i.person_id, i.number, i.started_at, i.due_at, i.due_at, i.grace_until,
                   case when i.submitted_at is null then 'open' else 'submitted' end,
                   i.submitted_at, case when i.submitted_at is not null then 'candidate' end, i.receipt
            from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::int[], $5::timestamptz[], $6::timestamptz[],
                        $7::timestamptz[], $8::timestamptz[], $9::text[])
              as i(id, sitting_id, person_id, number, started_at, due_at, grace_until, submitted_at, receipt)
            """;

    static final String ADD_PAPERS = """
            insert into paper (attempt_id, digest, content)
            select * from unnest($1::uuid[], $2::text[], $3::bytea[])
            """;

    static final String ADD_ANSWERS = """
            insert into answer (attempt_id, epoch, seq, question_id, option_ids, digest, disposition, received_at)
            select i.attempt_id, 1, i.seq, i.question_id, i.option_ids::json, i.digest, 'accepted', i.received_at
            from unnest($1::uuid[], $2::int[], $3::text[], $4::text[], $5::bytea[], $6::timestamptz[])
              as i(attempt_id, seq, question_id, option_ids, digest, received_at)
            """;

    /** The demo's exam officer, the unit of the role, and the release of the demo's exams; no row where there is no demo. $1 username. */
    static final String GROUND = """
            select g.person_id, g.unit_id, e.release_digest, clock_timestamp() as now
            from installation i join account a on a.username = $1
            join role_grant g on g.person_id = a.person_id and g.role = 'examOfficer'
            cross join lateral (
              select release_digest from exam where unit_id = g.unit_id and not virtual order by created_at, id limit 1) e
            where i.fact = 'demo'
            """;

    static final List<String> RECORDED_LONG_AGO = List.of(
            "update unit_place p set recorded_at = p.valid_from from unit u where u.id = p.unit_id and not u.virtual",
            "update post set recorded_at = valid_from where not virtual",
            "update employment set recorded_at = valid_from",
            "update standing set recorded_at = valid_from",
            "update tenure set recorded_at = valid_from",
            "update absence set recorded_at = valid_from");

    static final String UNITS_BY_NAME = "select id, name from unit where not virtual";

    /** The last submitted paper of an exam that shows its questions at once. $1 username. */
    static final String PAPER_OF = """
            select t.id as attempt_id, t.person_id, e.unit_id, e.release_digest, p.content
            from account a
            join attempt t on t.person_id = a.person_id and t.state = 'submitted'
            join paper p on p.attempt_id = t.id
            join sitting s on s.id = t.sitting_id
            join exam e on e.id = s.exam_id
            where a.username = $1 and e.rules ->> 'questions' = 'atOnce'
            order by t.submitted_at desc limit 1
            """;

    static final String AN_EDITOR = "select person_id from role_grant where role = 'editor' order by person_id limit 1";
}
