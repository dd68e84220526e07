package xuefa.people.store;

/** The statements of this room. */
final class PeopleSql {
    private PeopleSql() {}

    static final String ADD_UNITS = """
            insert into unit (id, parent_id, name, kind, valid_from, valid_to)
            select * from unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::date[], $6::date[])
            """;

    static final String ADD_PEOPLE = """
            insert into person (id, name, identity_number)
            select * from unnest($1::uuid[], $2::text[], $3::text[])
            """;

    static final String ADD_POSTS = """
            insert into post (person_id, unit_id, category, valid_from, valid_to)
            select * from unnest($1::uuid[], $2::uuid[], $3::text[], $4::date[], $5::date[])
            """;
}
