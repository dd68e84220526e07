package xuefa.certificate.store;

/** The statements on lists of a campaign. $1 is the asking person and $2 their roles; $3 campaign, $4 unit or null, $5 batch or null, $6 today. */
final class RenewalListSql {
    private RenewalListSql() {}

    private static final String OF_UNIT = " ($4::uuid is null or r.unit_id in (select units_below($4, $6))) ";

    private static final String SCOPE =
            " r.campaign_id = $3 and r.unit_id in (select units_in_reach($1, $2)) and" + OF_UNIT;

    private static final String PASSED_IN_SCOPE = SCOPE + """
             and case when $5::uuid is null then r.state = 'passed'
                      else exists (select 1 from renewal_batch_row w
                                   where w.batch_id = $5 and w.review_id = r.id and w.outcome = 'passed') end
            """;

    private static final String UNCLEAR_IN_SCOPE = SCOPE + """
             and case when $5::uuid is null
                      then r.state in ('refused', 'closed', 'objected') or (r.state <> 'passed' and r.outcome is distinct from 'eligible')
                      else exists (select 1 from renewal_batch_row w
                                   where w.batch_id = $5 and w.review_id = r.id and w.outcome = 'left') end
            """;

    /** No row for what is out of reach. */
    static final String HEAD = """
            select k.title, k.act, k.ends_from, k.ends_to, k.rule_ids, k.rules::text as rules, k.levels::text as levels, u.name as region,
                   part.name as unit, b.started_at, p.name as by_name, bu.name as batch_unit,
                   (select count(*)::int from renewal_batch o
                    where o.campaign_id = k.id and (o.started_at, o.id) <= (b.started_at, b.id)) as number, n.*
            from renewal_campaign k join unit u on u.id = k.unit_id
            left join unit part on part.id = $4
            left join renewal_batch b on b.id = $5 and b.campaign_id = k.id
            left join unit bu on bu.id = b.unit_id
            left join person p on p.id = b.started_by
            cross join lateral (
              select count(*)::int as total,
                     count(*) filter (where r.state = 'passed')::int as passed,
                     count(*) filter (where r.state in ('refused', 'closed'))::int as refused,
                     count(*) filter (where r.state in ('open', 'returned') and r.outcome = 'eligible')::int as eligible
              from renewal_review r where
            """ + SCOPE + """
            ) n
            where k.id = $3 and n.total > 0
              and ($4::uuid is null or reaches_unit($1, $2, $4))
              and ($5::uuid is null or (b.id is not null and reaches_unit($1, $2, b.unit_id)))
            """;

    private static final String HOLDER = """
            r.id, r.person_id, p.name, p.identity_masked, p.identity_sealed, u.name as unit, c.kind, coalesce(c.number, '') as number,
            c.area, r.state, r.level
            """;

    private static final String HELD = """
             from renewal_review r join certificate c on c.id = r.certificate_id join person p on p.id = r.person_id
            join unit u on u.id = r.unit_id
            """;

    /** What it was good for before this review. $7 most. */
    static final String PASSED = "select " + HOLDER + """
            , r.next_from, r.next_to, was.valid_from, was.valid_to, done.inspected_year
            """ + HELD + """
            cross join lateral (
              select e.valid_from, e.valid_to from certificate_event e
              where e.certificate_id = r.certificate_id and e.valid_from is not null
                and e.position < coalesce((select min(n.position) from certificate_event n
                                           where n.certificate_id = r.certificate_id and n.review_id = r.id), 2147483647)
              order by e.position desc limit 1) was
            left join lateral (
              select e.inspected_year from certificate_event e
              where e.certificate_id = r.certificate_id and e.review_id = r.id and e.step = 'inspected' limit 1) done on true
            where
            """ + PASSED_IN_SCOPE + " order by r.id limit $7";

    /** With the last decision, where one was taken. $7 most. */
    static final String UNCLEAR = "select " + HOLDER + """
            , r.certificate_id, coalesce(r.outcome, '') as outcome, c.valid_from, c.valid_to, s.checks, s.reason, s.recorded_at
            """ + HELD + """
            left join lateral (
              select s.checks::text as checks, s.reason, s.recorded_at from renewal_step s
              where s.review_id = r.id and s.step <> 'object' and r.state in ('refused', 'closed', 'objected')
              order by s.number desc limit 1) s on true
            where
            """ + UNCLEAR_IN_SCOPE + " order by r.id limit $7";

    private static final String DECIDED = """
            select s.level, coalesce(d.name, '') as by_name, count(distinct s.review_id)::int as people,
                   min(s.recorded_at) as first, max(s.recorded_at) as last
            from renewal_step s join renewal_review r on r.id = s.review_id left join person d on d.id = s.done_by
            where s.step = any ($7) and
            """;

    static final String PASSED_BY = DECIDED + PASSED_IN_SCOPE + " group by 1, 2 order by 1, 3 desc, 2";

    static final String REFUSED_BY = DECIDED + UNCLEAR_IN_SCOPE + " group by 1, 2 order by 1, 3 desc, 2";
}
