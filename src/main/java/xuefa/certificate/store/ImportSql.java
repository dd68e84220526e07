package xuefa.certificate.store;

/** The statements of {@link ImportStore}. */
final class ImportSql {
    private ImportSql() {}

    static final String BEGIN =
            "insert into certificate_import (id, file_name, state, started_by) values ($1, $2, 'pending', $3)";

    static final String ADD_ROWS = """
            insert into certificate_import_row (import_id, line, name, outcome, plan, changes, reasons)
            select $1, i.line, i.name, i.outcome, i.plan::json, i.changes::json,
                   case when i.reason = '' then '{}'::text[] else array[i.reason] end
            from unnest($2::int[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[])
              as i(line, name, outcome, plan, changes, reason)
            """;

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

    private static final String STATE = """
            select i.*, p.name as by,
                   (select json_object_agg(outcome, n)::text from (
                      select outcome, count(*) as n from certificate_import_row where import_id = i.id group by outcome) c) as counts,
                   (select json_object_agg(applied, n)::text from (
                      select applied, count(*) as n from certificate_import_row
                      where import_id = i.id and applied <> '' group by applied) c) as done
            from certificate_import i join person p on p.id = i.started_by
            where (i.started_by = $1 or exists (
              select 1 from post o where o.person_id = i.started_by and o.unit_id in (select units_in_reach($1, $2))))
            """;

    static final String LIST = STATE + " order by i.started_at desc limit 50";

    static final String FIND = STATE + " and i.id = $3";

    static final String ROWS = """
            select line, name, outcome, applied, changes::text as changes, reasons from certificate_import_row
            where import_id = $1 and ($2::text is null or outcome = $2) and line > $3 order by line limit $4
            """;

    /** Claims it for this transaction. */
    static final String COMMIT = """
            update certificate_import set state = 'committed', committed_at = clock_timestamp()
            where id = $1 and state = 'pending'
            """;

    static final String GOOD = """
            select line, name, plan::text as plan from certificate_import_row
            where import_id = $1 and outcome in ('new', 'changed') and line > $2 order by line limit $3
            """;

    static final String APPLIED = """
            update certificate_import_row r
            set applied = i.applied, reasons = case when i.reason = '' then r.reasons else array[i.reason] end
            from unnest($2::int[], $3::text[], $4::text[]) as i(line, applied, reason)
            where r.import_id = $1 and r.line = i.line
            """;

    static final String REST = """
            update certificate_import_row
            set plan = null, applied = case when applied <> '' then applied when outcome = 'refused' then 'refused' else 'left' end
            where import_id = $1
            """;

    static final String ABANDON = "delete from certificate_import where id = $1 and state = 'pending'";
}
