package xuefa.people.store;

/** The statements that add to the register. */
final class PeopleSql {
    private PeopleSql() {}

    static final String ADD_UNITS = """
            insert into unit (id, parent_id, name, kind, valid_from, valid_to, code, enforcement)
            select * from unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::date[], $6::date[], $7::text[], $8::boolean[])
            """;

    /** Search terms as JSON: arrays of arrays can't have rows of different lengths. */
    static final String ADD_PEOPLE = """
            insert into person (id, name, work_number, pinyin, search_terms,
                                identity_sealed, identity_hash, identity_masked, phone_sealed, phone_hash, phone_masked)
            select i.id, i.name, i.work_number, i.pinyin, array(select json_array_elements_text(i.terms::json)),
                   i.identity_sealed, i.identity_hash, i.identity_masked, i.phone_sealed, i.phone_hash, i.phone_masked
            from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[], $6::bytea[], $7::bytea[], $8::text[],
                        $9::bytea[], $10::bytea[], $11::text[])
              as i(id, name, work_number, pinyin, terms, identity_sealed, identity_hash, identity_masked,
                   phone_sealed, phone_hash, phone_masked)
            """;

    static final String CHANGE_PEOPLE = """
            update person p
            set name = i.name, work_number = i.work_number, pinyin = i.pinyin,
                search_terms = array(select json_array_elements_text(i.terms::json)),
                identity_sealed = i.identity_sealed, identity_hash = i.identity_hash, identity_masked = i.identity_masked,
                phone_sealed = i.phone_sealed, phone_hash = i.phone_hash, phone_masked = i.phone_masked
            from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[], $6::bytea[], $7::bytea[], $8::text[],
                        $9::bytea[], $10::bytea[], $11::text[])
              as i(id, name, work_number, pinyin, terms, identity_sealed, identity_hash, identity_masked,
                   phone_sealed, phone_hash, phone_masked)
            where p.id = i.id
            """;

    static final String ADD_POSTS = """
            insert into post (id, person_id, unit_id, category, level, role, valid_from, valid_to)
            select * from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[], $5::text[], $6::text[], $7::date[], $8::date[])
            """;

    static final String ADD_EMPLOYMENTS = """
            insert into employment (id, person_id, kind, valid_from, valid_to)
            select * from unnest($1::uuid[], $2::uuid[], $3::text[], $4::date[], $5::date[])
            """;

    static final String ADD_STANDINGS = """
            insert into standing (id, person_id, flag, valid_from, valid_to)
            select * from unnest($1::uuid[], $2::uuid[], $3::text[], $4::date[], $5::date[])
            """;

    static final String ADD_TENURES = """
            insert into tenure (id, person_id, unit_id, valid_from, valid_to)
            select * from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::date[], $5::date[])
            """;

    static final String ADD_ABSENCES = """
            insert into absence (id, person_id, kind, valid_from, valid_to, approved_by)
            select * from unnest($1::uuid[], $2::uuid[], $3::text[], $4::date[], $5::date[], $6::text[])
            """;
}
