package xuefa.report.store;

/** The statements of {@link ExamLeaveStore}. */
final class ExamLeaveSql {
    private ExamLeaveSql() {}

    private static final String SEAT = """
            select r.unit_id, s.closes_at > now() and s.cancelled_at is null as open, l.number, l.state, l.kind,
                   exists (select 1 from attempt a where a.sitting_id = r.sitting_id and a.person_id = r.person_id
                           and a.state = 'submitted') as sat
            from roster r join sitting s on s.id = r.sitting_id join exam e on e.id = s.exam_id
            left join lateral (
              select t.number, t.step as state, t.kind from exam_leave_step t
              where t.sitting_id = r.sitting_id and t.person_id = r.person_id
              union all
              select 0, 'approved', g.kind from exam_leave g where g.sitting_id = r.sitting_id and g.person_id = r.person_id
              order by 1 desc limit 1) l on true
            where r.sitting_id = $3 and r.person_id = $4 and not e.virtual and $1::uuid is not null and $2::text[] is not null
            """;

    /** $1 and $2 the reach, $3 sitting, $4 person: where the exam is in reach. */
    static final String SEAT_OF_EXAM = SEAT + " and reaches_unit($1, $2, e.unit_id)";

    /** Where the candidate's unit is in reach. */
    static final String SEAT_OF_UNIT = SEAT + " and reaches_unit($1, $2, r.unit_id)";

    /** One's own. */
    static final String OWN_SEAT = SEAT;

    /** Nothing when somebody else was quicker. */
    static final String ADD = """
            insert into exam_leave_step (id, sitting_id, person_id, number, step, kind, reason, done_by)
            values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing
            """;

    private static final String LINE = """
            select l.sitting_id, e.title as exam, s.opens_at, s.closes_at, l.person_id, p.name, u.name as unit, l.state, l.kind, l.reason,
                   coalesce((select t.reason from exam_leave_step t
                             where t.sitting_id = l.sitting_id and t.person_id = l.person_id and t.step = 'asked'
                             order by t.number desc limit 1), '') as asked,
                   (select d.name from person d where d.id = l.done_by) as by, l.at,
                   exists (select 1 from attempt a where a.sitting_id = l.sitting_id and a.person_id = l.person_id
                           and a.state = 'submitted') as sat
            """;

    /** $1 and $2 the reach, $3 sitting or null, $4 search. */
    private static final String FOUND = """
            from exam_leaves('infinity') l join sitting s on s.id = l.sitting_id join exam e on e.id = s.exam_id
            join roster r on r.sitting_id = l.sitting_id and r.person_id = l.person_id
            join unit u on u.id = r.unit_id join person p on p.id = l.person_id
            where not e.virtual and ($3::uuid is null or l.sitting_id = $3) and ($4 = '' or p.search_terms @> array[$4::text])
              and (e.unit_id in (select units_in_reach($1, $2)) or r.unit_id in (select units_in_reach($1, $2)))
            """;

    static final String COUNTS = "select l.state, count(*)::int as n " + FOUND + " group by l.state";

    /** $5 state or null, $6 to $8 the place, $9 limit. */
    static final String PAGE = LINE + FOUND + """
              and ($5::text is null or l.state = $5)
              and ($6::timestamptz is null or (l.at, l.sitting_id, l.person_id) < ($6, $7::uuid, $8::uuid))
            order by l.at desc, l.sitting_id desc, l.person_id desc limit $9
            """;

    /** A seat on a roster, with how its leave stands. */
    private static final String STANDING = """
            select r.sitting_id, e.title as exam, s.opens_at, s.closes_at, r.person_id, p.name, u.name as unit, l.state,
                   coalesce(l.kind, '') as kind, coalesce(l.reason, '') as reason, '' as asked, d.name as by, l.at,
                   exists (select 1 from attempt a where a.sitting_id = r.sitting_id and a.person_id = r.person_id
                           and a.state = 'submitted') as sat
            from roster r join sitting s on s.id = r.sitting_id join exam e on e.id = s.exam_id
            join unit u on u.id = r.unit_id join person p on p.id = r.person_id
            left join lateral (
              select t.step as state, t.kind, t.reason, t.done_by, t.recorded_at as at, t.number from exam_leave_step t
              where t.sitting_id = r.sitting_id and t.person_id = r.person_id
              union all
              select 'approved', g.kind, g.reason, g.given_by, g.recorded_at, 0 from exam_leave g
              where g.sitting_id = r.sitting_id and g.person_id = r.person_id
              order by 6 desc limit 1) l on true
            left join person d on d.id = l.done_by
            where not e.virtual and s.cancelled_at is null
            """;

    /** $1 person. */
    static final String MINE = STANDING + """
             and r.person_id = $1 and (s.closes_at > now() or l.state is not null)
            order by s.closes_at desc, r.sitting_id limit 50
            """;

    /** $1 and $2 the reach, $3 search: of a year back. */
    static final String SEATS = STANDING + """
             and p.search_terms @> array[$3::text] and s.closes_at > now() - interval '1 year'
              and (e.unit_id in (select units_in_reach($1, $2)) or r.unit_id in (select units_in_reach($1, $2)))
            order by s.closes_at desc, p.pinyin, r.sitting_id, r.person_id limit 20
            """;
}
