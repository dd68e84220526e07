package xuefa.course.store;

/** The statements of those who make courses and of those who look after learners. $1 person, $2 roles. */
final class DeskSql {
    private DeskSql() {}

    private static final String DRAFTED = """
            select c.id, c.unit_id, u.name as unit_name, c.draft, c.revision, c.newest_id, c.retired_at, c.changed_at,
                   coalesce(v.number, 0) as version, v.content is null or v.content <> c.draft as changed,
                   (select count(*)::int from course_learner l where l.course_id = c.id) as learners,
                   (select count(completed_at)::int from course_learner l where l.course_id = c.id) as completed
            from course c join unit u on u.id = c.unit_id left join course_version v on v.id = c.newest_id
            """;

    static final String LIST = DRAFTED + "where c.unit_id in (select units_in_reach($1, $2)) order by c.title, c.id";

    /** $3 course. */
    static final String FIND = DRAFTED + "where c.id = $3 and c.unit_id in (select units_in_reach($1, $2))";

    static final String PLACES =
            "select id, name from unit where id in (select units_in_reach($1, $2)) order by name, id";

    /** $3 id, $4 unit, $5 title, $6 draft. No row for a unit that isn't theirs. */
    static final String CREATE = """
            insert into course (id, unit_id, title, draft, made_by)
            select $3, $4, $5, $6, $1 where reaches_unit($1, $2, $4) returning id
            """;

    static final String LOCK =
            "select revision, draft, unit_id from course where id = $3 and unit_id in (select units_in_reach($1, $2)) for update";

    /** $1 course, $2 title, $3 draft. */
    static final String SAVE = """
            update course set title = $2, draft = $3, revision = revision + 1, changed_at = clock_timestamp() where id = $1
            """;

    /** $1 id, $2 course, $3 content, $4 digest, $5 by. */
    static final String PUBLISH = """
            with added as (
              insert into course_version (id, course_id, number, content, digest, published_by)
              select $1, $2, coalesce(max(number), 0) + 1, $3, $4, $5 from course_version where course_id = $2 returning id, number
            )
            update course c set newest_id = a.id, retired_at = null, changed_at = clock_timestamp() from added a where c.id = $2
            returning a.number
            """;

    /** $1 course, $2 whether. */
    static final String RETIRE = """
            update course set retired_at = case when $2 then clock_timestamp() end, changed_at = clock_timestamp() where id = $1
            """;

    static final String RELEASES = """
            with recursive theirs as (
              select u.id, u.parent_id from unit u where u.id in (select units_in_reach($1, $2))
            ), around as (
              select id, parent_id from theirs union select u.id, u.parent_id from around a join unit u on u.id = a.parent_id
            )
            select r.digest, b.name, r.number, r.questions, r.released_at
            from numbered_release r join bank b on b.id = r.bank_id
            where b.unit_id in (select id from around) order by r.released_at desc
            """;

    static final String EXAMS = """
            with recursive theirs as (
              select u.id, u.parent_id from unit u where u.id in (select units_in_reach($1, $2))
            ), around as (
              select id, parent_id from theirs union select u.id, u.parent_id from around a join unit u on u.id = a.parent_id
            )
            select e.id, e.title from exam e
            where e.unit_id in (select id from around)
              and exists (select 1 from sitting s where s.exam_id = e.id and not s.virtual and s.cancelled_at is null)
            order by e.created_at desc, e.id limit 100
            """;

    /** Learners of courses, and those of whom one is required who don't take it. $3 course or null, $4 today. */
    static final String LEARNERS = """
            with within as (select units_in_reach($1, $2) as id),
            people as (
              select distinct on (p.id) p.id, p.name, u.id as unit_id, u.name as unit_name,
                     array(select distinct o.category from post o where o.person_id = p.id and o.valid_from <= $4
                             and (o.valid_to is null or o.valid_to >= $4)) as categories
              from post o join person p on p.id = o.person_id join unit u on u.id = o.unit_id
              where o.unit_id in (select id from within) and o.valid_from <= $4 and (o.valid_to is null or o.valid_to >= $4)
              order by p.id, u.name
            ), courses as (
              select c.id, c.unit_id, c.title, v.id as version_id,
                     array(select json_array_elements_text(v.content::json -> 'required')) as required
              from course c join course_version v on v.id = c.newest_id
              where c.retired_at is null and ($3::uuid is null or c.id = $3)
            ), rows as (
              select p.id as person_id, p.name, p.unit_name, c.id as course_id, c.title, c.required && p.categories as required,
                     l.version_id, l.joined_at, l.completed_at, p.unit_id, c.unit_id as course_unit
              from people p cross join courses c
              left join course_learner l on l.person_id = p.id and l.course_id = c.id
              where l.person_id is not null or c.required && p.categories
            )
            select r.*, coalesce(s.done, 0) as done, coalesce(s.covered, 0) as covered, s.last_at, coalesce(f.flags, 0) as flags
            from rows r
            left join lateral (
              select count(g.done_at)::int as done, max(g.changed_at) as last_at,
                     sum((select coalesce(sum(g.covered[n * 2] - g.covered[n * 2 - 1]), 0)
                          from generate_series(1, coalesce(array_length(g.covered, 1), 0) / 2) as n))::bigint as covered
              from study_progress g where g.person_id = r.person_id and g.version_id = r.version_id
            ) s on true
            left join lateral (
              select count(*)::int as flags from study_flag f
              where f.person_id = r.person_id and f.version_id = r.version_id and f.decision is null
                and f.times >= (%s)
            ) f on true
            where r.joined_at is not null or r.course_unit in (
              with recursive above as (
                select u.id, u.parent_id from unit u where u.id = r.unit_id
                union select u.id, u.parent_id from above a join unit u on u.id = a.parent_id
              ) select id from above)
            order by r.title, r.unit_name, r.name, r.person_id limit 2000
            """.formatted(seenFrom("f.reason"));

    private static final String FLAG = """
            select f.id, f.person_id, p.name, (
                     select u.name from post o join unit u on u.id = o.unit_id
                     where o.person_id = p.id and o.unit_id in (select units_in_reach($1, $2)) order by o.valid_from desc limit 1
                   ) as unit_name,
                   c.title as course, f.reason, f.times, f.first_at, f.last_at, f.detail, f.decision, d.name as decided_by,
                   f.decided_at, f.words
            from study_flag f join person p on p.id = f.person_id
            left join course_version v on v.id = f.version_id left join course c on c.id = v.course_id
            left join person d on d.id = f.decided_by
            where f.person_id in (select person_id from post where unit_id in (select units_in_reach($1, $2)))
              and f.times >= (%s)
            """.formatted(seenFrom("f.reason"));

    /** $3 whether only those that wait for a decision. */
    static final String FLAGS = FLAG + " and (not $3 or f.decision is null) order by f.last_at desc, f.id limit 500";

    /** $3 flag. */
    static final String ONE_FLAG = FLAG + " and f.id = $3";

    /** $1 flag, $2 decision, $3 by, $4 words. */
    static final String DECIDE = """
            update study_flag set decision = $2, decided_by = $3, words = $4, decided_at = clock_timestamp()
            where id = $1 and decision is null
            """;

    private static String seenFrom(String column) {
        StringBuilder cases = new StringBuilder("case " + column);
        for (var each : xuefa.course.Suspicion.values()) {
            cases.append(" when '").append(each.code()).append("' then ").append(each.seenFrom());
        }
        return cases.append(" else 1 end").toString();
    }
}
