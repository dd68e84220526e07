package xuefa.access.store;

/** The statements of second factors. */
final class SecondFactorSql {
    private SecondFactorSql() {}

    static final String IN_FORCE = """
            select id, secret, last_step, confirmed_at,
                   (select count(*) from recovery_code c where c.factor_id = f.id and c.used_at is null) as codes
            from second_factor f where person_id = $1 and confirmed_at is not null and ended_at is null
            """;

    static final String TAKE =
            "update second_factor set last_step = $2 where id = $1 and last_step < $2 and ended_at is null";

    /** $2 all that the code may be kept as. */
    static final String USE_RECOVERY = """
            update recovery_code set used_at = clock_timestamp()
            where factor_id = $1 and code_hash = any ($2) and used_at is null
            """;

    static final String FORGET_BEGUN = """
            update second_factor set ended_at = clock_timestamp()
            where person_id = $1 and confirmed_at is null and ended_at is null
            """;

    static final String BEGIN = "insert into second_factor (id, person_id, secret) values ($1, $2, $3)";

    static final String BEGUN = """
            select id, secret, last_step from second_factor
            where person_id = $1 and confirmed_at is null and ended_at is null
              and begun_at > clock_timestamp() - interval '15 minutes'
            """;

    static final String END = """
            update second_factor set ended_at = clock_timestamp()
            where person_id = $1 and confirmed_at is not null and ended_at is null
            """;

    static final String CONFIRM = """
            update second_factor set confirmed_at = clock_timestamp(), last_step = $2 where id = $1 and confirmed_at is null
            """;

    /** In a demo only. */
    static final String LACKING = """
            select a.person_id from account a
            where exists (select 1 from installation where fact = 'demo')
              and exists (select 1 from role_in_force g where g.person_id = a.person_id and g.role <> 'candidate')
              and not exists (select 1 from second_factor f
                              where f.person_id = a.person_id and f.confirmed_at is not null and f.ended_at is null)
            """;

    static final String SHOW = "update second_factor set confirmed_at = clock_timestamp(), shown = true where id = $1";

    static final String SHOWN = """
            select a.username, p.name, f.id, f.secret, f.last_step,
                   coalesce((select array_agg(distinct g.role) from role_in_force g where g.person_id = p.id), '{}') as roles
            from second_factor f join person p on p.id = f.person_id join account a on a.person_id = p.id
            where f.shown and f.confirmed_at is not null and f.ended_at is null
              and exists (select 1 from installation where fact = 'demo')
            order by a.username
            """;

    static final String ARE_SHOWN = """
            select exists (select 1 from installation where fact = 'demo')
                   and exists (select 1 from second_factor where shown and ended_at is null) as shown
            """;

    static final String ADD_RECOVERY = """
            insert into recovery_code (factor_id, code_hash) select $1, * from unnest($2::bytea[])
            """;
}
