package xuefa.certificate.store;

/** The statements that look through the register of certificates. */
final class LookingSql {
    private LookingSql() {}

    private static final String STATE = """
            case when c.state in ('valid', 'renewed', 'reissued') and c.valid_to < $3 then 'expired' else c.state end as state,
            case when c.state in ('valid', 'renewed', 'reissued', 'inRenewal', 'suspended', 'voided') then c.to_withdraw end as to_withdraw
            """;

    /** $3 today. What is in the table says nothing of having expired; that follows from the day. */
    private static final String LINE = """
            select c.id, c.person_id, p.name as person_name, c.unit_id, u.name as unit_name, c.issued_unit_id, c.kind, c.number, c.area,
                   c.valid_from, c.valid_to, c.cards, c.version,
            """ + STATE + """
            from certificate c join person p on p.id = c.person_id join unit u on u.id = c.unit_id
            """;

    /** $1 person, $2 roles, $4 unit, $5 term, $6 kind, $7 area, $8 ends within days; the state comes after. From one index. */
    private static final String WANTED = """
            with places as materialized (
              select id from units_in_reach($1, $2) id where $4::uuid is null or id in (select units_below($4, $3))),
            called as materialized (
              select c.id from certificate c join person p on p.id = c.person_id where p.search_terms @> array[$5::text]
              union select c.id from certificate c where starts_with(lower(c.number), $5)),
            found as (
              select c.id, c.holder_pinyin, c.valid_to,
            """ + STATE + """
              from certificate c
              where c.unit_id = any (array(select id from places))
                and ($5::text is null or c.id in (select id from called))
                and ($6::text is null or c.kind = $6)
                and ($7::text is null or c.area = $7)
                and ($8::int is null or c.valid_to between $3 and $3 + $8
                       and c.state in ('valid', 'renewed', 'reissued', 'inRenewal', 'suspended')))
            """;

    static final String COUNTS = WANTED + """
            select state, count(*)::int as n, count(to_withdraw)::int as to_withdraw from found group by state
            """;

    /** $9 state, $10 only those to withdraw, $11 by the last day, $12 and $13 the place, $14 limit. */
    static final String PAGE = WANTED + """
            , page as (
              select * from (
                select id, case when $11::boolean then coalesce(valid_to::text, '9999') else holder_pinyin end as sort
                from found where ($9::text is null or state = $9) and (not $10::boolean or to_withdraw is not null)) s
              where (sort, id) > ($12::text, $13::uuid)
              order by sort, id limit $14)
            select l.*, page.sort from page cross join lateral (
            """ + LINE + """
              where c.id = page.id) l
            order by page.sort, page.id
            """;

    /** $4 holder. */
    static final String OF_PERSON = LINE + """
            where c.person_id = $4 and c.unit_id in (select units_in_reach($1, $2)) order by c.recorded_at desc, c.id
            """;

    /** The same numbers; $1 and $2 are not looked at. */
    static final String OWN = LINE + """
            where c.person_id = $4 and $1::uuid is not null and $2::text[] is not null order by c.recorded_at desc, c.id
            """;

    /** $4 certificate. */
    static final String ONE = LINE + """
            where c.id = $4 and reaches_unit($1, $2, c.unit_id)
            """;

    static final String HISTORY = """
            select e.id, e.step, e.day, e.valid_from, e.valid_to, e.reason, e.review_id, p.name as by, e.recorded_at
            from certificate_event e left join person p on p.id = e.done_by
            where e.certificate_id = $1 order by e.position
            """;

    static final String BESIDE = """
            select (select digest from certificate_photo where certificate_id = c.id) as photo, u.name as issued_unit_name
            from certificate c join unit u on u.id = c.issued_unit_id where c.id = $1
            """;
}
