package xuefa.app.demo;

/** The statements of {@link DemoBank}. */
final class DemoBankSql {
    private DemoBankSql() {}

    static final String STATE = """
            select exists (select 1 from bank) as there,
                   (select u.id from unit u where u.kind = 'district' and not u.virtual order by u.id limit 1) as district
            """;

    static final String PEOPLE = "select username, person_id from account";

    /** Lets the releases lie some days back. $1 days. */
    static final String AGE = """
            with aged as (update numbered_release set released_at = released_at - make_interval(days => $1))
            update question_event set at = at - make_interval(days => $1) where event = 'released'
            """;

    /** Who works where. $1 name of the unit. */
    static final String OFFICERS = """
            select p.person_id, p.unit_id from post p join unit u on u.id = p.unit_id
            where u.name = $1 and p.category = 'enforcementOfficer'
            """;
}
