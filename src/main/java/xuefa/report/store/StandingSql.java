package xuefa.report.store;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Hours and duties of today, from the standing figures of the training room. $1 unit, $2 today, $3 the first day of the period, which begins a
 * month; $4 obligations of hours with the $5 kinds and $6 subjects that count for each, separated by commas, none for all.
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

    /** What each person's trainings of the months of the period count for. */
    private static final String TAKEN = """
            , counting as (
              select i.id, string_to_array(nullif(i.kinds, ''), ',') as kinds, string_to_array(nullif(i.subjects, ''), ',') as subjects
              from unnest($4::text[], $5::text[], $6::text[]) as i(id, kinds, subjects)),
            taken as (
              select h.person_id, c.id as obligation, (sum(h.hours) * 100)::bigint as in_period
              from figure_hours h join counting c
                on (c.kinds is null or h.kind = any (c.kinds)) and (c.subjects is null or h.subject = any (c.subjects))
              where h.month between $3 and $2
              group by 1, 2)
            """;

    private static final String BASE = PeopleSql.BELOW + TAKEN + """
            , base as (
              select f.obligation, f.unit_id, f.person_id, f.measured_in = 'hours' as hours, f.verdict = 'met' as met,
                     f.required, (f.done * 100)::bigint as hundredths, f.missing, coalesce(t.in_period, 0) as in_period
              from person_figure f join below b on b.id = f.unit_id
              left join taken t on t.person_id = f.person_id and t.obligation = f.obligation
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
    static final String COUNT = PeopleSql.BELOW + TAKEN + OF
            + LAID_OUT.formatted(
                    "coalesce(t.in_period, 0)",
                    "person_figure f left join taken t on t.person_id = f.person_id and t.obligation = f.obligation")
            + " union all " + OF + LAID_OUT.formatted("0::bigint", "unit_figure f");

    private static final String LISTED = """
            select x.unit_id, '' as unit, x.person_id, coalesce(p.name, u.name) as subject, x.obligation as about,
                   case when x.met then '已达到' else '未达到' end || '，要求 ' || trim_scale(x.required)::text as state,
                   null::date as day, %s as amount, count(*) over () as total
            from base x left join person p on p.id = x.person_id join unit u on u.id = x.unit_id
            where ($7 = '' or x.obligation = $7) and
            """;

    static String rows(String figure) {
        boolean inPeriod = figure.equals("hours.period") || figure.equals("hours.active");
        return BASE + LISTED.formatted(inPeriod ? "x.in_period" : "x.hundredths") + CONDITIONS.get(figure)
                + " order by x.obligation, x.missing desc, u.name, p.name, x.person_id limit $8 offset $9";
    }
}
