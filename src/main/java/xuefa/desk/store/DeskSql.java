package xuefa.desk.store;

import xuefa.desk.DeskView;

/**
 * The statements on lists of the desk. $1 person, $2 roles, $3 unit or null, $4 today, $5 term or null, $6 number of a certificate or
 * null, $7 category or null; pages: $8 key or null, $9 unit, $10 person, $11 limit.
 */
final class DeskSql {
    private DeskSql() {}

    static final String SCOPE = """
            with recursive reach as materialized (select units_in_reach($1, $2) as id),
            below as (
              select id from reach where id = $3
              union
              select u.id from unit u join below b on u.parent_id = b.id),
            wanted as materialized (select id from reach where $3::uuid is null union all select id from below where $3 is not null)
            """;

    private static final String CALLED = """
            , called as materialized (
              select p.id from person p where p.search_terms @> array[$5::text]
              union
              select c.person_id from certificate c where c.number = $6::text)
            """;

    private static final String FITS = """
              m.unit_id = any (array(select id from wanted))
              and ($5::text is null or m.person_id in (select id from called))
              and ($7::text is null or exists (
                select 1 from post o where o.person_id = m.person_id and o.category = $7
                  and o.valid_from <= $4::date and (o.valid_to is null or o.valid_to >= $4)))
            """;

    private static final String LIVE = "('valid', 'renewed', 'reissued', 'inRenewal', 'suspended')";

    private static final String OPEN = """
            s.opens_at <= now() and s.closes_at > now() and s.cancelled_at is null and not s.virtual
            """;

    private static final String NOT_SUBMITTED = """
            not exists (select 1 from attempt a
                        where a.sitting_id = r.sitting_id and a.person_id = r.person_id and a.state = 'submitted')
            """;

    private static final String SHORT = SCOPE + CALLED + """
            , found as (
              select m.person_id, m.unit_id as place, m.missing as key from person_figure m
              where m.obligation = 'officer-hours' and m.verdict <> 'met' and
            """ + FITS + ")";

    /** Materialized: from the few certificates that end to their holders, however many people there are. */
    private static final String DUE = """
            , due as materialized (
              select c.person_id, min(c.valid_to) as valid_to from certificate c
              where c.valid_to <= $4::date +
            """ + DeskView.DAYS_AHEAD + " and c.state in " + LIVE + " group by c.person_id)";

    private static final String EXPIRING = SCOPE + CALLED + DUE + """
            , found as (
              select m.person_id, m.unit_id as place, c.valid_to as key from due c join figure_member m on m.person_id = c.person_id
              where
            """ + FITS + ")";

    private static final String EXAMS = SCOPE + CALLED + """
            , found as (
              select m.person_id, m.unit_id as place, min(s.closes_at) at time zone 'UTC' as key
              from sitting s join roster r on r.sitting_id = s.id join figure_member m on m.person_id = r.person_id
              where
            """ + OPEN + " and " + NOT_SUBMITTED + " and " + FITS + """
              group by m.person_id, m.unit_id)
            """;

    private static final String ALL = SCOPE + CALLED + """
            , found as (
              select m.person_id, '00000000-0000-0000-0000-000000000000'::uuid as place, m.pinyin as key from figure_member m
              where
            """ + FITS + ")";

    private static final String BY_NUMBER = """
            where $8::text is null or f.key < $8::numeric
               or (f.key = $8::numeric and (f.place, f.person_id) > ($9::uuid, $10::uuid))
            order by f.key desc, f.place, f.person_id limit $11
            """;

    private static final String BY_DAY = """
            where $8::text is null or (f.key, f.place, f.person_id) > ($8::text::date, $9::uuid, $10::uuid)
            order by f.key, f.place, f.person_id limit $11
            """;

    private static final String BY_MOMENT = """
            where $8::text is null or (f.key, f.place, f.person_id) > ($8::text::timestamp, $9::uuid, $10::uuid)
            order by f.key, f.place, f.person_id limit $11
            """;

    private static final String BY_NAME = """
            where $8::text is null or (f.key, f.place, f.person_id) > ($8::text, $9::uuid, $10::uuid)
            order by f.key, f.place, f.person_id limit $11
            """;

