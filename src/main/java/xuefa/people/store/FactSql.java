package xuefa.people.store;

/** The statements of {@link FactStore}. */
final class FactSql {
    private FactSql() {}

    /** $1 person, $2 roles, $3 unit. */
    static final String UNIT_REACHED = """
            select 1 from unit u where u.id = $3 and not u.virtual and reaches_unit($1, $2, u.id)
            """;

    /** Locks somebody in reach. $1 person, $2 roles, $3 whom. */
    static final String LOCK = "select p.id from person p where p.id = $3 and not p.virtual and " + RegisterSql.IN_REACH
            + " for update of p";

    /** $1 person, $2 from, $3 to, $4 unit, $5 category. */
    static final String POST_OVERLAPS = """
            select 1 from post where person_id = $1 and valid_from <= coalesce($3::date, 'infinity')
              and coalesce(valid_to, 'infinity') >= $2::date and unit_id = $4 and (category = $5 or valid_from = $2)
            """;

    /** $1 person, $2 from, $3 to. */
    static final String EMPLOYMENT_OVERLAPS = """
            select 1 from employment where person_id = $1 and valid_from <= coalesce($3::date, 'infinity')
              and coalesce(valid_to, 'infinity') >= $2::date
            """;

    /** $4 flag. */
    static final String STANDING_OVERLAPS = """
            select 1 from standing where person_id = $1 and valid_from <= coalesce($3::date, 'infinity')
              and coalesce(valid_to, 'infinity') >= $2::date and flag = $4
            """;

    /** $4 unit. */
    static final String TENURE_OVERLAPS = """
            select 1 from tenure where person_id = $1 and valid_from <= coalesce($3::date, 'infinity')
              and coalesce(valid_to, 'infinity') >= $2::date and unit_id = $4
            """;

    /** $4 kind. */
    static final String ABSENCE_OVERLAPS = """
            select 1 from absence where person_id = $1 and valid_from <= coalesce($3::date, 'infinity')
              and coalesce(valid_to, 'infinity') >= $2::date and kind = $4
            """;

    /** Where a fact is, and whose: $1 fact. */
    static final String FIND = """
            select 'post' as fact, person_id, unit_id, valid_from, row_to_json(f)::text as said from post f where id = $1
            union all
            select 'employment', person_id, null, valid_from, row_to_json(f)::text from employment f where id = $1
            union all
            select 'standing', person_id, null, valid_from, row_to_json(f)::text from standing f where id = $1
            union all
            select 'tenure', person_id, unit_id, valid_from, row_to_json(f)::text from tenure f where id = $1
            union all
            select 'absence', person_id, null, valid_from, row_to_json(f)::text from absence f where id = $1
            """;

    /** By table. $1 fact, $2 last day. */
    static String end(String table) {
        return switch (table) {
            case "post" -> "update post set valid_to = $2 where id = $1";
            case "employment" -> "update employment set valid_to = $2 where id = $1";
            case "standing" -> "update standing set valid_to = $2 where id = $1";
            case "tenure" -> "update tenure set valid_to = $2 where id = $1";
            default -> "update absence set valid_to = $2 where id = $1";
        };
    }

    /** By table. $1 fact. */
    static String remove(String table) {
        return switch (table) {
            case "post" -> "delete from post where id = $1";
            case "employment" -> "delete from employment where id = $1";
            case "standing" -> "delete from standing where id = $1";
            case "tenure" -> "delete from tenure where id = $1";
            default -> "delete from absence where id = $1";
        };
    }

    static final String NUMBERS = """
            select id, name, identity_sealed, phone_sealed, work_number from person where id = any ($1) order by id
            """;

    /** $1 hashes, $2 who may have it. */
    static final String IDENTITY_TAKEN = "select 1 from person where identity_hash = any ($1) and id <> $2";

    static final String WORK_NUMBER_TAKEN = "select 1 from person where work_number = $1 and id <> $2";
}
