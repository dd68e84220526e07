package xuefa.bank.store;

/** The statements about newer wordings of laws. */
final class AmendmentSql {
    private AmendmentSql() {}

    /** $1 wording. */
    static final String TELL = """
            insert into unheard_wording (version_id) values ($1)
            on conflict (version_id) do update set since = clock_timestamp()
            """;

    /** The one told first, with the title of its law. */
    static final String HEAR = """
            select u.version_id, u.since, l.title
            from unheard_wording u join law_version v on v.id = u.version_id join law l on l.id = v.law_id
            order by u.since limit 1
            """;

    /** What was told again meanwhile stays. $1 wording, $2 since when it was told. */
    static final String HEARD = "delete from unheard_wording where version_id = $1 and since = $2";

    static final String UNJUDGED = "select question_id, since from unjudged_question order by since limit 2000";

    /** $1 questions, $2 since when. */
    static final String JUDGED = """
            delete from unjudged_question u using unnest($1::uuid[], $2::timestamptz[]) as i(id, since)
            where u.question_id = i.id and u.since = i.since
            """;

    private static final String PAIR = """
            select distinct c.title, c.passed_on, n.id as newest_id,
                   (select v.id from law_version v where v.law_id = l.id and v.passed_on = c.passed_on) as older_id
            from question_citation c join law l on l.title = c.title join law_version n on n.id = l.newest_id
            where n.passed_on > c.passed_on
            """;

    /** Which wordings of a law are cited that aren't its newest. $1 title. */
    static final String PAIRS_OF_LAW = PAIR + " and c.title = $1";

    /** $1 questions. */
    static final String PAIRS_OF_QUESTIONS = PAIR + " and c.question_id = any ($1)";

    /**
     * The versions that count, with the articles they cite: the newest, the one approved last, and what was released.
     * $1 title, $2 day of the wording, $3 questions or null for all.
     */
    static final String RESTING = """
            select c.question_id, c.version, array_agg(c.article) as articles
            from question_citation c join question q on q.id = c.question_id
            where c.title = $1 and c.passed_on = $2 and ($3::uuid[] is null or c.question_id = any ($3))
              and (c.version = q.newest or c.version = q.approved
                   or exists (select 1 from released_question r where r.question_id = c.question_id and r.version = c.version))
            group by c.question_id, c.version
            """;

    /** $1 questions, $2 versions, $3 to which wording, $4 stale or repointable, $5 articles. */
    static final String FLAG = """
            insert into question_amendment (question_id, version, to_version, amended, articles)
            select i.question_id, i.version, $3, i.amended, i.articles
            from unnest($1::uuid[], $2::int[], $4::text[], $5::text[]) as i(question_id, version, amended, articles)
            order by i.question_id, i.version
            on conflict (question_id, version, to_version) do update
            set amended = excluded.amended, articles = excluded.articles
            where question_amendment.settled_at is null and question_amendment.articles <> excluded.articles
            """;

    /** What older wordings were flagged for is overtaken. $1 questions, $2 the newest wording. */
    static final String OVERTAKE = """
            update question_amendment a
            set settled_at = clock_timestamp(), settled_how = 'overtaken'
            from law_version older, law_version newest
            where a.question_id = any ($1) and a.to_version = older.id and newest.id = $2 and older.law_id = newest.law_id
              and older.id <> newest.id and a.settled_at is null
            """;

    /** Brings the heads up to date, and answers which of them have become stale. $1 questions. */
    static final String REFRESH = """
            with now as (
              select q.id, q.amended as was,
                     (select case when bool_or(a.amended = 'stale') then 'stale' else max(a.amended) end
                      from question_amendment a
                      where a.question_id = q.id and a.version = coalesce(q.approved, q.newest) and a.settled_at is null
                        and exists (select 1 from law l where l.newest_id = a.to_version)) as amended
              from question q where q.id = any ($1)
              order by q.id for update of q
            ), changed as (
              update question q set amended = n.amended from now n
              where q.id = n.id and q.amended is distinct from n.amended
              returning q.id, n.was, q.amended
            )
            select id from changed where amended = 'stale'
            """;

    /** $1 event ids, $2 questions. */
    static final String TELL_STALE = """
            insert into question_event (id, question_id, version, event)
            select i.id, q.id, coalesce(q.approved, q.newest), 'flaggedStale'
            from unnest($1::uuid[], $2::uuid[]) as i(id, question_id) join question q on q.id = i.question_id
            """;

    /** $1 question, $2 version, $3 wording, $4 person, $5 how. */
    static final String SETTLE = """
            update question_amendment
            set settled_at = clock_timestamp(), settled_by = $4, settled_how = $5
            where question_id = $1 and version = $2 and to_version = $3 and settled_at is null
            """;
}
