package xuefa.report.store;

/** The statements of {@link FollowUpStore}. */
final class FollowUpSql {
    private FollowUpSql() {}

    private static final String COLUMNS = """
            select f.id, f.unit_id, u.name as unit, f.figure, f.detail, f.period, f.gap, f.responsible_id, p.name as responsible, f.due,
                   f.state, f.level, f.version, f.opened_at, coalesce(o.name, '') as opened_by
            from follow_up f join unit u on u.id = f.unit_id join person p on p.id = f.responsible_id
            left join person o on o.id = f.opened_by
            """;

    private static final String ORDER = """
            order by f.state in ('closed', 'withdrawn'), f.state <> 'answered' and f.due >= $3::date, f.due, f.id limit 500
            """;

    /** $1 and $2 the reach, $3 today, $4 unit or null, $5 state or empty, $6 pattern. */
    static final String LIST = COLUMNS + """
            where f.unit_id in (select units_in_reach($1, $2))
              and ($4::uuid is null or f.unit_id in (select units_below($4, $3)))
              and ($5 = '' or f.state = $5 or ($5 = 'overdue' and f.state = 'open' and f.due < $3))
              and (f.gap ilike $6 or p.name ilike $6 or u.name ilike $6)
            """ + ORDER;

    /** $1 and $2 the reach, $3 the follow-up. */
    static final String FIND = COLUMNS + "where f.id = $3 and reaches_unit($1, $2, f.unit_id)";

    /** $1 person, $2 the follow-up or null, $3 today. */
    static final String OWN = COLUMNS + "where f.responsible_id = $1 and ($2::uuid is null or f.id = $2) " + ORDER;

    static final String STEPS = """
            select s.follow_up_id, s.step, s.words, s.due, coalesce(p.name, '') as by_name, s.recorded_at
            from follow_up_step s left join person p on p.id = s.done_by
            where s.follow_up_id = any($1::uuid[]) order by s.follow_up_id, s.number
            """;

    /** $1 and $2 the reach, $3 unit, $4 person. */
    static final String MAY_OPEN = """
            select reaches_unit($1, $2, $3) as reached, exists (
              select 1 from post o join person p on p.id = o.person_id
              where o.person_id = $4 and not p.virtual and o.unit_id in (select units_below($3, current_date))
                and o.valid_from <= current_date and (o.valid_to is null or o.valid_to >= current_date)) as belongs,
              exists (select 1 from unit where id = $3) as there
            """;

    static final String OPEN = """
            insert into follow_up (id, unit_id, figure, detail, period, gap, responsible_id, due, opened_by, idempotency_key, opened_at)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, coalesce($11::timestamptz, clock_timestamp())) on conflict (opened_by, idempotency_key) do nothing
            """;

    static final String OPENED = "select id from follow_up where opened_by = $1 and idempotency_key = $2";

    static final String STEP = """
            insert into follow_up_step (id, follow_up_id, number, step, words, due, done_by, recorded_at)
            select $1, $2, 1 + count(*), $3, $4, $5, $6, coalesce($7::timestamptz, clock_timestamp()) from follow_up_step where follow_up_id = $2
            """;

    static final String LOCK = """
            select f.id, f.unit_id, f.gap, f.responsible_id, f.opened_by, f.due, f.state, f.level, f.version
            from follow_up f where f.id = $1 for update
            """;

    static final String REACHES = "select reaches_unit($1, $2, $3) as reached";

    static final String CHANGE = """
            update follow_up set state = $2, level = $3, due = $4, version = version + 1 where id = $1
            """;

    /** $1 and $2 the reach, $3 unit, $4 pattern; no row at all when it is out of reach. */
    static final String CANDIDATES = """
            with held as (
              select distinct on (o.person_id) o.person_id, p.name, u.name as unit, o.role, o.category, p.pinyin
              from post o join person p on p.id = o.person_id join unit u on u.id = o.unit_id
              where o.unit_id in (select units_below($3, current_date)) and not p.virtual and p.name ilike $4
                and o.valid_from <= current_date and (o.valid_to is null or o.valid_to >= current_date)
              order by o.person_id, o.role = 'head' desc, o.valid_from desc)
            select r.reached, h.person_id, h.name, h.unit, h.role
            from (select reaches_unit($1, $2, $3) as reached) r left join held h on true
            order by h.role = 'head' desc, h.category = 'leadingCadre' desc, h.pinyin, h.person_id limit 200
            """;
}
