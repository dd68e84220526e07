package xuefa.training.store;

/** Reading the standing figures. */
final class FigureListsSql {
    private FigureListsSql() {}

    /** $1 obligation, $2 units, $3 verdict, $4 part of a name, $5 offset, $6 limit. */
    static final String PAGE = """
            select f.*, p.name, u.name as unit
            from person_figure f join person p on p.id = f.person_id join unit u on u.id = f.unit_id
            where f.obligation = $1 and f.unit_id = any($2::uuid[])
              and case $3 when 'all' then true when 'short' then f.verdict <> 'met' else f.verdict = $3 end
              and ($4 = '' or strpos(lower(p.name), lower($4)) > 0)
            order by f.missing desc, f.unit_id, f.person_id
            offset $5 limit $6
            """;

    static final String BOUND = """
            select coalesce(sum(bound), 0)::int as bound, coalesce(sum(met), 0)::int as met, coalesce(sum(failed), 0)::int as failed
            from figure_tally where obligation = $1 and unit_id = any($2::uuid[])
            """;

    static final String NAMED = """
            select count(*)::int as total
            from person_figure f join person p on p.id = f.person_id
            where f.obligation = $1 and f.unit_id = any($2::uuid[])
              and case $3 when 'all' then true when 'short' then f.verdict <> 'met' else f.verdict = $3 end
              and strpos(lower(p.name), lower($4)) > 0
            """;

    static final String TALLIES = """
            select unit_id, obligation, bound, met, failed from figure_tally where unit_id = any($1::uuid[]) and bound > 0
            union all
            select unit_id, '', count(*)::int, 0, 0 from figure_member where unit_id = any($1::uuid[]) group by unit_id
            order by 1, 2
            """;

    static final String OF_UNITS =
            "select * from unit_figure where unit_id = any($1::uuid[]) order by unit_id, obligation";
}
