package xuefa.certificate.store;

/** The statements of {@link ApplicationStore}. */
final class ApplicationSql {
    private ApplicationSql() {}

    /** $3 person, $4 day: the posts in reach, and whether they are barred. The row of the person is locked against twice at once. */
    static final String HOLDER = """
            select p.id, barred_from_enforcing(p.id, $4, $4) as barred,
                   array(select o.category from post o where o.person_id = p.id
                           and o.valid_from <= $4 and (o.valid_to is null or o.valid_to >= $4)
                           and o.unit_id in (select units_in_reach($1, $2))) as categories
            from person p where p.id = $3 and not p.virtual for update of p
            """;

    /** $3 person, $4 day, $5 unit or null, $6 the category that fits best. */
    static final String UNIT = """
            select o.unit_id from post o
            where o.person_id = $3 and o.valid_from <= $4 and (o.valid_to is null or o.valid_to >= $4)
              and ($5::uuid is null or o.unit_id = $5) and o.unit_id in (select units_in_reach($1, $2))
            order by o.category = $6 desc, o.valid_from desc, o.unit_id limit 1
            """;

    /** $1 person, $2 kind. */
    static final String LIVE = """
            select id from certificate
            where person_id = $1 and kind = $2 and state not in ('declined', 'cancelled', 'revoked', 'withdrawn')
            """;

    /** $1 certificate, $2 unit: where it would be if it had been issued through that one. */
    static final String PLACE = """
            select certificate_unit(person_id, kind, $2, since, certificate_day()) as unit_id from certificate where id = $1
            """;

    /** $1 certificate, $2 unit, $3 area. */
    static final String CHANGE = """
            update certificate set issued_unit_id = $2, area = $3, version = version + 1, changed_at = clock_timestamp() where id = $1
            """;
}
