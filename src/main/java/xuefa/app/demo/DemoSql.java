package xuefa.app.demo;

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
            insert into role_grant (person_id, role, unit_id)
            select * from unnest($1::uuid[], $2::text[], $3::uuid[])
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
