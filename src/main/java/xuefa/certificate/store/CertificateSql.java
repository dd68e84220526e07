package xuefa.certificate.store;

/** The statements on certificates. */
final class CertificateSql {
    private CertificateSql() {}

    static final String ADD = """
            insert into certificate (id, source, person_id, unit_id, kind, number, area, state, valid_from, valid_to, cards, since)
            select * from unnest($1::uuid[], $2::text[], $3::uuid[], $4::uuid[], $5::text[], $6::text[], $7::text[],
                                 $8::text[], $9::date[], $10::date[], $11::int[], $12::date[])
            on conflict (source) do nothing
            returning id
            """;

    static final String ADD_EVENTS = """
            insert into certificate_event (certificate_id, position, id, step, day, valid_from, valid_to, reason, review_id, inspected_year,
                                           done_by, recorded_on)
            select i.certificate_id, i.position, i.id, i.step, i.day, i.valid_from, i.valid_to, i.reason, i.review_id, i.inspected_year, $11,
                   (clock_timestamp() at time zone $12)::date
            from unnest($1::uuid[], $2::int[], $3::uuid[], $4::text[], $5::date[], $6::date[], $7::date[], $8::text[], $9::uuid[],
                        $10::int[])
              as i(certificate_id, position, id, step, day, valid_from, valid_to, reason, review_id, inspected_year)
            """;

    static final String ADD_CARDS = """
            insert into certificate_card (code, certificate_id, card, issued_on)
            select * from unnest($1::text[], $2::uuid[], $3::int[], $4::date[])
            """;

    private static final String SELECT = """
            select c.id, c.person_id, p.name as person_name, c.unit_id, u.name as unit_name, c.issued_unit_id, c.kind, c.number, c.area, c.version
            from certificate c join person p on p.id = c.person_id join unit u on u.id = c.unit_id
            """;

    /** $1 asking person, $2 roles, $3 certificate. */
    static final String FIND = SELECT + """
            where c.id = $3 and reaches_unit($1, $2, c.unit_id)
            """;

    static final String FIND_LOCKED = FIND + """
            for update of c
            """;

    /** $1 certificates. In one order, so that two batches never wait for one another. */
    static final String LOCKED = SELECT + """
            where c.id = any ($1) order by c.id for update of c
            """;

    /** $1 certificates. */
    static final String EVENTS = """
            select certificate_id, id, step, day, valid_from, valid_to, reason
            from certificate_event where certificate_id = any ($1) order by certificate_id, position
            """;

    /** $1 people. */
    static final String OF_PEOPLE = """
            select id, person_id, kind from certificate where person_id = any ($1) order by recorded_at, id
            """;

    static final String CHANGE = """
            update certificate c
            set state = i.state, valid_from = i.valid_from, valid_to = i.valid_to, cards = i.cards,
                number = coalesce(i.number, c.number), version = c.version + 1, changed_at = clock_timestamp()
            from unnest($1::uuid[], $2::text[], $3::date[], $4::date[], $5::int[], $6::text[])
              as i(id, state, valid_from, valid_to, cards, number)
            where c.id = i.id
            """;
}
