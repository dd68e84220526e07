package xuefa.study.store;

/** The statements about sessions. Reach is $1 the person and $2 the roles that count, everywhere. */
final class StudySql {
    private StudySql() {}

    private static final String SESSION = """
            select s.*, u.name as unit_name, clock_timestamp() as now
            from study_session s join unit u on u.id = s.unit_id
            """;

    /** What counts of somebody's attendance: the newest row. */
    static final String NEWEST = """
            select distinct on (session_id, person_id) *
            from study_attendance
            """;

    /** $3 year, $4 unit or null, $5 kind or empty, $6 stage or empty, $7 pattern of the search. */
    static final String LIST = """
            select s.*, u.name as unit_name, clock_timestamp() as now,
                   (select count(*)::int from study_invitee i where i.session_id = s.id) as invited,
                   (select count(*)::int from (
                      select distinct on (a.person_id) a.state from study_attendance a where a.session_id = s.id
                      order by a.person_id, a.at desc, a.id desc) n where n.state in ('present', 'madeUp')) as present,
                   (select count(*)::int from study_code_refusal r where r.session_id = s.id) as refused,
                   (select count(*)::int from study_evidence e where e.session_id = s.id and e.removed_at is null) as files
            from study_session s join unit u on u.id = s.unit_id
            where s.unit_id in (select units_in_reach($1, $2)) and s.year = $3
              and ($4::uuid is null or s.unit_id = $4) and ($5 = '' or s.kind = $5) and ($6 = '' or s.state = $6)
              and (s.title ilike $7 or s.speaker ilike $7)
            order by s.starts_at, s.id
            limit 500
            """;

    /** $3 session. */
    static final String FIND = SESSION + "where s.id = $3 and reaches_unit($1, $2, s.unit_id)";

    /** Locks it. $1 session. */
    static final String LOCK = SESSION + "where s.id = $1 for update of s";

    /** $3 unit. */
    static final String REACHES = "select reaches_unit($1, $2, $3) as reaches";

    /** $1 session. A moment at which somebody sits in two places is told in both. */
    static final String PEOPLE = """
            with counting as (
              select distinct on (person_id) * from study_attendance
              where session_id = $1 order by person_id, at desc, id desc
            )
            select p.id, p.name, coalesce(o.name, '') as unit_name,
                   c.state, c.way, c.late, c.minutes, c.reason, c.day,
                   (c.state = 'present' and exists (
                      select 1
                      from study_session mine
                      join study_session other on other.id <> mine.id and other.state <> 'cancelled'
                        and other.starts_at < mine.starts_at + make_interval(days => mine.days - 1, mins => mine.minutes)
                        and mine.starts_at < other.starts_at + make_interval(days => other.days - 1, mins => other.minutes)
                      join lateral (
                        select a.state from study_attendance a where a.session_id = other.id and a.person_id = p.id
                        order by a.at desc, a.id desc limit 1) there on there.state = 'present'
                      where mine.id = $1)) is true as elsewhere,
                   (select count(*)::int from study_code_refusal r where r.session_id = $1 and r.person_id = p.id) as refusals
            from study_invitee i
            join person p on p.id = i.person_id
            left join lateral (
              select u.name from post t join unit u on u.id = t.unit_id
              where t.person_id = p.id and (t.valid_to is null or t.valid_to >= current_date)
              order by t.valid_from desc, t.unit_id limit 1) o on true
            left join counting c on c.person_id = p.id
            where i.session_id = $1
            order by o.name nulls last, p.name, p.id
            """;

    /** $1 session. */
    static final String EVIDENCE = """
            select e.id, e.kind, e.name, f.type, e.digest, e.bytes
            from study_evidence e join study_file f on f.digest = e.digest
            where e.session_id = $1 and e.removed_at is null
            order by e.kind, e.added_at, e.id
            """;

    /** $1 session. */
    static final String STEPS = """
            select v.step, v.reason, v.at, coalesce(p.name, '') as name
            from study_session_event v left join person p on p.id = v.actor_id
            where v.session_id = $1
            order by v.at, v.id
            """;

