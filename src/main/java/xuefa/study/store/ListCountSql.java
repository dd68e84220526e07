package xuefa.study.store;

/** The statements of {@link ListCountStore}. */
final class ListCountSql {
    private ListCountSql() {}

    static final String COUNTED = "select until, year, clock_timestamp() as now from list_counting";

    /**
     * $1 since when, $2 the day then, $3 today, $4 whether everybody who ever began is to be counted. A sitting is over for all once
     * its last attempt is; so whoever sat it is counted again then.
     */
    static final String CHANGED = """
            with touched as (
              select person_id from study_progress where changed_at >= $1
              union select person_id from course_answer where answered_at >= $1
              union select person_id from course_test where submitted_at >= $1
              union select person_id from study_attendance where at >= $1
              union select i.person_id from study_session_event e join study_invitee i on i.session_id = e.session_id where e.at >= $1
              union select a.person_id from result r join attempt a on a.id = r.attempt_id where r.graded_at >= $1
              union
              select a.person_id from sitting s join attempt a on a.sitting_id = s.id
              where (s.closes_at >= $1 and s.closes_at < clock_timestamp())
                 or exists (select 1 from attempt l where l.sitting_id = s.id and l.submitted_at >= $1 and s.closes_at < clock_timestamp())
              union
              select l.person_id from list_standing l
              where $4
                 or exists (select 1 from required_law_list r where r.added_at >= $1 or (r.dated > $2 and r.dated <= $3))
                 or exists (select 1 from course_version v where v.published_at >= $1)
                 or exists (select 1 from post p where p.person_id = l.person_id and p.recorded_at >= $1)
            )
            select distinct t.person_id from touched t join person p on p.id = t.person_id where not p.virtual order by 1
            """;

    static final String DONE = """
            update list_counting set until = greatest(until, $1), year = greatest(year, $2)
            """;

    /** $1 person, $2 family, $3 year, $4 percent, $5 begun, $6 done. No row when nothing is another one now. */
    static final String KEEP = """
            insert into list_standing as l (person_id, family, year, percent, begun, done) values ($1, $2, $3, $4, $5, $6)
            on conflict (person_id, family, year) do update
              set percent = excluded.percent, begun = excluded.begun, done = excluded.done, counted_at = clock_timestamp()
              where (l.percent, l.begun, l.done) is distinct from (excluded.percent, excluded.begun, excluded.done)
            returning 1
            """;

    /** $1 person, $2 family, $3 year: what the obligations were told last. */
    static final String TOLD = """
            select percent from list_progress
            where person_id = $1 and family = $2 and day >= make_date($3, 1, 1) and day <= make_date($3, 12, 31)
            order by day desc, recorded_on desc, id desc limit 1
            """;
}
