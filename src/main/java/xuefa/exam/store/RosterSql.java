package xuefa.exam.store;

/** The statements about who belongs on a roster. */
final class RosterSql {
    private RosterSql() {}

    /** The units of an officer with how many work there. $1 officer, $2 zone. */
    static final String UNITS = """
            with recursive below as (
              select unit_id as id from role_in_force where person_id = $1 and role in ('examOfficer', 'publisher')
              union
              select u.id from unit u join below b on u.parent_id = b.id
            ), today as (
              select (clock_timestamp() at time zone $2)::date as day
            ), staff as (
              select p.unit_id, count(distinct p.person_id)::int as people
              from post p cross join today t
              where p.unit_id in (select id from below) and p.valid_from <= t.day and (p.valid_to is null or p.valid_to >= t.day)
              group by p.unit_id
            )
            select u.id, case when u.parent_id in (select id from below) then u.parent_id end as parent_id, u.name,
                   coalesce(s.people, 0) as people
            from unit u left join staff s on s.unit_id = u.id cross join today t
            where u.id in (select id from below) and not u.virtual and (u.valid_to is null or u.valid_to >= t.day)
            order by u.name, u.id
            """;

    /** $1 officer, $2 units. */
    static final String FOREIGN_UNITS = """
            with recursive below as (
              select unit_id as id from role_in_force where person_id = $1 and role in ('examOfficer', 'publisher')
              union
              select u.id from unit u join below b on u.parent_id = b.id
            )
            select exists (select 1 from unnest($2::uuid[]) as asked(id) where id not in (select id from below)) as foreigners
            """;

    /**
     * Everybody with a post in these units or below today, once: where somebody has several posts, in the oldest.
     * $1 units, $2 categories, $3 zone, $4 only who can sign in and is a candidate, $5 whether it leads to certificates of enforcement.
     */
    private static final String SEATED = """
            with recursive chosen as (
              select id from unit where id = any ($1) and not virtual
              union
              select u.id from unit u join chosen c on u.parent_id = c.id
            ), today as (
              select (clock_timestamp() at time zone $3)::date as day
            ), held as (
              select distinct on (p.person_id) p.person_id, p.unit_id
              from post p cross join today t
              where p.unit_id in (select id from chosen) and p.valid_from <= t.day and (p.valid_to is null or p.valid_to >= t.day)
                and (cardinality($2::text[]) = 0 or p.category = any ($2))
              order by p.person_id, p.valid_from, p.unit_id
            ), known as (
              select h.person_id, h.unit_id,
                     exists (select 1 from account a where a.person_id = h.person_id) as account,
                     exists (select 1 from role_in_force g where g.person_id = h.person_id and g.role = 'candidate') as candidate,
                     $5 and barred_from_enforcing(h.person_id, t.day, t.day) as barred
              from held h cross join today t
            ), seated as (
              select * from known where not $4 or (account and candidate)
            )
            """;

    static final String PREVIEW_UNITS = SEATED + """
            select u.id, u.name, (count(*) filter (where not s.barred))::int as people,
                   (count(*) filter (where not s.account and not s.barred))::int as without_account,
                   (count(*) filter (where not s.candidate and not s.barred))::int as not_candidates,
                   (count(*) filter (where s.barred))::int as barred
            from seated s join unit u on u.id = s.unit_id
            group by u.id, u.name
            order by u.name, u.id
            """;

    /** $6 at most. */
    static final String PREVIEW_FLAGGED = SEATED + """
            select p.id, p.name, u.name as unit_name, s.account, s.candidate, s.barred
            from seated s join person p on p.id = s.person_id join unit u on u.id = s.unit_id
            where not s.account or not s.candidate or s.barred
            order by s.barred desc, u.name, u.id, p.name, p.id
            limit $6
            """;

    /** Contract and temporary workers are kept out of what leads to certificates. $6 sitting. */
    static final String FILL = SEATED + """
            insert into roster (sitting_id, person_id, unit_id) select $6, person_id, unit_id from seated where not barred
            returning person_id
            """;

    /** While it is open. $1 sitting. */
    static final String CLEAR = "select clear_roster($1)";
}