    private static final String PAGE = " select f.person_id as id, f.place, f.key::text as key from found f ";

    private static final String COUNT =
            " select count(*)::int as people, exists (select 1 from wanted) as known from found";

    /** What a line says; p is the person, m their place. */
    private static final String COLUMNS = """
            select p.id, p.name, p.identity_masked as identity, coalesce(p.work_number, '') as work_number, m.unit_id, u.name as unit,
                   coalesce(o.category, '') as category, h.required, h.done, h.missing, h.verdict,
                   c.id as certificate_id, c.kind, coalesce(c.number, '') as number, c.state, c.valid_to,
                   x.exams, x.title, x.closes_at, n.reminded_at
            """;

    private static final String JOINS = """
            join figure_member m on m.person_id = p.id
            join unit u on u.id = m.unit_id
            left join lateral (
              select t.category from post t
              where t.person_id = p.id and t.valid_from <= $2 and (t.valid_to is null or t.valid_to >= $2)
              order by t.valid_from desc, t.id desc limit 1) o on true
            left join person_figure h on h.person_id = p.id and h.obligation = 'officer-hours'
            left join lateral (
              select t.id, t.kind, t.number, t.state, t.valid_to from certificate t
              where t.person_id = p.id and t.valid_to is not null and t.state in
            """ + LIVE + """
              order by t.valid_to, t.id limit 1) c on true
            left join lateral (
              select count(*)::int as exams, (array_agg(e.title order by s.closes_at))[1] as title, min(s.closes_at) as closes_at
              from roster r join sitting s on s.id = r.sitting_id join exam e on e.id = s.exam_id
              where r.person_id = p.id and
            """ + OPEN + " and " + NOT_SUBMITTED + """
              ) x on true
            left join lateral (
              select max(t.created_at) as reminded_at from notice t where t.person_id = p.id and t.kind like 'desk.%') n on true
            """;

    /** $1 people in their order, $2 today. */
    static final String LINES =
            COLUMNS + " from unnest($1::uuid[]) with ordinality as i(id, n) join person p on p.id = i.id " + JOINS
                    + " order by i.n";

    static String page(DeskView view) {
        return switch (view) {
            case SHORT -> SHORT + PAGE + BY_NUMBER;
            case EXPIRING -> EXPIRING + PAGE + BY_DAY;
            case EXAMS -> EXAMS + PAGE + BY_MOMENT;
            case ALL -> ALL + PAGE + BY_NAME;
        };
    }

    static String count(DeskView view) {
        return found(view) + COUNT;
    }

    private static String found(DeskView view) {
        return switch (view) {
            case SHORT -> SHORT;
            case EXPIRING -> EXPIRING;
            case EXAMS -> EXAMS;
            case ALL -> ALL;
        };
    }

    /** What {@link #JOINS} says, of everybody at once: for lists that are long. Today is $4. */
    private static final String AT_ONCE = """
            , posts as materialized (
              select distinct on (t.person_id) t.person_id, t.category from post t
              where t.valid_from <= $4 and (t.valid_to is null or t.valid_to >= $4)
              order by t.person_id, t.valid_from desc, t.id desc),
            cards as materialized (
              select distinct on (t.person_id) t.person_id, t.id, t.kind, t.number, t.state, t.valid_to from certificate t
              where t.valid_to is not null and t.state in
            """ + LIVE + """
              order by t.person_id, t.valid_to, t.id),
            awaited as materialized (
              select r.person_id, count(*)::int as exams, (array_agg(e.title order by s.closes_at))[1] as title,
                     min(s.closes_at) as closes_at
              from sitting s join roster r on r.sitting_id = s.id join exam e on e.id = s.exam_id
              where
            """ + OPEN + " and " + NOT_SUBMITTED + """
              group by r.person_id),
            reminded as materialized (
              select t.person_id, max(t.created_at) as reminded_at from notice t where t.kind like 'desk.%' group by t.person_id)
            """;

    private static final String JOINED = """
            from found i
            join person p on p.id = i.person_id
            join figure_member m on m.person_id = p.id
            join unit u on u.id = m.unit_id
            left join posts o on o.person_id = p.id
            left join person_figure h on h.person_id = p.id and h.obligation = 'officer-hours'
            left join cards c on c.person_id = p.id
            left join awaited x on x.person_id = p.id
            left join reminded n on n.person_id = p.id
            """;

