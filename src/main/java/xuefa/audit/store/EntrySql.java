package xuefa.audit.store;

/** The statements that look for deeds. Whichever filter finds fewest is asked by its index; the others follow. */
final class EntrySql {
    private EntrySql() {}

    /**
     * $1 person, $2 roles, $3 actor, $4 person, $5 code, $6 room, $7 kind, $8 subject, $9 unit, $10 address, $11 from, $12 until,
     * $13 before this moment, $14 and this id, $15 limit.
     */
    private static final String FROM = """
            with places as materialized (select units_in_reach($1, $2) as id),
            top as materialized (
              select exists (select 1 from places p join unit u on u.id = p.id where u.parent_id is null and not u.virtual) as whole
            )
            """;

    private static final String COLUMNS = """
            select e.id, e.at, e.actor_id, masked_name(a.name) as actor_name, e.address, e.session, e.code, e.subject_kind, e.subject_id,
                   e.subject_person, masked_name(s.name) as person_name, e.unit_id, u.name as unit_name,
                   e.before::text as before, e.after::text as after, e.reason
            from (
            """;

    private static final String AMONG = """
            select * from audit_entry e
            where (e.unit_id in (select id from places) or (e.unit_id is null and (select whole from top)))
              and ($3::uuid is null or e.actor_id = $3) and ($4::uuid is null or e.subject_person = $4)
              and ($5::text is null or e.code = $5) and ($6::text is null or split_part(e.code, '.', 1) = $6)
              and ($7::text is null or e.subject_kind = $7) and ($8::text is null or e.subject_id = $8)
              and ($9::uuid is null or e.unit_id = $9) and ($10::text is null or e.address = $10)
              and e.at >= $11 and e.at < $12 and (e.at, e.id) < ($13, $14)
            """;

    private static final String NAMED = """
             order by e.at desc, e.id desc limit $15
            ) e
            left join person a on a.id = e.actor_id
            left join person s on s.id = e.subject_person
            left join unit u on u.id = e.unit_id
            order by e.at desc, e.id desc
            """;

    private static final String COUNT = "select count(*)::int as n from (select 1 from (";

    /** The most telling filter, as a condition that an index knows. */
    enum By {
        ACTOR("and e.actor_id = $3 "),
        PERSON("and e.subject_person = $4 "),
        SUBJECT("and e.subject_kind = $7 and e.subject_id = $8 "),
        ADDRESS("and e.address = $10 "),
        UNIT("and e.unit_id = $9 "),
        CODE("and e.code = $5 "),
        TIME("");

        private final String page;
        private final String count;

        By(String condition) {
            page = FROM + COLUMNS + AMONG + condition + NAMED;
            count = FROM + COUNT + AMONG + condition + ") e limit $15) n";
        }

        String page() {
            return page;
        }

        String count() {
            return count;
        }
    }

    /** $1 person, $2 roles, $3 kinds, $4 subjects. */
    static final String OF = FROM + """
            select e.id, e.at, e.actor_id, masked_name(a.name) as actor_name, e.address, e.session, e.code, e.subject_kind, e.subject_id,
                   e.subject_person, masked_name(s.name) as person_name, e.unit_id, u.name as unit_name,
                   e.before::text as before, e.after::text as after, e.reason
            from unnest($3::text[], $4::text[]) as i(kind, id)
            join audit_entry e on e.subject_kind = i.kind and e.subject_id = i.id
            left join person a on a.id = e.actor_id
            left join person s on s.id = e.subject_person
            left join unit u on u.id = e.unit_id
            where e.unit_id in (select id from places) or (e.unit_id is null and (select whole from top))
            order by e.at, e.id limit 100
            """;
}
