package xuefa.training.store;

/** The statements of the standing figures. */
final class FiguresSql {
    private FiguresSql() {}

    /** One piece at a time, whichever node counts it. */
    static final String ALONE = "select pg_advisory_xact_lock(20260619)";

    static final String NEW_ROUND = """
            update figure_round set day = $1, book = $2 where (day, book) is distinct from ($1::date, $2::text)
            """;

    static final String MARK_ALL = "insert into figure_due default values";

    static final String TAKE = """
            with taken as (
              delete from figure_due where id in (select id from figure_due order by id limit $1) returning person_id, unit_id)
            select person_id, unit_id, count(*) over () as marks from (select distinct person_id, unit_id from taken) t
            """;

    static final String SPREAD = """
            insert into figure_due (person_id, unit_id)
            select p.person_id, null from (
              select distinct person_id from post union select person_id from figure_member
              union select distinct person_id from person_figure) p
            union all
            select null, u.id from (select id from unit union select distinct unit_id from unit_figure) u
            """;

    /**
     * $1 are all that were counted, the others columns of what is owed; tallies move by the difference. Says {@code not in}, which is hashed:
     * the planner expects few rows of {@code unnest} and would compare each with each.
     */
    static final String PEOPLE = """
            with said as (
              select s.person_id, s.obligation, s.unit_id, s.measured_in, s.period_from, s.due, s.required::numeric, s.done::numeric,
                     s.verdict, s.hours_to::int[]
              from unnest($2::uuid[], $3::text[], $4::uuid[], $5::text[], $6::date[], $7::date[], $8::text[], $9::text[], $10::text[],
                          $11::text[])
                as s(person_id, obligation, unit_id, measured_in, period_from, due, required, done, verdict, hours_to)),
            old as (select * from person_figure where person_id = any($1::uuid[])),
            gone as (
              delete from person_figure f where f.person_id = any($1::uuid[])
                and (f.person_id, f.obligation) not in (select person_id, obligation from said)),
            put as (
              insert into person_figure as f (person_id, obligation, unit_id, measured_in, period_from, due, required, done, verdict, hours_to)
              select * from said
              on conflict (person_id, obligation) do update
              set unit_id = excluded.unit_id, measured_in = excluded.measured_in, period_from = excluded.period_from,
                  due = excluded.due, required = excluded.required, done = excluded.done, verdict = excluded.verdict,
                  hours_to = excluded.hours_to
              where (f.unit_id, f.measured_in, f.period_from, f.due, f.required, f.done, f.verdict, f.hours_to) is distinct from
                    (excluded.unit_id, excluded.measured_in, excluded.period_from, excluded.due, excluded.required, excluded.done,
                     excluded.verdict, excluded.hours_to)),
            moved as (
              select unit_id, obligation, sum(by)::int as bound, coalesce(sum(by) filter (where verdict = 'met'), 0)::int as met,
                     coalesce(sum(by) filter (where verdict = 'failed'), 0)::int as failed
              from (select unit_id, obligation, verdict, 1 as by from said
                    union all select unit_id, obligation, verdict, -1 from old) d
              group by unit_id, obligation),
            shifted as (
              update figure_tally t set bound = t.bound + m.bound, met = t.met + m.met, failed = t.failed + m.failed
              from moved m
              where t.unit_id = m.unit_id and t.obligation = m.obligation and (m.bound <> 0 or m.met <> 0 or m.failed <> 0))
            insert into figure_tally (unit_id, obligation, bound, met, failed)
            select m.* from moved m
            where not exists (select 1 from figure_tally t where t.unit_id = m.unit_id and t.obligation = m.obligation)
            """;

    /** After the hours. The day is that of the round. */
    static final String MEMBERS = """
            with said as (
              select s.person_id, s.unit_id, s.hours::numeric as hours, p.pinyin,
                     exists (select 1 from post o
                             where o.person_id = s.person_id and o.category in ('enforcementOfficer', 'enforcementSupervisor')
                               and o.valid_from <= r.day and (o.valid_to is null or o.valid_to >= r.day)) as enforcing,
                     exists (select 1 from figure_hours h
                             where h.person_id = s.person_id and h.year = extract(year from r.day)::int
                               and h.kind <> 'examCredit') as trained
              from unnest($2::uuid[], $3::uuid[], $4::text[]) as s(person_id, unit_id, hours)
              join person p on p.id = s.person_id cross join figure_round r),
            gone as (
              delete from figure_member m where m.person_id = any($1::uuid[])
                and m.person_id not in (select person_id from said))
            insert into figure_member as m (person_id, unit_id, year_hours, pinyin, enforcing, trained)
            select * from said
            on conflict (person_id) do update
            set unit_id = excluded.unit_id, year_hours = excluded.year_hours, pinyin = excluded.pinyin, enforcing = excluded.enforcing,
                trained = excluded.trained
            where (m.unit_id, m.year_hours, m.pinyin, m.enforcing, m.trained) is distinct from
                  (excluded.unit_id, excluded.year_hours, excluded.pinyin, excluded.enforcing, excluded.trained)
            """;

    static final String HOURS = """
            with said as (
              select s.person_id, s.year, s.month, s.kind, s.subject, s.hours::numeric
              from unnest($2::uuid[], $3::int[], $4::date[], $5::text[], $6::text[], $7::text[])
                as s(person_id, year, month, kind, subject, hours)),
            gone as (
              delete from figure_hours h where h.person_id = any($1::uuid[])
                and (h.person_id, h.year, h.month, h.kind, h.subject) not in
                    (select person_id, year, month, kind, subject from said))
            insert into figure_hours as h (person_id, year, month, kind, subject, hours)
            select * from said
            on conflict (person_id, year, month, kind, subject) do update set hours = excluded.hours
            where h.hours <> excluded.hours
            """;

    static final String UNITS = """
            with said as (
              select s.unit_id, s.obligation, s.measured_in, s.period_from, s.due, s.required::numeric, s.done::numeric, s.verdict
              from unnest($2::uuid[], $3::text[], $4::text[], $5::date[], $6::date[], $7::text[], $8::text[], $9::text[])
                as s(unit_id, obligation, measured_in, period_from, due, required, done, verdict)),
            gone as (
              delete from unit_figure f where f.unit_id = any($1::uuid[])
                and (f.unit_id, f.obligation) not in (select unit_id, obligation from said))
            insert into unit_figure as f (unit_id, obligation, measured_in, period_from, due, required, done, verdict)
            select * from said
            on conflict (unit_id, obligation) do update
            set measured_in = excluded.measured_in, period_from = excluded.period_from, due = excluded.due,
                required = excluded.required, done = excluded.done, verdict = excluded.verdict
            where (f.measured_in, f.period_from, f.due, f.required, f.done, f.verdict) is distinct from
                  (excluded.measured_in, excluded.period_from, excluded.due, excluded.required, excluded.done, excluded.verdict)
            """;

    static final String BEHIND = """
            select count(*) as waiting, coalesce(min(marked_at), clock_timestamp()) as computed_at from figure_due
            """;
}
