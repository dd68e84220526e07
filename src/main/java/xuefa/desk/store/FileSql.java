package xuefa.desk.store;

/** Everything of a person that has a day. $1 person, $2 zone, $3 most. */
final class FileSql {
    private FileSql() {}

    private static final String REGISTER = """
            select o.valid_from as day, 'post' as kind, o.category as code, false as over, u.name as title, o.role as detail,
                   null::numeric as value, 'unit' as page, o.unit_id::text as page_id
            from post o join unit u on u.id = o.unit_id where o.person_id = $1
            union all
            select o.valid_to, 'post', o.category, true, u.name, o.role, null, 'unit', o.unit_id::text
            from post o join unit u on u.id = o.unit_id where o.person_id = $1 and o.valid_to is not null
            union all
            select valid_from, 'employment', kind, false, '', '', null, null, null from employment where person_id = $1
            union all
            select valid_to, 'employment', kind, true, '', '', null, null, null
            from employment where person_id = $1 and valid_to is not null
            union all
            select valid_from, 'standing', flag, false, '', '', null, null, null from standing where person_id = $1
            union all
            select valid_to, 'standing', flag, true, '', '', null, null, null
            from standing where person_id = $1 and valid_to is not null
            union all
            select t.valid_from, 'tenure', '', false, u.name, '', null, 'unit', t.unit_id::text
            from tenure t join unit u on u.id = t.unit_id where t.person_id = $1
            union all
            select t.valid_to, 'tenure', '', true, u.name, '', null, 'unit', t.unit_id::text
            from tenure t join unit u on u.id = t.unit_id where t.person_id = $1 and t.valid_to is not null
            union all
            select valid_from, 'absence', kind, false, '', approved_by, null, null, null from absence where person_id = $1
            union all
            select valid_to, 'absence', kind, true, '', approved_by, null, null, null
            from absence where person_id = $1 and valid_to is not null
            """;

    private static final String CERTIFICATES = """
            select e.day, 'certificate', e.step, false, coalesce(c.number, ''), e.reason, null, 'certificate', c.id::text
            from certificate c join certificate_event e on e.certificate_id = c.id where c.person_id = $1
            """;

    /** What counts of what was decided elsewhere. */
    private static final String DOSSIER = """
            select case f.kind when 'assessment' then f.recorded_on else f.day end,
                   f.kind, case f.kind when 'exam' then case when f.passed then 'passed' else 'failed' end else f.value end, false,
                   case f.kind when 'exam' then f.title else f.document end, f.organiser,
                   case f.kind when 'assessment' then extract(year from f.day) else f.score end, 'dossier', f.id::text
            from dossier_fact f
            where f.person_id = $1 and not f.withdrawn
              and not exists (select 1 from dossier_fact n where n.kind = f.kind and n.corrects = f.id)
            union all
            select f.until, f.kind, f.value, true, f.document, '', null, 'dossier', f.id::text
            from dossier_fact f
            where f.person_id = $1 and f.until is not null and not f.withdrawn
              and not exists (select 1 from dossier_fact n where n.kind = f.kind and n.corrects = f.id)
            """;

    /** Entries that nothing has replaced; what they say of themselves, in hours or minutes. */
    private static final String HOURS = """
            select h.day, 'hours', case when h.state = 'valid' then h.kind else h.state end, false, h.note,
                   case when h.minutes is null then 'hours' else 'minutes' end,
                   coalesce(h.minutes::numeric, h.hundredths / 100.0), 'hours', h.id::text
            from hours_entry h
            where h.person_id = $1 and not exists (select 1 from hours_entry n where n.corrects = h.id)
            """;

    private static final String EXAMS = """
            select (a.submitted_at at time zone $2)::date, 'exam', case when g.passed then 'passed' else 'failed' end, false, e.title,
                   '', g.score / 100.0, 'sitting', s.id::text
            from attempt a join sitting s on s.id = a.sitting_id join exam e on e.id = s.exam_id
            cross join lateral (
              select r.passed, r.score from result r where r.attempt_id = a.id order by r.grading_version desc limit 1) g
            where a.person_id = $1 and a.submitted_at is not null
            union all
            select (s.closes_at at time zone $2)::date, 'exam', 'due', false, e.title, '', null, 'sitting', s.id::text
            from roster r join sitting s on s.id = r.sitting_id join exam e on e.id = s.exam_id
            where r.person_id = $1 and s.closes_at > now() and s.cancelled_at is null
              and not exists (select 1 from attempt a
                              where a.sitting_id = s.id and a.person_id = $1 and a.state = 'submitted')
            union all
            select (s.closes_at at time zone $2)::date, 'exam', 'absent', false, e.title, '', null, 'sitting', s.id::text
            from roster r join sitting s on s.id = r.sitting_id join exam e on e.id = s.exam_id
            where r.person_id = $1 and s.closes_at <= now() and s.cancelled_at is null
              and not exists (select 1 from attempt a where a.sitting_id = s.id and a.person_id = $1)
            """;

    private static final String STUDY = """
            select coalesce(w.day, (s.starts_at at time zone $2)::date), 'study', w.state, false, s.title, s.place, null, 'session',
                   s.id::text
            from (select distinct on (t.session_id) t.session_id, t.state, t.day
                  from study_attendance t where t.person_id = $1 order by t.session_id, t.at desc, t.id desc) w
            join study_session s on s.id = w.session_id
            union all
            select (n.created_at at time zone $2)::date, 'notice', n.kind, false, n.facts::text, '', null, null, null
            from notice n where n.person_id = $1 and n.in_app and not n.secret
            """;

    static final String EVENTS = "select * from (" + REGISTER + " union all " + CERTIFICATES + " union all " + HOURS
            + " union all " + DOSSIER + " union all " + EXAMS + " union all " + STUDY
            + ") v order by day desc, kind, title, page_id limit $3";
}
