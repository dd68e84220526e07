package xuefa.study.store;

/** The statements about attendance. */
final class AttendanceSql {
    private AttendanceSql() {}

    static final String ADD = """
            insert into study_attendance (id, session_id, person_id, state, way, late, minutes, reason, day, actor_id)
            select i.id, $1, i.person_id, i.state, i.way, i.late::boolean, i.minutes, i.reason, i.day, $2
            from unnest($3::uuid[], $4::uuid[], $5::text[], $6::text[], $7::text[], $8::int[], $9::text[], $10::date[])
              as i(id, person_id, state, way, late, minutes, reason, day)
            """;

    /** $1 session. */
    static final String ROWS = "select count(*)::int as n from study_attendance where session_id = $1";

    /** Those of $2 who are not on the list of $1. */
    static final String NOT_INVITED = """
            select p.id from unnest($2::uuid[]) as p(id)
            where not exists (select 1 from study_invitee i where i.session_id = $1 and i.person_id = p.id)
            """;

    /** Nobody changes the session meanwhile, and the person signs in once at a time. $1 session, $2 person. */
    static final String MY_SEAT = """
            select s.*, u.name as unit_name, clock_timestamp() as now,
                   (select a.state from study_attendance a where a.session_id = s.id and a.person_id = i.person_id
                    order by a.at desc, a.id desc limit 1) as attended
            from study_invitee i
            join study_session s on s.id = i.session_id
            join unit u on u.id = s.unit_id
            where s.id = $1 and i.person_id = $2
            for share of s for no key update of i
            """;

    /** $1 session, $2 person. */
    static final String RECENT_REFUSALS = """
            select count(*)::int as refused,
                   coalesce(ceil(extract(epoch from min(at) + interval '1 minute' - clock_timestamp())), 0)::int as wait
            from study_code_refusal
            where session_id = $1 and person_id = $2 and at > clock_timestamp() - interval '1 minute'
            """;

    static final String REFUSE = "insert into study_code_refusal (session_id, person_id, reason) values ($1, $2, $3)";

    /** Whether somebody is present in another session at the time of this one. $1 session, $2 person. */
    static final String ELSEWHERE = """
            select exists (
              select 1
              from study_session mine
              join study_session other on other.id <> mine.id and other.state <> 'cancelled'
                and other.starts_at < mine.starts_at + make_interval(days => mine.days - 1, mins => mine.minutes)
                and mine.starts_at < other.starts_at + make_interval(days => other.days - 1, mins => other.minutes)
              join lateral (
                select a.state from study_attendance a where a.session_id = other.id and a.person_id = $2
                order by a.at desc, a.id desc limit 1) there on there.state = 'present'
              where mine.id = $1) as elsewhere
            """;

    /** $1 person. */
    static final String MINE = """
            select s.*, u.name as unit_name, a.state as attended, a.way, a.late, a.minutes as attended_minutes, a.reason, a.day
            from study_invitee i
            join study_session s on s.id = i.session_id
            join unit u on u.id = s.unit_id
            left join lateral (
              select * from study_attendance a where a.session_id = s.id and a.person_id = i.person_id
              order by a.at desc, a.id desc limit 1) a on true
            where i.person_id = $1 and s.state in ('reviewed', 'held', 'archived', 'cancelled')
            order by s.starts_at + make_interval(days => s.days - 1, mins => s.minutes) < clock_timestamp(),
                     abs(extract(epoch from s.starts_at - clock_timestamp())), s.id
            limit 100
            """;

    /** $1 sessions. */
    static final String MATERIALS = """
            select e.session_id, e.id, e.kind, e.name, f.type, e.digest, e.bytes
            from study_evidence e join study_file f on f.digest = e.digest
            where e.session_id = any ($1) and e.kind = 'material' and e.removed_at is null
            order by e.added_at, e.id
            """;

    /** $1 session. */
    static final String COUNTS = """
            select count(*)::int as invited,
                   count(*) filter (where (
                     select a.state from study_attendance a where a.session_id = i.session_id and a.person_id = i.person_id
                     order by a.at desc, a.id desc limit 1) = 'present')::int as present
            from study_invitee i where i.session_id = $1
            """;

    /** $1 and $2 reach, $3 year. */
    static final String FLAGS = """
            with counting as (
              select distinct on (a.session_id, a.person_id) a.*, s.title, s.starts_at, s.days, s.minutes as length, s.unit_id
              from study_attendance a join study_session s on s.id = a.session_id
              where s.year = $3 and s.state <> 'cancelled'
              order by a.session_id, a.person_id, a.at desc, a.id desc
            ), found as (
              select 'twoPlaces' as what, c.person_id, c.session_id, c.title, c.at, o.title as other, 2 as n
              from counting c
              join counting o on o.person_id = c.person_id and o.session_id <> c.session_id and o.state = 'present'
                and o.starts_at < c.starts_at + make_interval(days => c.days - 1, mins => c.length)
                and c.starts_at < o.starts_at + make_interval(days => o.days - 1, mins => o.length)
              where c.state = 'present' and c.unit_id in (select units_in_reach($1, $2))
              union all
              select 'refusedCodes', r.person_id, r.session_id, s.title, max(r.at), '', count(*)::int
              from study_code_refusal r join study_session s on s.id = r.session_id
              where s.year = $3 and s.unit_id in (select units_in_reach($1, $2))
              group by r.person_id, r.session_id, s.title
            )
            select f.*, p.name, coalesce(t.name, '') as unit_name
            from found f join person p on p.id = f.person_id
            left join lateral (
              select u.name from post t join unit u on u.id = t.unit_id where t.person_id = p.id
              order by t.valid_from desc, t.unit_id limit 1) t on true
            order by f.at desc, f.person_id
            limit 200
            """;
}
