package xuefa.law.store;

/** The statements of {@link CompanionStore}. */
final class CompanionSql {
    private CompanionSql() {}

    /** $1 id, $2 key, $3 dated, $4 content, $5 digest. No row when a version of that date is there. */
    static final String ADD_LIST = """
            insert into required_law_list (id, key, dated, content, digest) values ($1, $2, $3, $4, $5)
            on conflict (key, dated) do nothing returning id
            """;

    static final String LIST_DIGEST = "select digest from required_law_list where key = $1 and dated = $2";

    static final String LISTS = "select id, content from required_law_list order by key, dated desc";

    /** $1 id, $2 key, $3 published, $4 content, $5 digest. No row when this very text is there. */
    static final String PUT_CASE = """
            insert into guiding_case (id, key, published_on, content, digest) values ($1, $2, $3, $4, $5)
            on conflict (key) do update
              set published_on = excluded.published_on, content = excluded.content, digest = excluded.digest
              where guiding_case.digest <> excluded.digest
            returning id
            """;

    static final String CLEAR_PLACES = "delete from guiding_case_article where case_id = $1";

    static final String ADD_PLACES = """
            insert into guiding_case_article (case_id, law_title, passed_on, number, inserted, paragraph)
            select distinct $1::uuid, p.title, p.passed_on, p.number, p.inserted, p.paragraph
            from unnest($2::text[], $3::date[], $4::int[], $5::int[], $6::int[])
              as p(title, passed_on, number, inserted, paragraph)
            """;

    static final String CASES = "select id, content from guiding_case order by published_on desc, key";

    static final String CASE = "select id, content from guiding_case where id = $1";

    static final String VERSION = "select exists (select 1 from law_version where id = $1) as there";

    static final String CASES_OF = """
            select c.id, c.content from guiding_case c
            where c.id in (
              select a.case_id from guiding_case_article a
              join law_version v on v.passed_on = a.passed_on
              join law l on l.id = v.law_id and l.title = a.law_title
              where v.id = $1)
            order by c.published_on desc, c.key
            """;

    static final String HAS_GISTS =
            "select exists (select 1 from law_gist where law_title = $1 and passed_on = $2) as there";

    /** $1 title, $2 day, $3 numbers, $4 inserted, $5 gists. Counts those that are new or others now. */
    static final String PUT_GISTS = """
            insert into law_gist (law_title, passed_on, number, inserted, gist)
            select $1::text, $2::date, g.number, g.inserted, g.gist
            from unnest($3::int[], $4::int[], $5::text[]) as g(number, inserted, gist)
            on conflict (law_title, passed_on, number, inserted) do update set gist = excluded.gist
              where law_gist.gist <> excluded.gist
            """;

    /** $1 title, $2 day, $3 numbers, $4 inserted: what is no longer among the gists. */
    static final String DROP_GISTS = """
            delete from law_gist g
            where g.law_title = $1 and g.passed_on = $2
              and not exists (select 1 from unnest($3::int[], $4::int[]) as k(number, inserted)
                              where k.number = g.number and k.inserted = g.inserted)
            """;

    static final String GISTS = """
            select passed_on, number, inserted, gist from law_gist
            where law_title = $1 and passed_on = (select max(passed_on) from law_gist where law_title = $1)
            order by number, inserted
            """;

    static final String OUTLINED = "select distinct law_title from law_gist where law_title = any($1::text[])";

    static final String IN_LIBRARY = """
            select l.title, l.id as law_id, v.id as version_id, v.passed_on
            from law l join law_version v on v.id = l.newest_id where l.title = any($1::text[])
            """;

    /** A department is of the level of the nearest unit above it that is none. */
    static final String POSTINGS = """
            with recursive held as (
              select row_number() over () as post, p.category, u.id, u.kind, u.parent_id
              from post p join unit u on u.id = p.unit_id
              where p.person_id = $1 and p.valid_from <= $2 and (p.valid_to is null or p.valid_to >= $2)
              union all
              select h.post, h.category, u.id, u.kind, u.parent_id
              from held h join unit u on u.id = h.parent_id where h.kind = 'department')
            select distinct on (post) category, kind from held
            order by post, (kind = 'department')
            """;
}
