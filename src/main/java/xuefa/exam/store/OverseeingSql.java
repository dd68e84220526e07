package xuefa.exam.store;

/** The statements of {@link OverseeingStore}. */
final class OverseeingSql {
    private OverseeingSql() {}

    /** $1 officer, $2 exam. */
    static final String EXAM = """
            with recursive above as (
              select u.id, u.parent_id from unit u join exam e on e.unit_id = u.id where e.id = $2
              union
              select p.id, p.parent_id from unit p join above a on p.id = a.parent_id
            )
            select exists (
              select 1 from role_in_force g join above a on a.id = g.unit_id
              where g.person_id = $1 and g.role = 'examOfficer') as overseen
            """;

    /** For publishers too, who arrange sittings. $1 officer. */
    static final String SITTINGS = """
            with recursive below as (
              select unit_id as id from role_in_force where person_id = $1 and role in ('examOfficer', 'publisher')
              union
              select u.id from unit u join below b on u.parent_id = b.id
            )
            select s.id, s.exam_id, s.opens_at, s.closes_at, s.cancelled_at is not null as cancelled, e.title, (select u.name from unit u where u.id = e.unit_id) as unit_name,
                   (select count(*) from roster r where r.sitting_id = s.id) as due
            from exam e
            join sitting s on s.exam_id = e.id
            where e.unit_id in (select id from below)
            order by s.opens_at desc, s.id
            limit 200
            """;

    /** $1 officer, $2 sitting. */
    static final String SITTING = """
            with recursive above as (
              select u.id, u.parent_id
              from unit u join exam e on e.unit_id = u.id join sitting s on s.exam_id = e.id
              where s.id = $2
              union
              select p.id, p.parent_id from unit p join above a on p.id = a.parent_id
            )
            select s.id, s.exam_id, s.opens_at, s.closes_at, s.cancelled_at is not null as cancelled, e.title, (select u.name from unit u where u.id = e.unit_id) as unit_name,
                   (select count(*) from roster r where r.sitting_id = s.id) as due
            from sitting s join exam e on e.id = s.exam_id
            where s.id = $2 and exists (
              select 1 from role_in_force g join above a on a.id = g.unit_id
              where g.person_id = $1 and g.role = 'examOfficer')
            """;

    /** $1 officer. */
    static final String UNITS = """
            with recursive below as (
              select unit_id as id from role_in_force where person_id = $1 and role = 'examOfficer'
              union
              select u.id from unit u join below b on u.parent_id = b.id
            )
            select id from below
            """;

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
