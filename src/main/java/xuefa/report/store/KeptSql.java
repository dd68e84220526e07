package xuefa.report.store;

/** The statements of {@link KeptStore}. A count is named by $1 unit, $2 first day, $3 last day, $4 the day on which it is known. */
final class KeptSql {
    private KeptSql() {}

    private static final String NAMED = " unit_id = $1 and first_day = $2 and last_day = $3 and known_on = $4 ";

    /** $5 book, $6 today, $7 zone. What was counted on the day on which it is known is good for that day only. */
    private static final String GOOD = """
             book = $5 and (state <> 'done' or known_on = $6 or (known_at at time zone $7)::date > known_on)
            """;

    static final String FIND = """
            select id, state, people, counted, known_at, tallies::text as tallies from report_count where""" + NAMED + "and" + GOOD;

    static final String DROP_OLD = "delete from report_count where" + NAMED + "and not (" + GOOD + ")";

    /** So many are kept. */
    static final String DROP_MANY = """
            delete from report_count where id in (
              select id from report_count where state in ('done', 'failed') order by asked_at desc offset 30)
            """;

    /** $5 id, $6 book, $7 people. */
    static final String ASK = """
            insert into report_count (unit_id, first_day, last_day, known_on, id, book, people) values ($1, $2, $3, $4, $5, $6, $7)
            on conflict (unit_id, first_day, last_day, known_on) do nothing
            """;

    static final String FORGET = "delete from report_count where" + NAMED;

    static final String CLAIM = """
            update report_count
            set state = 'running', counted = 0, known_at = clock_timestamp(), beat_at = clock_timestamp()
            where id = (
              select id from report_count
              where state = 'waiting' or (state = 'running' and beat_at < clock_timestamp() - interval '1 minute')
              order by asked_at limit 1 for update skip locked)
            returning id, unit_id, first_day, last_day, known_on
            """;

    /** $1 id, $2 people. */
    static final String COUNTED =
            "update report_count set counted = $2, beat_at = clock_timestamp() where id = $1 and state = 'running'";

    /** $1 id, $2 tallies, $3 units. */
    static final String DONE = """
            update report_count set state = 'done', counted = people, tallies = $2::text::json, units = $3 where id = $1 and state = 'running'
            """;

    static final String ADD_ROWS =
            "insert into report_count_rows (count_id, obligation, position, ledger, content) values ($1, $2, $3, $4, $5)";

    static final String FAIL = "update report_count set state = 'failed' where id = $1";

    static final String UNITS = "select units from report_count where id = $1";

    /** $2 obligation, empty for all. */
    static final String ROWS = """
            select obligation, ledger, content from report_count_rows
            where count_id = $1 and ($2 = '' or obligation = $2) order by position
            """;
}
