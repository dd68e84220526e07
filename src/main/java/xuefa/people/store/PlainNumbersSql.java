package xuefa.people.store;

/** The statements of {@link SealingPlainNumbers}. */
final class PlainNumbersSql {
    private PlainNumbersSql() {}

    static final String IS_THERE = """
            select 1 from pg_attribute
            where attrelid = 'person'::regclass and attname = 'identity_number' and not attisdropped
            """;

    static final String PLAIN = """
            select id, name, identity_number as number, virtual from person where identity_number is not null
            order by id limit $1 for update
            """;

    static final String KEEP = """
            update person p
            set identity_sealed = i.sealed, identity_hash = i.hash, identity_masked = i.masked, pinyin = i.pinyin,
                search_terms = array(select json_array_elements_text(i.terms::json)), identity_number = null
            from unnest($1::uuid[], $2::bytea[], $3::bytea[], $4::text[], $5::text[], $6::text[])
              as i(id, sealed, hash, masked, pinyin, terms)
            where p.id = i.id
            """;

    static final String DROP = "alter table person drop column if exists identity_number";
}
