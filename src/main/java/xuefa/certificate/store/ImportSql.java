package xuefa.certificate.store;

/** The statements of {@link ImportedCertificates}. */
final class ImportSql {
    private ImportSql() {}

    /** $1 person, $2 roles, $3 day, $4 hashes: who has or had a post in reach. */
    static final String PEOPLE_BY_HASH = """
            select p.id, p.name, p.identity_hash from person p
            where p.identity_hash = any ($4) and not p.virtual
              and exists (select 1 from post o where o.person_id = p.id and o.unit_id in (select units_in_reach($1, $2)))
              and $3::date is not null
            """;

    /** $1 person, $2 roles, $3 day, $4 people. */
    static final String HOLDERS = """
            select p.id, barred_from_enforcing(p.id, $3, $3) as barred,
                   array(select o.category from post o where o.person_id = p.id
                           and o.valid_from <= $3 and (o.valid_to is null or o.valid_to >= $3)) as categories,
                   (select o.unit_id from post o where o.person_id = p.id
                      and o.valid_from <= $3 and (o.valid_to is null or o.valid_to >= $3)
                      and o.unit_id in (select units_in_reach($1, $2))
                    order by o.valid_from desc, o.unit_id limit 1) as unit_id
            from person p
            where p.id = any ($4)
              and exists (select 1 from post o where o.person_id = p.id and o.unit_id in (select units_in_reach($1, $2)))
            """;

    /** $1 people, $2 numbers. */
    static final String CERTIFICATES = """
            select id, person_id, kind, number, state not in ('declined', 'cancelled', 'revoked', 'withdrawn') as live
            from certificate where person_id = any ($1) or number = any ($2)
            """;

    /** $1 certificates, $2 units, $3 numbers, $4 areas. */
    static final String CORRECT = """
            update certificate c
            set issued_unit_id = i.unit_id, number = i.number, area = i.area, version = c.version + 1, changed_at = clock_timestamp()
            from unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[]) as i(id, unit_id, number, area) where c.id = i.id
            """;
}
