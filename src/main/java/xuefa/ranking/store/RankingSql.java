package xuefa.ranking.store;

/** The statements of this room. */
final class RankingSql {
    private RankingSql() {}

    /** $1 exam: each person's best of the results that count, the newest of each attempt. */
    static final String BESTS = """
            select distinct on (a.person_id)
                   a.person_id, o.unit_id, r.score, r.passed, least(r.time_used / 1000, 9999999)::int as seconds
            from sitting s
            join attempt a on a.sitting_id = s.id
            join roster o on o.sitting_id = a.sitting_id and o.person_id = a.person_id
            cross join lateral (
              select score, passed, time_used from result
              where attempt_id = a.id order by grading_version desc limit 1) r
            where s.exam_id = $1
            order by a.person_id, r.score desc, seconds, o.unit_id
            """;

    /**
     * $1 exam, $2 who is asking. Whether anybody is still working is asked in the order of the index of open attempts: with {@code exists}
     * or without an order PostgreSQL reads all attempts of all exams until it finds one, and in a sitting that is over there is none.
     */
    static final String EXAM = """
            select e.id, e.title, e.rules::text as rules, s.last_closing, s.working, clock_timestamp() as now,
                   seat.unit_id, seat.may_still_sit, seat.has_result
            from exam e
            cross join lateral (
              select max(closes_at) as last_closing,
                     coalesce(bool_or((
                       select true from attempt a
                       where a.sitting_id = sitting.id and a.state = 'open' order by a.person_id limit 1)), false) as working
              from sitting where exam_id = e.id) s
            left join lateral (
              select (array_agg(o.unit_id order by w.opens_at desc, w.id))[1] as unit_id,
                     bool_or(w.closes_at > clock_timestamp() or coalesce((
                       select true from attempt a
                       where a.sitting_id = w.id and a.person_id = $2 and a.state = 'open' limit 1), false)) as may_still_sit,
                     coalesce(bool_or((
                       select true from attempt a join result r on r.attempt_id = a.id
                       where a.sitting_id = w.id and a.person_id = $2 limit 1)), false) as has_result
              from roster o join sitting w on w.id = o.sitting_id
              where o.person_id = $2 and w.exam_id = e.id) seat on true
            where e.id = $1 and s.last_closing is not null
            """;

    static final String UNIT_OF = """
            select unit_id from post where person_id = $1 and valid_to is null order by valid_from desc limit 1
            """;

    /** $1 people, $2 the unit of each. */
    static final String NAMES = """
            select p.id, p.name, u.name as unit_name
            from unnest($1::uuid[], $2::uuid[]) as row (person_id, unit_id)
            join person p on p.id = row.person_id
            join unit u on u.id = row.unit_id
            """;

    /** $1 exam. */
    static final String UNITS = """
            select u.id, u.name, count(distinct o.person_id) as due
            from sitting s
            join roster o on o.sitting_id = s.id
            join unit u on u.id = o.unit_id
            where s.exam_id = $1
            group by u.id, u.name
            """;
}
