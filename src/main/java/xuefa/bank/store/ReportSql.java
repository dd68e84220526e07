package xuefa.bank.store;

/** The statements about reports of errors. */
final class ReportSql {
    private ReportSql() {}

    /** One report of a person at a time, until the end of the transaction. $1 the person as text. */
    static final String ONE_AT_A_TIME = "select pg_advisory_xact_lock(hashtextextended('question report ' || $1, 0))";

    /** $1 person, $2 key. */
    static final String BEFORE = "select id from question_report where reported_by = $1 and idempotency_key = $2";

    /** $1 person, $2 digest of the version. */
    static final String STILL_OPEN = """
            select exists (
              select 1 from question_report r
              where r.reported_by = $1 and r.question_digest = $2
                and not exists (select 1 from question_report_answer a where a.report_id = r.id)) as open
            """;

    /** $1 person, $2 seconds of the window. */
    static final String RECENT = """
            select count(*)::int as reports,
                   coalesce(ceil(extract(epoch from min(reported_at) + make_interval(secs => $2) - clock_timestamp())), 0)::int
                     as wait
            from question_report where reported_by = $1 and reported_at > clock_timestamp() - make_interval(secs => $2)
            """;

    static final String ADD = """
            insert into question_report (id, reported_by, idempotency_key, attempt_id, question_id, question_digest,
                                         release_digest, unit_id, kind, words)
            values ($1, $2, $3, $4, $5, $6, $7, coalesce((
              select b.unit_id from numbered_release n join bank b on b.id = n.bank_id
              where n.digest = $7 order by n.released_at limit 1), $8), $9, $10)
            """;

    /** $1 digest of the release, $2 question in it. */
    static final String BANK_QUESTION = """
            select r.question_id from numbered_release n join released_question r on r.release_id = n.id
            where n.digest = $1 and r.code = $2 order by n.released_at limit 1
            """;

    private static final String REPORT = """
            select r.id, r.question_id, r.question_digest, r.release_digest, r.kind, r.words, r.reported_at,
                   a.verdict, a.reason, a.answered_at, a.seen_at
            from question_report r left join question_report_answer a on a.report_id = r.id
            """;

    /** $1 person. */
    static final String OF = REPORT + "where r.reported_by = $1 order by r.reported_at desc, r.id limit 200";

    /** $1 person. */
    static final String SEEN = """
            update question_report_answer a set seen_at = clock_timestamp()
            from question_report r
            where r.id = a.report_id and r.reported_by = $1 and a.seen_at is null
            """;

    /** $1 editor. */
    private static final String BELOW = """
            with recursive below as (
              select unit_id as id from role_in_force where person_id = $1 and role in ('editor', 'reviewer')
              union
              select u.id from unit u join below b on u.parent_id = b.id
            )
            """;

    /** $2 whether at least one has no answer. */
    static final String LINES = BELOW + """
            , lines as (
              select r.question_digest, min(r.question_id) as question_id, min(r.release_digest) as release_digest,
                     count(*)::int as reports, (count(*) filter (where a.report_id is null))::int as open,
                     array_agg(distinct r.kind) as kinds, max(r.reported_at) as last_at,
                     (array_agg(r.id order by a.report_id is not null, r.reported_at, r.id))[1] as report_id
              from question_report r left join question_report_answer a on a.report_id = r.id
              where r.unit_id in (select id from below)
              group by r.question_digest
            )
            select *, (count(*) over ())::int as total from lines
            where (open > 0) = $2
            order by last_at desc, question_digest
            limit 200
            """;

    /** $2 report. */
    static final String FIND = BELOW + REPORT + "where r.id = $2 and r.unit_id in (select id from below)";

    /** $2 digest of the version. */
    static final String ALIKE = BELOW + REPORT + """
            where r.question_digest = $2 and r.unit_id in (select id from below)
            order by r.reported_at desc, r.id
            limit 200
            """;

    /** $2 report, $3 digest of the version, $4 all alike, $5 verdict, $6 reason. */
    static final String ANSWER = BELOW + """
            insert into question_report_answer (report_id, verdict, reason, answered_by)
            select r.id, $5, $6, $1 from question_report r
            where (r.id = $2 or ($4 and r.question_digest = $3)) and r.unit_id in (select id from below)
            on conflict (report_id) do nothing
            returning report_id, (select r.unit_id from question_report r where r.id = report_id) as unit_id
            """;

    /** $1 report, $2 verdict, $3 reason. */
    static final String HAS_ANSWER = """
            select exists (
              select 1 from question_report_answer where report_id = $1 and verdict = $2 and reason = $3) as same
            """;
}
