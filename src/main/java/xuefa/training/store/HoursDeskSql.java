package xuefa.training.store;

/** The statements of HR's desk. $1 and $2 are the reach. */
final class HoursDeskSql {
    private HoursDeskSql() {}

    /** How many of $3 have a post now in reach, and whether the unit $4 is. */
    static final String REACHED = """
            select (select count(distinct p.person_id) from post p
                    where p.person_id = any($3::uuid[]) and p.unit_id in (select units_in_reach($1, $2))
                      and (p.valid_to is null or p.valid_to >= current_date)) as people,
                   reaches_unit($1, $2, $4) as unit
            """;

    /** Entries of people in reach, with what has replaced them. */
    static final String FIND = """
            select e.*, n.id as replaced_by
            from hours_entry e left join hours_entry n on n.corrects = e.id
            where e.id = any($3::uuid[]) and exists (
              select 1 from post p
              where p.person_id = e.person_id and p.unit_id in (select units_in_reach($1, $2))
                and (p.valid_to is null or p.valid_to >= current_date))
            order by e.id
            """;

    private static final String FITS = """
            from hours_entry e join person p on p.id = e.person_id
            where e.unit_id in (select units_in_reach($1, $2))
              and ($3::uuid is null or e.unit_id in (select units_below($3, current_date)))
              and e.year = $4
              and ($5::text is null or e.state = $5)
              and ($6::text is null or e.kind = $6)
              and ($7::text is null or p.name like '%' || $7 || '%')
              and ($8::text is null or e.evidence_kind || ':' || e.evidence_id = $8)
              and (not $9::boolean or not exists (select 1 from hours_entry n where n.corrects = e.id))
            """;

    static final String COUNT = "select count(*) as total from (select 1 " + FITS + " limit 10000) c";

    static final String LIST = """
            select e.id, e.person_id, p.name as person, e.note, e.rule, e.after_closing, e.recorded_at,
                   (select n.id from hours_entry n where n.corrects = e.id) as replaced_by,
                   coalesce((select u.name from unit u where u.id = e.unit_id), '') as unit,
                   coalesce((select r.name from person r where r.id = e.recorded_by), '') as recorded_by
            """ + FITS + " order by e.recorded_at desc, e.id desc offset $10 limit $11";
}
