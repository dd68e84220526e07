package xuefa.exam.store;

/** The statements of {@link OverseeingStore}. */
final class OverseeingSql {
    private OverseeingSql() {}

    /** $1 officer, $2 exam. */
    static final String EXAM = """
            select coalesce((select reaches_unit($1, array['examOfficer'], unit_id) from exam where id = $2), false) as overseen
            """;

    /** $1 person, $2 roles. */
    static final String SITTINGS = """
            select s.id, s.exam_id, s.opens_at, s.closes_at, s.cancelled_at is not null as cancelled, e.title, (select u.name from unit u where u.id = e.unit_id) as unit_name,
                   (select count(*) from roster r where r.sitting_id = s.id) as due
            from exam e
            join sitting s on s.exam_id = e.id
            where e.unit_id in (select units_in_reach($1, $2))
            order by s.opens_at desc, s.id
            limit 200
            """;

    /** $1 person, $2 roles, $3 sitting. */
    static final String SITTING = """
            select s.id, s.exam_id, s.opens_at, s.closes_at, s.cancelled_at is not null as cancelled, e.title, (select u.name from unit u where u.id = e.unit_id) as unit_name,
                   (select count(*) from roster r where r.sitting_id = s.id) as due
            from sitting s join exam e on e.id = s.exam_id
            where s.id = $3 and reaches_unit($1, $2, e.unit_id)
            """;

    /** $1 person, $2 roles. */
    static final String UNITS = "select units_in_reach($1, $2) as id";

    /** $1 sitting. Identity numbers leave the record masked. */
    static final String ROSTER = """
            select p.id, p.name, u.id as unit_id, u.name as unit_name,
                   p.identity_masked as identity
            from roster r join person p on p.id = r.person_id join unit u on u.id = r.unit_id
            where r.sitting_id = $1
            order by u.name, u.id, p.name, p.id
            """;

    /** $1 seconds since closing. */
    static final String RECENT = """
            select id, exam_id, opens_at, closes_at
            from sitting
            where cancelled_at is null and opens_at <= clock_timestamp() and closes_at > clock_timestamp() - make_interval(secs => $1)
            order by id
            """;
}
