package xuefa.report.store;

import java.util.LinkedHashMap;
import java.util.Map;

/** Hours and duties of today, from the standing figures of the training room. $1 unit, $2 today. */
final class StandingSql {
    private StandingSql() {}

    static final Map<String, String> CONDITIONS = conditions();

    private static Map<String, String> conditions() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("hours.bound", "hours");
        all.put("hours.reached", "hours and met");
        all.put("hours.short", "hours and not met");
        all.put("hours.trained", "hours and hundredths > 0");
        all.put("hours.sum", "hours");
        all.put("duties.bound", "not hours");
        all.put("duties.met", "not hours and met");
        all.put("duties.short", "not hours and not met");
        return all;
    }

    static final String FRESH = """
            select coalesce((select day = $1 from figure_round), false) and not exists (select 1 from figure_due) as fresh
            """;

    private static final String BASE = PeopleSql.BELOW + """
            , base as (
              select f.obligation, f.unit_id, f.person_id, f.measured_in = 'hours' as hours, f.verdict = 'met' as met,
                     f.required, (f.done * 100)::bigint as hundredths, f.missing
              from person_figure f join below b on b.id = f.unit_id
              union all
              select f.obligation, f.unit_id, null, f.measured_in = 'hours', f.verdict = 'met', f.required, (f.done * 100)::bigint, f.missing
              from unit_figure f join below b on b.id = f.unit_id)
            """;

    private static final String OF = "select obligation as detail, unit_id" + CountColumns.of(CONDITIONS);

    private static final String LAID_OUT = """
             from (select obligation, unit_id, measured_in = 'hours' as hours, verdict = 'met' as met, (done * 100)::bigint as hundredths
                   from %s where unit_id in (select id from below)) f
            group by obligation, unit_id
            """;

    /** People and units apart, so that nothing is worked out for rows that no sum needs. */
    static final String COUNT = PeopleSql.BELOW + " " + OF + LAID_OUT.formatted("person_figure") + " union all " + OF
            + LAID_OUT.formatted("unit_figure");

    private static final String LISTED = """
            select x.unit_id, '' as unit, x.person_id, coalesce(p.name, u.name) as subject, x.obligation as about,
                   case when x.met then '已达到' else '未达到' end || '，要求 ' || trim_scale(x.required)::text as state,
                   null::date as day, x.hundredths as amount, count(*) over () as total
            from base x left join person p on p.id = x.person_id join unit u on u.id = x.unit_id
            where ($3 = '' or x.obligation = $3) and
            """;

    static String rows(String figure) {
        return BASE + LISTED + CONDITIONS.get(figure)
                + " order by x.obligation, x.missing desc, u.name, p.name, x.person_id limit $4 offset $5";
    }
}
