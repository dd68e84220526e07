package xuefa.people.store;

/** The statements of {@link ImportedPeople}. */
final class RosterSql {
    private RosterSql() {}

    /** Whoever has one of the hashes, of all people. $1 hashes. */
    static final String KNOWN = "select id, identity_hash from person where identity_hash = any ($1) and not virtual";

    /** Which of these are in reach, or have nowhere any post. $1 person, $2 roles, $3 ids. */
    static final String REACHED = """
            select p.id from person p where p.id = any ($3)
              and (not exists (select 1 from post o where o.person_id = p.id) or
            """ + RegisterSql.IN_REACH + ")";

    /** Work numbers that others have. $1 numbers, $2 those who may have them. */
    static final String WORK_NUMBERS = "select id, work_number from person where work_number = any ($1)";

    static final String END_POSTS = """
            update post f set valid_to = i.day from unnest($1::uuid[], $2::date[]) as i(id, day) where f.id = i.id
            """;

    static final String END_EMPLOYMENTS = """
            update employment f set valid_to = i.day from unnest($1::uuid[], $2::date[]) as i(id, day) where f.id = i.id
            """;

    static final String END_STANDINGS = """
            update standing f set valid_to = i.day from unnest($1::uuid[], $2::date[]) as i(id, day) where f.id = i.id
            """;
}
