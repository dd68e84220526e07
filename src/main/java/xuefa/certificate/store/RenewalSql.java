package xuefa.certificate.store;

/** The statements on campaigns. $1 is the asking person and $2 their roles wherever something is cut at what they reach. */
final class RenewalSql {
    private RenewalSql() {}

    /** $3 unit, $4 kinds, $5 first day, $6 last day, $7 act, $8 today. */
    private static final String FITTING = """
            from certificate c
            where c.unit_id in (select units_below($3, $8)) and c.kind = any ($4)
              and c.state in ('valid', 'renewed', 'reissued', 'inRenewal', 'suspended')
              and case when $7 = 'inspect' then c.valid_from <= $6 and c.valid_to >= $5 else c.valid_to between $5 and $6 end
              and reaches_unit($1, $2, $3)
            """;

    private static final String ELSEWHERE = """
            exists (select 1 from renewal_review r join renewal_campaign k on k.id = r.campaign_id
                    where r.certificate_id = c.id and k.act = $7 and r.state not in ('passed', 'closed')
                      and (k.closed_at is null or r.refused_on is not null and r.state <> 'refused'))
            """;

    static final String PREVIEW = "select reaches_unit($1, $2, $3) as seen,"
            + " count(*) filter (where not " + ELSEWHERE + ")::int as fresh,"
            + " count(*) filter (where " + ELSEWHERE + ")::int as elsewhere,"
            + " count(distinct c.unit_id)::int as units " + FITTING;

    /** $9 campaign. Ids are in the order of units and names, so that lists need no sorting. */
    static final String TAKE_IN = """
            insert into renewal_review (id, campaign_id, certificate_id, person_id, unit_id)
            select (lpad(to_hex(row_number() over (order by u.name, p.name, f.id)), 8, '0') || substr(gen_random_uuid()::text, 9))::uuid,
                   $9, f.id, f.person_id, f.unit_id
            from (select c.id, c.person_id, c.unit_id
            """ + FITTING + " and not " + ELSEWHERE + """
            ) f join unit u on u.id = f.unit_id join person p on p.id = f.person_id
            """;

    /** $3 units of the levels, $4 the campaign's unit: whether each is that one or above it. */
    static final String LEVELS_ABOVE = """
            with recursive above as (
              select u.id, u.parent_id from unit u where u.id = $4
              union select p.id, p.parent_id from unit p join above a on p.id = a.parent_id)
            select reaches_unit($1, $2, $4) and not exists (
              select 1 from unnest($3::uuid[]) l(id) where l.id not in (select id from above)) as fine
            """;

    static final String OPEN = """
            insert into renewal_campaign (id, unit_id, title, ends_from, ends_to, levels, rule_ids, opened_by, idempotency_key, act, rules)
            values ($1, $2, $3, $4, $5, $6::text::json, $7, $8, $9, $10, $11::text::json)
            on conflict (opened_by, idempotency_key) do nothing
            returning id
            """;

    static final String OPENED_BEFORE = """
            select id from renewal_campaign where opened_by = $1 and idempotency_key = $2
            """;

    private static final String STANDING = """
            with mine as materialized (select units_in_reach($1, $2) as id)
            select k.id, k.unit_id, k.title, k.ends_from, k.ends_to, k.levels::text as levels, k.rule_ids, k.rules::text as rules, k.act, k.opened_at, k.closed_at,
                   u.name as unit_name, k.unit_id in (select id from mine) as mine, n.*
            from renewal_campaign k join unit u on u.id = k.unit_id
            cross join lateral (
              select count(*)::int as total, count(r.judged_at)::int as judged,
                     count(*) filter (where r.rank = 4)::int as eligible,
                     count(*) filter (where r.state in ('open', 'returned', 'objected'))::int as undecided,
                     count(*) filter (where r.state = 'passed')::int as passed,
                     count(*) filter (where r.state in ('refused', 'closed'))::int as refused
              from renewal_review r where r.campaign_id = k.id and r.unit_id = any (array(select id from mine))) n
            """;

    static final String LIST =
            STANDING + " where n.total > 0 order by k.closed_at nulls first, k.opened_at desc limit 200";

    static final String FIND = STANDING + " where k.id = $3 and n.total > 0";

    /** $3 campaign, $4 unit or null. */
    static final String GROUPS = """
            select r.state, r.level, coalesce(r.outcome, '') as outcome, r.gaps, count(*)::int as n
            from renewal_review r
            where r.campaign_id = $3
              and r.unit_id = any (array(
                select id from units_in_reach($1, $2) id where $4::uuid is null or id in (select units_below($4, $5))))
            group by 1, 2, 3, 4
            """;

    /** $3 campaign, $4 the unit above. */
    static final String UNITS = """
            with recursive below as (
              select u.id as top, u.id from unit u where u.parent_id = $4 and not u.virtual
              union all select b.top, u.id from unit u join below b on u.parent_id = b.id),
            places as materialized (
              select unit_id, count(*) as total, count(*) filter (where rank = 4) as eligible, count(*) filter (where rank < 4) as unclear,
                     count(*) filter (where rank = 9) as decided
              from renewal_review where campaign_id = $3 and unit_id = any (array(select units_in_reach($1, $2)))
              group by unit_id)
            select t.id as top, t.name, exists (select 1 from unit x where x.parent_id = t.id) as has_below, sum(p.total)::int as total,
                   sum(p.eligible)::int as eligible, sum(p.unclear)::int as unclear, sum(p.decided)::int as decided
            from below b join places p on p.unit_id = b.id join unit t on t.id = b.top
            group by t.id, t.name order by t.name
            """;

    /** $3 campaign. */
    static final String CLOSE = """
            update renewal_campaign k set closed_at = clock_timestamp(), closed_by = $1, close_reason = $4
            where k.id = $3 and k.closed_at is null and reaches_unit($1, $2, k.unit_id)
            returning k.unit_id, k.title
            """;

    /** $3 unit. */
    static final String PLACES = """
            with recursive above as (
              select u.id, u.parent_id, u.name, u.kind, u.code, 0 as height from unit u where u.id = $3 and reaches_unit($1, $2, $3)
              union all
              select p.id, p.parent_id, p.name, p.kind, p.code, a.height + 1 from unit p join above a on p.id = a.parent_id)
            select id, name, kind, code from above order by height
            """;
}
