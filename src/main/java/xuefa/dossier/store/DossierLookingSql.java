package xuefa.dossier.store;

/** The statements that look through the dossier. */
final class DossierLookingSql {
    private DossierLookingSql() {}

    /**
     * $1 person, $2 roles, $3 kind, $4 unit or null, $5 term or null, $6 year or null, $7 a day on which a sanction counts or null,
     * $8 withdrawn ones.
     */
    private static final String FOUND = """
            with recursive reach as materialized (select units_in_reach($1, $2) as id),
            below as (
              select id from reach where id = $4
              union
              select u.id from unit u join below b on u.parent_id = b.id
            ),
            wanted as materialized (select id from reach where $4::uuid is null union all select id from below where $4 is not null),
            people as materialized (
              select distinct o.person_id as id from post o
              where not o.virtual and o.unit_id = any (array(select id from wanted))
                and (o.valid_to is null or o.valid_to >= current_date or not exists (
                  select 1 from post l where l.person_id = o.person_id and (l.valid_to is null or l.valid_to > o.valid_to)))
            ),
            found as (
              select f.*, p.name, p.pinyin, coalesce(p.work_number, '') as work_number
              from people w join dossier_fact f on f.person_id = w.id join person p on p.id = w.id
              where f.kind = $3 and f.withdrawn = $8
                and ($5::text is null or p.search_terms @> array[$5])
                and ($6::int is null or f.day between make_date($6, 1, 1) and make_date($6, 12, 31))
                and ($7::date is null or f.day <= $7 and (f.until is null or f.until >= $7))
                and not exists (select 1 from dossier_fact n where n.kind = $3 and n.corrects = f.id)
            )
            """;

    static final String COUNTS = FOUND + " select value, count(*)::int as n from found group by value";

    /** What is said beside a row that was found. */
    private static final String BESIDE = """
            coalesce((select u.name from post o join unit u on u.id = o.unit_id where o.person_id = s.person_id
                      order by coalesce(o.valid_to, 'infinity') desc, o.valid_from desc limit 1), '') as unit,
            (select d.name from person d where d.id = s.done_by) as by
            """;

    /** $9 value or null, $10 to $12 the place, $13 limit, $14 the roles that see what a sanction says. */
    static final String PAGE = FOUND + "select s.*, null::uuid as superseded_by, " + BESIDE + """
            , s.kind = 'sanction' and not person_in_reach($1, $14, s.person_id) as masked
            from (
              select * from found f
              where ($9::text is null or f.value = $9)
                and ($10::date is null or f.day < $10 or f.day = $10 and (f.pinyin, f.id) > ($11::text, $12::uuid))
              order by f.day desc, f.pinyin, f.id limit $13) s
            order by s.day desc, s.pinyin, s.id
            """;

    /** $3 whom. */
    private static final String VERSIONS = """
            from (
              select f.*, p.name, p.pinyin, coalesce(p.work_number, '') as work_number,
                     (select n.id from dossier_fact n where n.kind = f.kind and n.corrects = f.id) as superseded_by
              from dossier_fact f join person p on p.id = f.person_id where f.person_id = $3) s
            """;

    /** $1 person, $2 the roles that see what a sanction says, $3 whom. */
    static final String OF_PERSON =
            "select s.*, " + BESIDE + """
            , s.kind = 'sanction' and not person_in_reach($1, $2, s.person_id) as masked
            """ + VERSIONS + " order by s.day desc, s.recorded_at desc, s.id desc";

    /** What counts; $1 and $3 oneself, $2 nothing. */
    static final String OWN =
            "select s.*, " + BESIDE + ", $1::uuid is null or $2::text[] is null as masked " + VERSIONS + """
             where s.superseded_by is null and not s.withdrawn order by s.day desc, s.id desc
            """;

    /** $1 person, $2 roles, $3 whom. */
    static final String REACHED = """
            select p.name, coalesce(p.work_number, '') as work_number,
                   coalesce((select u.name from post o join unit u on u.id = o.unit_id where o.person_id = p.id
                             order by coalesce(o.valid_to, 'infinity') desc, o.valid_from desc limit 1), '') as unit
            from person p where p.id = $3 and not p.virtual and person_in_reach($1, $2, p.id)
            """;
}
