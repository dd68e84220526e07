package xuefa.course.store;

/** The statements of the study clock. */
final class StudySql {
    private StudySql() {}

    /** $1 people. */
    static final String ADD_CLOCKS = """
            insert into study_clock (person_id) select p from unnest($1::uuid[]) as i(p) order by p on conflict do nothing
            """;

    /** In the order of people, so that two batches never wait for each other; the clock is read after the locks. $1 people. */
    static final String LOCK = """
            with locked as materialized (
              select * from study_clock where person_id = any ($1::uuid[]) order by person_id for update)
            select l.*, clock_timestamp() as now from locked l
            """;

    /** $1 people, $2 versions, $3 lessons. A statement of its own: one that waited for locks sees what was there before. */
    static final String PROGRESS = """
            select p.person_id, p.version_id, p.lesson_id, p.covered, p.done_at
            from (select distinct * from unnest($1::uuid[], $2::uuid[], $3::uuid[]) as u(person_id, version_id, lesson_id)) i
            join study_progress p using (person_id, version_id, lesson_id)
            """;

    /** $1 person, $2 serial, $3 place, $4 version, $5 lesson, $6 length, $7 from, $8 opened, $9 sign, $10 hidden, $11 unsigned, $12 pick. */
    static final String MOVE = """
            update study_clock c set serial = i.serial, place = i.place, version_id = i.version_id, lesson_id = i.lesson_id,
              length_ms = i.length_ms, from_ms = i.from_ms, opened_at = i.opened_at, sign_minutes = i.sign_minutes,
              hidden_counts = i.hidden_counts, unsigned_ms = i.unsigned_ms, sign_wanted = i.sign_wanted,
              reported_at = clock_timestamp()
            from unnest($1::uuid[], $2::bigint[], $3::text[], $4::uuid[], $5::uuid[], $6::int[], $7::int[], $8::timestamptz[],
                        $9::int[], $10::boolean[], $11::int[], $12::text[])
              as i(person_id, serial, place, version_id, lesson_id, length_ms, from_ms, opened_at, sign_minutes, hidden_counts,
                   unsigned_ms, sign_wanted)
            where c.person_id = i.person_id
            """;

    /**
     * $1 person, $2 serial, $3 version, $4 lesson, $5 place, $6 from, $7 to, $8 counted, $9 verdict, $10 opened, $11 closed, $12 covered
     * as text of an array, $13 length, $14 whether it is done.
     */
    static final String CLOSE = """
            with input as (
              select * from unnest($1::uuid[], $2::bigint[], $3::uuid[], $4::uuid[], $5::text[], $6::int[], $7::int[], $8::int[],
                                   $9::text[], $10::timestamptz[], $11::timestamptz[], $12::text[], $13::int[], $14::boolean[])
                as i(person_id, serial, version_id, lesson_id, place, from_ms, to_ms, counted_ms, verdict, opened_at, closed_at,
                     covered, length_ms, done)
            ), kept as (
              insert into study_segment (person_id, serial, version_id, lesson_id, place, from_ms, to_ms, counted_ms, verdict,
                                         opened_at, closed_at)
              select person_id, serial, version_id, lesson_id, place, from_ms, to_ms, counted_ms, verdict, opened_at, closed_at
              from input order by person_id
            )
            insert into study_progress as p (person_id, version_id, lesson_id, covered, length_ms, changed_at, done_at)
            select person_id, version_id, lesson_id, covered::int[], length_ms, closed_at, case when done then closed_at end
            from input where counted_ms > 0 order by person_id
            on conflict (person_id, version_id, lesson_id) do update
              set covered = excluded.covered, changed_at = excluded.changed_at, done_at = coalesce(p.done_at, excluded.done_at)
            """;

    /** $1 id, $2 person, $3 version, $4 reason, $5 at, $6 detail, $7 zone. */
    static final String SUSPECT = """
            insert into study_flag as f (id, person_id, version_id, reason, day, times, first_at, last_at, detail)
            select i.id, i.person_id, i.version_id, i.reason, (i.at at time zone $7::text)::date, 1, i.at, i.at, i.detail
            from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[], $5::timestamptz[], $6::text[])
              as i(id, person_id, version_id, reason, at, detail)
            order by i.person_id, i.version_id, i.reason
            on conflict (person_id, version_id, reason, day) do update
              set times = f.times + 1, last_at = excluded.last_at, detail = excluded.detail
            """;
}
