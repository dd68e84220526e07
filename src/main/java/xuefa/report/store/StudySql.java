package xuefa.report.store;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Law study: the newest that was known of each event of the period, and the lists of those that were held; parameters as
 * {@link ScopeTuple} has them.
 */
final class StudySql {
    private StudySql() {}

    static final Map<String, String> CONDITIONS = conditions();

    private static Map<String, String> conditions() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("study.sessions", "what = 'session'");
        all.put("study.invited", "what = 'invited'");
        all.put("study.present", "what = 'invited' and good");
        all.put("study.meetings", "what = 'meeting'");
        all.put("study.studied", "what = 'meeting' and good");
        return all;
    }

    private static final String EVENTS = """
            , newest as materialized (
              select distinct on (coalesce(e.corrects, e.id)) coalesce(e.corrects, e.id) as root, e.unit_id, e.kind, e.title, e.day, e.held,
                     e.before_id
              from training_event e
              where e.recorded_at < $5
              order by coalesce(e.corrects, e.id), e.recorded_at desc, e.id desc),
            event as materialized (
              select n.* from newest n join below b on b.id = n.unit_id
              where n.held and n.day >= ($3 at time zone $6)::date and n.day <= $2),
            invited as (
              select e.root, e.kind, e.unit_id, e.title, e.day, i.person_id,
                     (select a.state from study_attendance a
                      where a.session_id = e.root and a.person_id = i.person_id and a.at < $5 order by a.at desc, a.id desc limit 1) as state
              from event e join study_invitee i on i.session_id = e.root),
            base as (
              select 'session' as what, e.kind as detail, e.unit_id, null::uuid as person_id, e.title as subject, '' as about,
                     e.day, false as good, '已举办' as state
              from event e where e.kind <> 'executiveMeeting'
              union all
              select 'meeting', e.kind, e.unit_id, null, e.title, coalesce(s.title, ''), e.day, s.root is not null,
                     case when s.root is null then '会前未学法' else '会前已学法' end
              from event e
              left join lateral (
                select n.root, n.title from newest n
                where n.held and n.kind = 'preMeeting' and n.before_id = e.root limit 1) s on true
              where e.kind = 'executiveMeeting'
              union all
              select 'invited', i.kind, i.unit_id, i.person_id, p.name, i.title, i.day, coalesce(i.state in ('present', 'madeUp'), false),
                     case i.state when 'present' then '到会' when 'madeUp' then '已补学' when 'excused' then '请假' else '缺席' end
              from invited i join person p on p.id = i.person_id)
            """;

    static final String BASE = PeopleSql.BELOW + EVENTS;

    static final String COUNT = BASE + "select detail, unit_id" + CountColumns.of(CONDITIONS)
            + " from base where $4::timestamptz is not null group by detail, unit_id";

    private static final String LISTED = """
            select x.unit_id, coalesce(t.name, '') as unit, x.person_id, x.subject, x.about, x.state, x.day, null::bigint as amount,
                   count(*) over () as total
            from base x left join unit_tree($2) t on t.id = x.unit_id
            where $4::timestamptz is not null and ($7 = '' or x.detail = $7) and
            """;

    static String rows(String figure) {
        return BASE + LISTED + CONDITIONS.get(figure)
                + " order by x.day, t.name, x.about, x.subject, x.person_id limit $8 offset $9";
    }
}
