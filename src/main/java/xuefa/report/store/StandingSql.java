package xuefa.report.store;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Hours and duties of today, from the standing figures of the training room. $1 unit, $2 today, $3 the number of this month counted from January
 * of last year, $4 of the month before the period.
 */
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
        all.put("hours.period", "hours");
        all.put("hours.active", "hours and in_period > 0");
        all.put("duties.bound", "not hours");
        all.put("duties.met", "not hours and met");
        all.put("duties.short", "not hours and not met");
        return all;
    }

    static final String FRESH = """
            select coalesce((select day = $1 from figure_round), false) and not exists (select 1 from figure_due) as fresh
            """;

    /** Hours of the months of the period. */
    private static final String IN_PERIOD = "coalesce(f.hours_to[$3::int] - coalesce(f.hours_to[$4::int], 0), 0)";

    private static final String BASE = PeopleSql.BELOW + """
            , base as (
              select f.obligation, f.unit_id, f.person_id, f.measured_in = 'hours' as hours, f.verdict = 'met' as met,
                     f.required, (f.done * 100)::bigint as hundredths, f.missing,
            """ + IN_PERIOD + """
             as in_period
              from person_figure f join below b on b.id = f.unit_id
              union all
              select f.obligation, f.unit_id, null, f.measured_in = 'hours', f.verdict = 'met', f.required, (f.done * 100)::bigint, f.missing, 0
              from unit_figure f join below b on b.id = f.unit_id)
            """;

    private static final String OF = "select obligation as detail, unit_id" + CountColumns.of(CONDITIONS);

    private static final String LAID_OUT = """
             from (select f.obligation, f.unit_id, measured_in = 'hours' as hours, verdict = 'met' as met, (done * 100)::bigint as hundredths,
                          %s as in_period
                   from %s where f.unit_id in (select id from below)) f
            group by obligation, unit_id
            """;

    /** People and units apart, so that nothing is worked out for rows that no sum needs. */
    static final String COUNT = PeopleSql.BELOW + " " + OF
            + LAID_OUT.formatted(IN_PERIOD, "person_figure f") + " union all " + OF
            + LAID_OUT.formatted("0", "unit_figure f");

    private static String listed(String amount) {
        return """
            select x.unit_id, '' as unit, x.person_id, coalesce(p.name, u.name) as subject, x.obligation as about,
                   case when x.met then '已达到' else '未达到' end || '，要求 ' || trim_scale(x.required)::text as state,
                   null::date as day,
            """ + amount + """
             as amount, count(*) over () as total
            from base x left join person p on p.id = x.person_id join unit u on u.id = x.unit_id
            where ($5 = '' or x.obligation = $5) and
            """;
    }

    static String rows(String figure) {
        boolean inPeriod = figure.equals("hours.period") || figure.equals("hours.active");
        return BASE + listed(inPeriod ? "x.in_period" : "x.hundredths") + CONDITIONS.get(figure)
                + " order by x.obligation, x.missing desc, u.name, p.name, x.person_id limit $6 offset $7";
    }
}
