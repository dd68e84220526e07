package xuefa.training.store;

/**
 * Reads facts as they were known at the end of a day: $1 the ids, $2 the day, $3 the zone. Of what the register changed, the version of that
 * day is in its history.
 */
final class FactsSql {
    private FactsSql() {}

    static final String PEOPLE = "select id, name from person where id = any($1::uuid[]) order by id";

    static final String UNITS = """
            select id, name, kind, enforcement, valid_from, valid_to from unit where id = any($1::uuid[]) order by id
            """;

    static final String JURISDICTIONS = "select code from unit where code ~ '^[1-9][0-9]{5}$' order by code";

    static final String POSTS = """
            select distinct on (id) * from (
              select id, person_id, unit_id, category, level, role, valid_from, valid_to, recorded_at, null::timestamptz as until
              from post where person_id = any($1::uuid[])
              union all
              select h.fact_id, h.person_id, (h.content ->> 'unit_id')::uuid, h.content ->> 'category', h.content ->> 'level',
                     h.content ->> 'role', (h.content ->> 'valid_from')::date, (h.content ->> 'valid_to')::date,
                     (h.content ->> 'recorded_at')::timestamptz, h.until
              from register_history h where h.fact = 'post' and h.person_id = any($1::uuid[])) v
            where (v.until is null or (v.until at time zone $3)::date > $2)
              and (v.recorded_at at time zone $3)::date <= $2
            order by id, coalesce(until, 'infinity')
            """;

    /** Terms of office, absences, employment and standing, which look alike. */
    static final String SPANS = """
            select distinct on (fact, id) * from (
              select 'tenure' as fact, id, person_id, '' as kind, valid_from, valid_to, '' as approved_by, recorded_at,
                     null::timestamptz as until
              from tenure where person_id = any($1::uuid[])
              union all select 'absence', id, person_id, kind, valid_from, valid_to, approved_by, recorded_at, null
              from absence where person_id = any($1::uuid[])
              union all select 'employment', id, person_id, kind, valid_from, valid_to, '', recorded_at, null
              from employment where person_id = any($1::uuid[])
              union all select 'standing', id, person_id, flag, valid_from, valid_to, '', recorded_at, null
              from standing where person_id = any($1::uuid[])
              union all
              select h.fact, h.fact_id, h.person_id, coalesce(h.content ->> 'kind', h.content ->> 'flag', ''),
                     (h.content ->> 'valid_from')::date, (h.content ->> 'valid_to')::date, coalesce(h.content ->> 'approved_by', ''),
                     (h.content ->> 'recorded_at')::timestamptz, h.until
              from register_history h
              where h.fact in ('tenure', 'absence', 'employment', 'standing') and h.person_id = any($1::uuid[])) v
            where (v.until is null or (v.until at time zone $3)::date > $2)
              and (v.recorded_at at time zone $3)::date <= $2
            order by fact, id, coalesce(until, 'infinity')
            """;

    static final String HOURS = """
            select id, person_id, kind, subject, day, minutes, hundredths, spans, state, corrects, year, evidence_kind, evidence_id,
                   recorded_on
            from hours_entry where person_id = any($1::uuid[]) and recorded_on <= $2
            order by person_id, recorded_at, id
            """;

    static final String PROGRESS = """
            select id, person_id, family, percent, day, recorded_on
            from list_progress where person_id = any($1::uuid[]) and recorded_on <= $2
            order by person_id, recorded_at, id
            """;

    /** Sat here, and held elsewhere. */
    static final String EXAMS = """
            select id, person_id, subject, day, passed, recorded_on from (
            select distinct on (a.id) a.id, a.person_id, t.subject, (a.submitted_at at time zone $3)::date as day, r.passed,
                   greatest((r.graded_at at time zone $3)::date, t.recorded_on) as recorded_on
            from attempt a
            join sitting s on s.id = a.sitting_id
            join training_exam t on t.exam_id = s.exam_id
            join result r on r.attempt_id = a.id
            where a.person_id = any($1::uuid[]) and a.submitted_at is not null
              and (r.graded_at at time zone $3)::date <= $2 and t.recorded_on <= $2
            order by a.id, r.grading_version desc) here
            union all
            select e.id, e.person_id, e.subject, e.day, e.passed, e.recorded_on
            from exam_record e
            where e.person_id = any($1::uuid[]) and e.recorded_on <= $2 and not e.withdrawn
              and not exists (select 1 from exam_record later where later.corrects = e.id and later.recorded_on <= $2)
            """;

    /** $1 people, $4 units; of the people present only those of $1. */
    static final String EVENTS = """
            with roots as (
              select coalesce(e.corrects, e.id) as id
              from training_attendance a join training_event e on e.id = a.event_id where a.person_id = any($1::uuid[])
              union
              select coalesce(e.corrects, e.id) from training_event e where e.unit_id = any($4::uuid[]))
            select e.id, e.unit_id, e.kind, e.day, e.held, e.before_id, e.year, e.corrects, e.evidence, e.recorded_on,
                   array(select a.person_id from training_attendance a
                         where a.event_id = e.id and a.person_id = any($1::uuid[]) order by a.person_id) as present
            from roots r join training_event e on e.id = r.id or e.corrects = r.id
            where e.recorded_on <= $2 and $3::text is not null
            order by e.recorded_at, e.id
            """;
}
