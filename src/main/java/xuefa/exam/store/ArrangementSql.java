package xuefa.exam.store;

/** The statements of {@link ArrangementStore}. */
final class ArrangementSql {
    private ArrangementSql() {}

    /** $1 officer, $2 sitting. */
    static final String FIND = """
            with recursive above as (
              select u.id, u.parent_id
              from unit u join exam e on e.unit_id = u.id join sitting s on s.exam_id = e.id
              where s.id = $2
              union
              select p.id, p.parent_id from unit p join above a on p.id = a.parent_id
            )
            select s.id, s.exam_id, s.opens_at, s.closes_at, s.version, s.cancelled_at, s.roster_closes_at, s.roster_commitment,
                   (select u.name from unit u where u.id = e.unit_id) as unit_name,
                   (select count(*)::int from roster r where r.sitting_id = s.id) as people,
                   (select d.id from exam_draft d where d.exam_id = e.id) as draft_id, clock_timestamp() as now
            from sitting s join exam e on e.id = s.exam_id
            where s.id = $2 and exists (
              select 1 from role_in_force g join above a on a.id = g.unit_id
              where g.person_id = $1 and g.role in ('examOfficer', 'publisher'))
            """;

    /** What concerns the sitting, its exam as a whole, or the draft they come from. $1 sitting, $2 exam. */
    static final String EVENTS = """
            select v.at, v.kind, p.name as by_name, v.reason, v.detail::text as detail
            from exam_event v left join person p on p.id = v.by_id
            where v.sitting_id = $1
               or (v.exam_id = $2 and v.sitting_id is null)
               or (v.exam_id is null and v.draft_id = (select d.id from exam_draft d where d.exam_id = $2))
            order by v.at desc, v.id desc
            limit 200
            """;

    /** $1 sitting. */
    static final String LOCK = """
            select id, exam_id, opens_at, closes_at, version, cancelled_at, roster_closes_at, roster_commitment,
                   clock_timestamp() as now
            from sitting where id = $1 for update
            """;

    /** $1 sitting, $2 opens, $3 closes. */
    static final String MOVE = "update sitting set opens_at = $2, closes_at = $3, version = version + 1 where id = $1";

    /** $1 sitting. */
    static final String CANCEL =
            "update sitting set cancelled_at = clock_timestamp(), version = version + 1 where id = $1";
}