    /**
     * All of a list in its order.
     *
     * @param open with sealed identity numbers
     */
    static String whole(DeskView view, boolean open) {
        String order = view == DeskView.SHORT ? "i.key desc" : "i.key";
        return found(view) + AT_ONCE + COLUMNS + (open ? ", p.identity_sealed " : " ") + JOINED + " order by " + order
                + ", i.place, i.person_id";
    }

    /** $1 person, $2 roles, $3 unit or null, $4 today, $5 the year's first moment. */
    static final String COUNTS = SCOPE + DUE + """
            , members as not materialized (
              select m.person_id, m.enforcing, m.trained from figure_member m where m.unit_id = any (array(select id from wanted))),
            counted as (
              select count(*)::int as people, count(*) filter (where enforcing)::int as enforcing,
                     count(*) filter (where enforcing and trained)::int as trained
              from members),
            owed as (
              select coalesce(sum(t.bound), 0)::int as bound, coalesce(sum(t.met), 0)::int as met from figure_tally t
              where t.obligation = 'officer-hours' and t.unit_id = any (array(select id from wanted))),
            sat as (
              select a.person_id, bool_or(g.passed) as passed
              from training_exam t join sitting s on s.exam_id = t.exam_id join attempt a on a.sitting_id = s.id
              cross join lateral (
                select r.passed from result r where r.attempt_id = a.id order by r.grading_version desc limit 1) g
              where t.subject = 'common' and a.submitted_at >= $5 and a.person_id in (select person_id from members where enforcing)
              group by a.person_id)
            select exists (select 1 from wanted) as known, counted.*, owed.*, (select count(*) from sat)::int as examined,
                   (select count(*) filter (where passed) from sat)::int as passed,
                   (select count(*) from due join members using (person_id))::int as expiring,
                   (select count(distinct r.person_id)
                    from sitting s join roster r on r.sitting_id = s.id join members m on m.person_id = r.person_id
                    where
            """ + OPEN + " and " + NOT_SUBMITTED + """
                   )::int as awaited,
                   (select count(*) from hours_entry e
                    where e.state = 'toConfirm' and e.unit_id = any (array(select id from wanted))
                      and not exists (select 1 from hours_entry n where n.corrects = e.id))::int as to_confirm,
                   (select count(*) from hours_objection o
                    where o.unit_id = any (array(select id from wanted))
                      and coalesce((select t.kind from hours_objection_step t where t.objection_id = o.id
                                    order by t.number desc limit 1), 'escalated') = 'escalated')::int as objections,
                   (select count(*) from renewal_review r join renewal_campaign g on g.id = r.campaign_id
                    where r.unit_id = any (array(select id from wanted)) and g.closed_at is null
                      and r.state in ('open', 'returned', 'objected'))::int as reviews
            from counted cross join owed
            """;

    /** $1 person, $2 roles, $3 people, $4 today, $5 key of a reminder. */
    static final String LACKS =
            """
            select p.id, p.name, m.unit_id, h.missing, c.last_day, x.title, x.closes_at,
                   exists (select 1 from notice n where n.person_id = p.id and n.key = $5) as before
            from person p
            join figure_member m on m.person_id = p.id and m.unit_id in (select units_in_reach($1, $2))
            left join person_figure h on h.person_id = p.id and h.obligation = 'officer-hours' and h.verdict <> 'met'
            left join lateral (
              select min(t.valid_to) as last_day from certificate t
              where t.person_id = p.id and t.valid_to <= $4::date +
            """ + DeskView.DAYS_AHEAD + " and t.state in " + LIVE + """
              ) c on true
            left join lateral (
              select e.title, s.closes_at
              from roster r join sitting s on s.id = r.sitting_id join exam e on e.id = s.exam_id
              where r.person_id = p.id and
            """ + OPEN + " and " + NOT_SUBMITTED + """
              order by s.closes_at, s.id limit 1) x on true
            where p.id = any ($3) and not p.virtual
            order by p.pinyin, p.id
            """;
}
