package xuefa.bank.store;

/** The statements of {@link ReleaseBookStore}. */
final class ReleaseBookSql {
    private ReleaseBookSql() {}

    private static final String APPROVED = """
            q.bank_id = $1 and q.approved is not null and q.state <> 'retired'
            """;

    static final String CANDIDATES = """
            select q.id, q.approved, q.code, v.content, v.read_on
            from question q join question_version v on v.question_id = q.id and v.number = q.approved
            where
            """ + APPROVED + " and q.amended is distinct from 'stale' order by q.code";

    static final String STALE_APPROVED =
            "select count(*)::int as n from question q where " + APPROVED + " and q.amended = 'stale'";

    /** A version in a release is stale when an article of it changed, whatever came after it. */
    private static final String STALE = """
            exists (select 1 from question_amendment a
                    where a.question_id = r.question_id and a.version = r.version and a.amended = 'stale'
                      and (a.settled_how is null or a.settled_how = 'edited'))
            """;

    private static final String NUMBERED = """
            select n.id, n.bank_id, b.name as bank_name, n.number, n.digest, n.released_at, n.released_by, p.name as publisher, n.note,
                   n.questions, n.changes, n.report,
                   (select count(*)::int from released_question r where r.release_id = n.id and
            """ + STALE + """
                   ) as stale
            from numbered_release n join bank b on b.id = n.bank_id join person p on p.id = n.released_by
            """;

    /** $1 bank. */
    static final String OF_BANK = NUMBERED + "where n.bank_id = $1 order by n.number desc";

    /** $1 banks. */
    static final String NEWEST = NUMBERED + """
            where n.bank_id = any ($1)
              and n.number = (select max(m.number) from numbered_release m where m.bank_id = n.bank_id)
            """;

    /** $1 release. */
    static final String FIND = NUMBERED + "where n.id = $1";

    /** $1 release. */
    static final String STALE_IN = """
            select r.question_id, r.code, q.kind, q.glance
            from released_question r join question q on q.id = r.question_id
            where r.release_id = $1 and
            """ + STALE + " order by r.code";

    /** $1 digest. */
    static final String STALE_BY_DIGEST = """
            select count(distinct r.code)::int as n
            from numbered_release n join released_question r on r.release_id = n.id
            where n.digest = $1 and
            """ + STALE;

    /** In the transaction of a release: what it would hold, so that it stays what was looked at. */
    static final String LOCK_CANDIDATES = """
            select q.id, q.approved from question q
            where q.id = any ($1) and q.state <> 'retired' and q.amended is distinct from 'stale'
            order by q.id for update
            """;

    static final String LAST =
            "select id, number from numbered_release where bank_id = $1 order by number desc limit 1";

    static final String ADD = """
            insert into numbered_release (id, bank_id, number, digest, released_by, note, questions, changes, report)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
            """;

    /** $1 release, $2 questions, $3 versions, $4 codes. */
    static final String ADD_QUESTIONS = """
            insert into released_question (release_id, question_id, version, code)
            select $1, * from unnest($2::uuid[], $3::int[], $4::text[])
            """;

    /** $1 bank, $2 release. */
    static final String SET_RELEASED = """
            update question q
            set released = r.version,
                state = case when q.state in ('approved', 'released')
                             then case when r.version = q.newest then 'released' else 'approved' end
                             else q.state end,
                moved_at = case when q.state = 'approved' and r.version = q.newest then clock_timestamp() else q.moved_at end
            from question o left join released_question r on r.release_id = $2 and r.question_id = o.id
            where o.bank_id = $1 and q.id = o.id and (r.version is distinct from q.released or q.state = 'approved')
            """;

    /** Of those that were not in the release before in this version. $1 ids, $2 questions, $3 versions, $4 person, $5 words. */
    static final String TELL = """
            insert into question_event (id, question_id, version, event, person_id, words)
            select i.id, i.question_id, i.version, 'released', $4, $5
            from unnest($1::uuid[], $2::uuid[], $3::int[]) as i(id, question_id, version)
            where not exists (select 1 from released_question r
                              where r.release_id = $6 and r.question_id = i.question_id and r.version = i.version)
            """;
}
