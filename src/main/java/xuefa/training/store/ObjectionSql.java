package xuefa.training.store;

/** The statements on objections. */
final class ObjectionSql {
    private ObjectionSql() {}

    static final String RAISE = """
            insert into hours_objection (id, person_id, unit_id, year, entry_id, words, answer_due)
            select $1, $2, p.unit_id, $3, $4, $5, $6
            from post p
            where p.person_id = $2 and p.valid_from <= current_date and (p.valid_to is null or p.valid_to >= current_date)
              and ($4::uuid is null or exists (select 1 from hours_entry e where e.id = $4 and e.person_id = $2))
            order by p.valid_from desc, p.unit_id limit 1
            """;

    static final String STEP = """
            insert into hours_objection_step (objection_id, number, kind, words, due, done_by) values ($1, $2, $3, $4, $5, $6)
            on conflict do nothing
            """;

    static final String REACHED = """
            select reaches_unit($1, $2, $3) as reached, reaches_unit($1, array['justiceBureau'], $3) as bureau
            """;

    private static final String ALL = """
            select o.id, o.person_id, o.unit_id, o.year, o.entry_id, o.words, o.answer_due, o.recorded_at, p.name as person,
                   u.name as unit, s.number, s.kind, s.words as step_words, s.due, coalesce(d.name, '') as done_by,
                   s.recorded_at as step_at
            from hours_objection o
            join person p on p.id = o.person_id
            join unit u on u.id = o.unit_id
            left join hours_objection_step s on s.objection_id = o.id
            left join person d on d.id = s.done_by
            """;

    static final String ONE = ALL + " where o.id = $1 order by s.number";

    static final String OWN = ALL + " where o.person_id = $1 order by o.recorded_at desc, o.id, s.number";

    static final String IN_REACH = ALL + """
             where o.id in (
              select i.id from hours_objection i where i.unit_id in (select units_in_reach($1, $2))
              order by i.recorded_at desc limit 2000)
            order by o.recorded_at desc, o.id, s.number
            """;
}
