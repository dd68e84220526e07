package xuefa.bank.store;

/** The statements that write questions and their versions. */
final class WritingSql {
    private WritingSql() {}

    /** No row when the key was used. $8 the moment, null for now. */
    static final String ADD_QUESTION = """
            insert into question (id, bank_id, code, state, newest, approved, made_by, made_key, author_id, changed_at, moved_at,
                                  kind, difficulty, law, topic, citation, glance, likeness, words, terms)
            values ($1, $2, $3, $4, 1, $5, $6, $7, $6, coalesce($8, clock_timestamp()), coalesce($8, clock_timestamp()),
                    $9, $10, $11, $12, $13, $14, $15, $16, $17)
            on conflict (made_by, made_key) do nothing
            """;

    static final String ADD_VERSION = """
            insert into question_version (question_id, number, content, digest, author_id, saved_at, note, approved_by, approved_at,
                                          read_on, repoints)
            values ($1, $2, $3, $4, $5, coalesce($6, clock_timestamp()), $7, $8, $9, $10, $11)
            """;

    /** $1 question, $2 version, $3 bank, $4 law, $5 the wording's day, $6 articles. Of a law that the bank knows. */
    static final String ADD_CITATIONS = """
            insert into question_citation (question_id, version, title, passed_on, article)
            select $1, $2, l.title, $5, a.article
            from bank_law l cross join unnest($6::text[]) as a(article)
            where l.bank_id = $3 and l.law = $4
            on conflict do nothing
            """;

    static final String ADD_EVENT = """
            insert into question_event (id, question_id, version, event, person_id, words, at)
            values ($1, $2, $3, $4, $5, $6, coalesce($7, clock_timestamp()))
            """;

    static final String ADD_CODE = """
            insert into question_code (bank_id, code, question_id) values ($1, $2, $3)
            """;

    /** Locks the head. $1 question. */
    static final String HEAD = """
            select q.id, q.bank_id, q.state, q.newest, q.approved, q.code,
                   (select v.content from question_version v where v.question_id = q.id and v.number = q.newest) as content
            from question q where q.id = $1 for update
            """;

    /** $1 question, $2 newest, $3 author, $4 state, $5 approved, $6… the face. */
    static final String SET_NEWEST = """
            update question
            set newest = $2, author_id = $3, state = $4, approved = $5, changed_at = clock_timestamp(),
                moved_at = case when state = $4 then moved_at else clock_timestamp() end,
                kind = $6, difficulty = $7, law = $8, topic = $9, citation = $10, glance = $11, likeness = $12, words = $13, terms = $14
            where id = $1
            """;

    static final String BEGUN = """
            select q.id, v.digest from question q join question_version v on v.question_id = q.id and v.number = 1
            where q.made_by = $1 and q.made_key = $2 and q.bank_id = $3
            """;

    static final String SHORT_TITLES = "select law, short_title from bank_law where bank_id = $1";

    /** $1 bank, $2 likenesses. The one that is most alive counts. */
    static final String ALIKE = """
            select distinct on (likeness) likeness, id, coalesce(code, '') as code
            from question where bank_id = $1 and likeness = any ($2)
            order by likeness, state = 'retired', id
            """;
}