    static final String ADD = """
            insert into study_session (id, unit_id, kind, year, number, title, starts_at, days, minutes, place, speaker, speaker_role,
                                       subject, laws, meeting_id, notes)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
            """;

    static final String CHANGE = """
            update study_session set kind = $2, year = $3, number = $4, title = $5, starts_at = $6, days = $7, minutes = $8,
              place = $9, speaker = $10, speaker_role = $11, subject = $12, laws = $13, meeting_id = $14, notes = $15,
              state = 'planned', version = version + 1
            where id = $1
            """;

    /** $1 session, $2 unit, $3 year, $4 kind, $5 number, $6 meeting or null. */
    static final String TAKEN = """
            select exists (select 1 from study_session where id <> $1 and unit_id = $2 and year = $3 and kind = $4 and number = $5)
                     as number,
                   $6::uuid is not null and (
                     exists (select 1 from study_session where id <> $1 and meeting_id = $6)
                     or not exists (select 1 from executive_meeting where id = $6 and unit_id = $2)) as meeting
            """;

    /** Changes of plans in one unit wait for each other, so that no number is given twice. $1 unit as text. */
    static final String ONE_AT_A_TIME = "select pg_advisory_xact_lock(hashtextextended('study plan ' || $1, 0))";

    /** Those who are not of the unit or below it. $1 unit, $2 people. */
    static final String STRANGERS = """
            with recursive below as (
              select $1::uuid as id
              union
              select u.id from unit u join below b on u.parent_id = b.id
            )
            select p.id from unnest($2::uuid[]) as p(id)
            where not exists (select 1 from post t join below b on b.id = t.unit_id where t.person_id = p.id)
            """;

    static final String FORGET_PEOPLE = "delete from study_invitee where session_id = $1";

    /** $1 session, $2 people. */
    static final String INVITE = """
            insert into study_invitee (session_id, person_id)
            select $1, p from unnest($2::uuid[]) as p on conflict do nothing
            """;

    /** $1 session, $2 stage, $3 who sent it to review or null to leave it. */
    static final String MOVE = """
            update study_session set state = $2, version = version + 1, submitted_by = coalesce($3, submitted_by),
              held_at = case when $2 = 'held' then clock_timestamp() else held_at end
            where id = $1
            """;

    /** $1 session, $2 digest. */
    static final String ARCHIVE = """
            update study_session set state = 'archived', digest = $2, version = version + 1 where id = $1
            """;

    static final String EVENT = """
            insert into study_session_event (id, session_id, step, actor_id, reason) values ($1, $2, $3, $4, $5)
            """;

    /** Whoever nothing is known of was not there. $1 session. */
    static final String CLOSE = """
            insert into study_attendance (id, session_id, person_id, state, way, minutes)
            select gen_random_uuid(), i.session_id, i.person_id, 'absent', 'closing', 0
            from study_invitee i
            where i.session_id = $1
              and not exists (select 1 from study_attendance a where a.session_id = $1 and a.person_id = i.person_id)
            returning id
            """;

    /** $1 unit. Who may review what this unit plans. */
    static final String REVIEWERS = """
            select distinct g.person_id from role_in_force g
            where g.role = 'justiceBureau' and reaches_unit(g.person_id, array['justiceBureau'], $1)
            limit 20
            """;

    /** $3 unit, $4 pattern of the search. */
    static final String CANDIDATES = """
            with recursive below as (
              select $3::uuid as id where reaches_unit($1, $2, $3)
              union
              select u.id from unit u join below b on u.parent_id = b.id
            )
            select distinct on (t.category <> 'leadingCadre', u.name, p.name, p.id)
                   p.id, p.name, u.name as unit_name, t.category
            from post t join below b on b.id = t.unit_id
            join person p on p.id = t.person_id
            join unit u on u.id = t.unit_id
            where (t.valid_to is null or t.valid_to >= current_date) and p.name ilike $4
            order by t.category <> 'leadingCadre', u.name, p.name, p.id
            limit 200
            """;
}
