package xuefa.report.store;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Exams: one row for each person whom an exam of the period expected. Parameters as {@link ScopeTuple} has them; a later version of a
 * grading counts from its own day on.
 */
final class ExamSql {
    private ExamSql() {}

    /** What makes a row count for a figure. */
    static final Map<String, String> CONDITIONS = conditions();

    private static Map<String, String> conditions() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("exams.due", "true");
        all.put("exams.exempt", "leave = 'exempt' and not sat");
        all.put("exams.deferred", "leave = 'deferred' and not sat");
        all.put("exams.expected", "(leave is null or sat)");
        all.put("exams.sat", "sat");
        all.put("exams.absent", "leave is null and not sat and over");
        all.put("exams.waiting", "leave is null and not sat and not over");
        all.put("exams.passed", "sat and passed");
        all.put("exams.excellent", "sat and excellent");
        all.put("exams.makeUp", "over and ((sat and not passed) or (leave = 'deferred' and not sat))");
        return all;
    }

    static final String BASE = """
            with below as materialized (select b as id from units_below($1, $2) b),
            held as materialized (
              select s.id, s.exam_id, e.title, s.opens_at, (s.opens_at at time zone $6)::date as opens_on, s.closes_at < $5 as over
              from sitting s join exam e on e.id = s.exam_id
              where not e.virtual and e.id::text is distinct from (select value from installation where fact = 'lively exam') and s.opens_at >= $3 and s.opens_at < $4
                and (s.cancelled_at is null or s.cancelled_at >= $5)),
            exams as materialized (
              select exam_id, max(title) as title, min(opens_on) as opens_on, bool_and(over) as over, count(*) as sittings
              from held group by exam_id),
            seat as (
              select h.exam_id, r.person_id, r.unit_id, r.sitting_id
              from exams x join held h on h.exam_id = x.exam_id join roster r on r.sitting_id = h.id
              where x.sittings = 1
              union all
              (select distinct on (h.exam_id, r.person_id) h.exam_id, r.person_id, r.unit_id, r.sitting_id
               from exams x join held h on h.exam_id = x.exam_id join roster r on r.sitting_id = h.id
               where x.sittings > 1
               order by h.exam_id, r.person_id, h.opens_at desc, h.id)),
            done as (
              select h.exam_id, a.person_id, bool_or(r.passed) as passed, bool_or(r.grade = 'excellent') as excellent,
                     max(r.score) as score, max(a.submitted_at) as submitted_at
              from held h join attempt a on a.sitting_id = h.id
              left join result r on r.attempt_id = a.id and r.graded_at < $5 and not exists (
                select 1 from result n
                where n.attempt_id = r.attempt_id and n.grading_version > r.grading_version and n.graded_at < $5)
              where a.state = 'submitted' and a.submitted_at < $5
              group by h.exam_id, a.person_id),
            base as (
              select s.exam_id, s.person_id, s.unit_id, x.title, x.opens_on, x.over, l.kind as leave,
                     d.exam_id is not null as sat, coalesce(d.passed, false) as passed, coalesce(d.excellent, false) as excellent,
                     d.score, d.submitted_at
              from seat s
              join below b on b.id = s.unit_id
              join exams x on x.exam_id = s.exam_id
              left join done d on d.exam_id = s.exam_id and d.person_id = s.person_id
              left join exam_leaves($5) l on l.sitting_id = s.sitting_id and l.person_id = s.person_id and l.state = 'approved')
            """;

    private static final String LISTED = """
            select b.unit_id, coalesce(t.name, '') as unit, b.person_id, p.name as subject, b.title as about,
                   case when b.sat and b.passed then '及格' when b.sat then '不及格' when b.leave = 'exempt' then '免考'
                        when b.leave = 'deferred' then '缓考' when b.over then '缺考' else '尚未参考' end as state,
                   coalesce((b.submitted_at at time zone $6)::date, b.opens_on) as day, b.score::bigint as amount, count(*) over () as total
            from base b join person p on p.id = b.person_id left join unit_tree($2) t on t.id = b.unit_id
            where ($7 = '' or b.exam_id::text = $7) and
            """;

    private static final String PAGE = " order by b.opens_on, b.exam_id, t.name, p.pinyin, p.id limit $8 offset $9";

    /** A row for each exam and unit, a column for each condition in its order. */
    static final String COUNT = BASE + "select exam_id::text as detail, unit_id" + CountColumns.of(CONDITIONS)
            + " from base group by exam_id, unit_id";

    /** Of all exams of the period, whoever they expect. */
    static final String DETAILS = BASE + """
            select exam_id::text as code, title, opens_on, over from exams where $1::uuid is not null and $2::date is not null
            order by opens_on, title, exam_id
            """;

    static String rows(String figure) {
        return BASE + LISTED + CONDITIONS.get(figure) + PAGE;
    }
}
