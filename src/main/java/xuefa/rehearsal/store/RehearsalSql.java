package xuefa.rehearsal.store;

/** The statements of this room. */
final class RehearsalSql {
    private RehearsalSql() {}

    static final String NOW = "select clock_timestamp() as now";

    static final String NEWEST_RELEASE = "select digest from bank_release order by released_at desc, digest limit 1";

    static final String ADD = """
            insert into rehearsal (id, unit_id, exam_id, sitting_id, candidates, brought_release, opens_at, closes_at)
            values ($1, $2, $3, $4, $5, $6, $7, $8)
            """;

    static final String ADD_UNITS = """
            insert into unit (id, parent_id, name, kind, valid_from, virtual)
            select id, parent_id, name, 'department', $1, true
            from unnest($2::uuid[], $3::uuid[], $4::text[]) as i(id, parent_id, name)
            """;

    static final String ADD_EXAM = """
            insert into exam (id, unit_id, title, release_digest, blueprint, rules, draw_secret, draw_secret_hash, virtual)
            values ($1, $2, $3, $4, $5::text::json, $6::text::json, $7, $8, true)
            """;

    static final String ADD_SITTING = """
            insert into sitting (id, exam_id, opens_at, closes_at, roster_commitment, virtual)
            values ($1, $2, $3, $4, $5, true)
            """;

    /** $1 valid from, $2 ids, $3 names, $4 units, $5 roles. */
    static final String ADD_PEOPLE = """
            with input as (
              select * from unnest($2::uuid[], $3::text[], $4::uuid[], $5::text[]) as i(id, name, unit_id, role)
            ), people as (
              insert into person (id, name, virtual)
              select id, name, true from input
            ), posts as (
              insert into post (person_id, unit_id, category, valid_from, virtual)
              select id, unit_id, 'enforcementOfficer', $1, true from input
            )
            insert into role_grant (person_id, role, unit_id, virtual)
            select id, role, unit_id, true from input
            """;

    static final String ADD_SEATS = """
            insert into roster (sitting_id, person_id, unit_id, virtual)
            select $1, person_id, unit_id, true from unnest($2::uuid[], $3::uuid[]) as i(person_id, unit_id)
            """;

    static final String ADD_SESSIONS = """
            insert into session (token_hash, person_id, browser, strong, expires_at)
            select token_hash, person_id, false, true, $1 from unnest($2::bytea[], $3::uuid[]) as i(token_hash, person_id)
            """;

    private static final String SELECT = """
            select id, unit_id, exam_id, sitting_id, candidates, opens_at, closes_at,
                   case when cleaned_at is not null then 'CLEANED'
                        when cleaning_since is not null then 'CLEANING' else 'PREPARED' end as state
            from rehearsal
            """;

    static final String FIND = SELECT + " where id = $1";

    static final String LEFT_OVER = SELECT + " where cleaned_at is null order by prepared_at";

    static final String IS_OVER = """
            select s.closes_at < clock_timestamp()
                   and not exists (select 1 from attempt a where a.sitting_id = s.id and a.state = 'open') as over
            from sitting s where s.id = $1 and s.virtual
            """;

    /** $1 sitting, $2 the last person of the page before, $3 limit: a row for each person, with their attempts. */
    static final String ATTEMPTS = """
            select o.person_id, a.id, a.started_at, a.grace_until, a.submitted_at, a.submitted_by, a.receipt,
                   convert_from(p.content, 'UTF8') as paper,
                   (select json_agg(json_build_array(w.epoch, w.seq, w.question_id, w.option_ids, encode(w.digest, 'hex'),
                                                     w.disposition, w.received_at) order by w.epoch, w.seq)::text
                    from answer w where w.attempt_id = a.id) as answers,
                   (select json_agg(json_build_array(r.grading_version, r.score, r.passed, r.grade)
                                    order by r.grading_version)::text
                    from result r where r.attempt_id = a.id) as results
            from (
              select sitting_id, person_id from roster
              where sitting_id = $1 and virtual and person_id > $2
              order by person_id limit $3) o
            left join attempt a on a.sitting_id = o.sitting_id and a.person_id = o.person_id
            left join paper p on p.attempt_id = a.id
            order by o.person_id, a.number
            """;

    /** $1 rehearsal, $2 sitting. */
    static final String BEGIN_CLEANING = """
            with begun as (
              update rehearsal set cleaning_since = coalesce(cleaning_since, clock_timestamp()) where id = $1
            ), closed as (
              update sitting set closes_at = greatest(least(closes_at, clock_timestamp()), opens_at + interval '1 ms')
              where id = $2 and virtual
            )
            select exists (select 1 from attempt where sitting_id = $2 and state = 'open') as under_way
            """;

    static final String END_SESSIONS = """
            update session set ended_at = clock_timestamp()
            where ended_at is null and person_id in (select person_id from post where unit_id = any ($1))
            """;

    static final String REMOVE_SESSIONS = """
            delete from session where person_id in (select person_id from post where unit_id = any ($1))
            """;

    static final String LOCK_ATTEMPTS = """
            select id from attempt where sitting_id = $1 order by id limit $2 for update
            """;

    static final String REMOVE_ATTEMPTS = """
            with answers as (delete from answer where attempt_id = any ($1)),
                 results as (delete from result where attempt_id = any ($1)),
                 papers as (delete from paper where attempt_id = any ($1)),
                 grants as (delete from time_grant where attempt_id = any ($1))
            delete from attempt where id = any ($1)
            """;

    /** $1 the top: it and all units below. */
    static final String UNITS = """
            select id from unit where virtual and (id = $1 or parent_id = $1)
            """;

    static final String REMOVE_SEATS = "delete from roster where sitting_id = $1 and virtual";

    static final String REMOVE_SITTING = "delete from sitting where id = $1 and virtual";

    static final String REMOVE_EXAM = "delete from exam where id = $1 and virtual";

    static final String REMOVE_ROLES = "delete from role_grant where unit_id = any ($1) and virtual";

    /** Posts and then the people who had them. */
    static final String REMOVE_POSTS = """
            delete from post where unit_id = any ($1) and virtual returning person_id
            """;

    static final String REMOVE_PEOPLE = "delete from person where id = any ($1) and virtual";

    static final String REMOVE_UNITS = "delete from unit where id = any ($1) and virtual";

    static final String REMOVE_RELEASE = """
            delete from bank_release b
            using rehearsal r
            where r.id = $1 and b.digest = r.brought_release
              and not exists (select 1 from exam e where e.release_digest = b.digest)
            """;

    static final String CLEANED = "update rehearsal set cleaned_at = clock_timestamp() where id = $1";
}
