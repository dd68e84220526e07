package xuefa.certificate.store;

/** The statements on reviews. $1 is the asking person and $2 their roles. */
final class RenewalReviewSql {
    private RenewalReviewSql() {}

    /** Whose turn it is at a review: the role and the unit of its level. */
    private static final String TURN = """
            cross join lateral (
              select k.levels -> r.level ->> 'role' as role,
                     case when r.level = 0 then r.unit_id else (k.levels -> r.level ->> 'unitId')::uuid end as unit_id) turn
            """;

    private static final String MINE = "(turn.role = any ($2) and reaches_unit($1, array[turn.role], turn.unit_id))";

    /**
     * $3 campaign, $4 outcome, $5 gap, $6 state, $7 unit, $8 day, $9 search, $10 mine, $11 rank and $12 id of the last one, $13 most. First
     * which reviews, from one index however many there are, then what is said of them.
     */
    static final String LIST = """
            with turns as materialized (select r.role, units_in_reach($1, array[r.role]) as unit_id from unnest($2::text[]) r(role)),
            places as materialized (
              select distinct unit_id from turns where $7::uuid is null or unit_id in (select units_below($7, $8))),
            called as materialized (
              select r.id from renewal_review r join person p on p.id = r.person_id
              where r.campaign_id = $3 and p.search_terms @> array[lower($9::text)]
              union
              select r.id from renewal_review r join certificate c on c.id = r.certificate_id
              where r.campaign_id = $3 and starts_with(lower(c.number), lower($9))),
            levels as materialized (
              select (e.place - 1)::int as level, e.said ->> 'role' as role, (e.said ->> 'unitId')::uuid as unit_id, k.closed_at is null as open
              from renewal_campaign k cross join json_array_elements(k.levels) with ordinality e(said, place) where k.id = $3),
            found as (
              select r.id, r.rank, (l.role, case when r.level = 0 then r.unit_id else l.unit_id end) in (select role, unit_id from turns) as mine
              from renewal_review r join levels l on l.level = r.level
              where r.campaign_id = $3 and r.unit_id = any (array(select unit_id from places))
                and ($4::text is null or r.outcome = $4) and ($5::text is null or $5 = any (r.gaps))
                and ($6::text is null or r.state = $6)
                and ($9 = '' or r.id in (select id from called))
                and (not $10 or (
                  (l.open or r.refused_on is not null) and r.rank <> 9
                  and (l.role, case when r.level = 0 then r.unit_id else l.unit_id end) in (select role, unit_id from turns)))
                and (r.rank, r.id) > ($11::smallint, $12::uuid)
              order by r.rank, r.id limit $13)
            select r.id, r.person_id, p.name as person_name, u.name as unit_name, coalesce(c.number, '') as number, c.kind, c.valid_to,
                   r.state, r.level, coalesce(r.outcome, '') as outcome, r.gaps, r.next_from, r.next_to, r.version, r.rank, f.mine
            from found f join renewal_review r on r.id = f.id
            join certificate c on c.id = r.certificate_id join person p on p.id = r.person_id join unit u on u.id = r.unit_id
            order by f.rank, f.id
            """;

    /** $3 campaign. */
    static final String REACHED = """
            select exists (select 1 from renewal_review r
                           where r.campaign_id = $3 and r.unit_id in (select units_in_reach($1, $2))) as some
            """;

    private static final String SELECT = """
            select r.id, r.campaign_id, k.title, k.closed_at is not null and r.refused_on is null as closed, k.rule_ids,
                   k.rules::text as rules, k.levels::text as levels, r.certificate_id,
                   coalesce(c.number, '') as number, c.kind, c.valid_from, c.valid_to, r.person_id, p.name as person_name, r.unit_id,
                   u.name as unit_name, r.state, r.level, r.refused_on, coalesce(r.outcome, '') as outcome, r.next_from, r.next_to,
                   r.version,
            """;

    private static final String FROM = """
            from renewal_review r join renewal_campaign k on k.id = r.campaign_id
            join certificate c on c.id = r.certificate_id join person p on p.id = r.person_id join unit u on u.id = r.unit_id
            """;

    /** $3 review. */
    static final String FIND = SELECT + MINE + " as mine " + FROM + TURN + """
            where r.id = $3 and reaches_unit($1, $2, r.unit_id)
            """;

    /** $1 person. */
    static final String OF_PERSON = SELECT + " false as mine " + FROM + """
            where r.person_id = $1
              and (k.closed_at is null or r.refused_on is not null or r.state <> 'open')
              and not exists (select 1 from renewal_review n join renewal_campaign m on m.id = n.campaign_id
                              where n.certificate_id = r.certificate_id and m.opened_at > k.opened_at)
            order by k.opened_at desc
            """;

    /** $1 reviews. */
    static final String STEPS = """
            select s.review_id, s.step, s.level, s.reason, s.outcome, s.checks::text as checks, coalesce(p.name, '') as by_name, s.recorded_at
            from renewal_step s left join person p on p.id = s.done_by
            where s.review_id = any ($1) order by s.review_id, s.number
            """;

    /** $3 review. */
    static final String LOCKED = """
            select r.id, r.certificate_id, r.person_id, r.unit_id, r.state, r.level, r.refused_on, r.version, c.kind, c.state as certificate_state,
                   k.levels::text as levels, k.rule_ids, k.rules::text as rules, k.act, k.title, k.closed_at is not null and r.refused_on is null as closed,
                   r.person_id = $1 as own, reaches_unit($1, $2, r.unit_id) as seen,
            """ + MINE + """
             as mine,
                   exists (select 1 from renewal_mark m where m.person_id = r.person_id) as marked
            from renewal_review r join renewal_campaign k on k.id = r.campaign_id
            join certificate c on c.id = r.certificate_id
            """ + TURN + """
            where r.id = $3 for update of r
            """;

    static final String ADD_STEP = """
            insert into renewal_step (id, review_id, number, step, level, reason, outcome, checks, done_by)
            values ($1, $2, (select coalesce(max(number), 0) + 1 from renewal_step where review_id = $2), $3, $4, $5, $6, $7::text::json, $8)
            """;

    static final String CHANGE = """
            update renewal_review
            set state = $2, level = $3, refused_on = $4, next_from = coalesce($5, next_from), next_to = coalesce($6, next_to),
                version = version + 1
            where id = $1
            """;
}
