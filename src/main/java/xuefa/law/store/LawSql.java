package xuefa.law.store;

/** The statements of {@link LawStore}. */
final class LawSql {
    private LawSql() {}

    /** $1 id, $2 title. Locks the row, so that two imports of a law come one after the other. */
    static final String ADD_LAW = """
            insert into law (id, title) values ($1, $2)
            on conflict (title) do update set title = excluded.title
            returning id
            """;

    static final String ADD_VERSION = """
            with added as (
              insert into law_version (id, law_id, passed_on, published_on, in_force_since, level, jurisdiction, numbering, history)
              values ($1, $2, $3, $4, $5, $6, $7, $8, $9::text::json)
              on conflict (law_id, passed_on) do nothing
              returning id)
            select id from added
            union all
            select id from law_version where law_id = $2 and passed_on = $3
            limit 1
            """;

    static final String ADD_REPEALS = """
            insert into law_repeal (version_id, title) select $1, unnest($2::text[]) on conflict do nothing
            """;

    static final String TEXT = "select digest from law_text where version_id = $1 and part = $2";

    /** Whether the wording has one of these numbers in another part: $1 version, $2 numbers, $3 inserted. */
    static final String TAKEN = """
            select exists (
              select 1 from unnest($2::smallint[], $3::smallint[]) as n(number, inserted)
              join law_article a on a.version_id = $1 and a.number = n.number and a.inserted = n.inserted) as taken
            """;

    static final String ADD_TEXT = """
            insert into law_text (id, version_id, part, source, digest, content) values ($1, $2, $3, $4, $5, $6)
            """;

    static final String ADD_ARTICLE = """
            insert into law_article (version_id, text_id, number, inserted, label, words, terms)
            values ($1, $2, $3, $4, $5, $6, $7)
            """;

    static final String POINT_TO_NEWEST = """
            update law set newest_id = (select id from law_version where law_id = $1 order by passed_on desc limit 1)
            where id = $1
            """;

    /** $1 law, $2 version: whether it is the newest, and the one before it, if any. */
    static final String EARLIER = """
            select w.newest, e.id, e.passed_on
            from (select v.passed_on,
                         not exists (select 1 from law_version n where n.law_id = $1 and n.passed_on > v.passed_on) as newest
                  from law_version v where v.id = $2) w
            left join lateral (
              select b.id, b.passed_on from law_version b
              where b.law_id = $1 and b.passed_on < w.passed_on order by b.passed_on desc limit 1) e on true
            """;

    private static final String VERSION_COLUMNS = """
            v.id, v.passed_on, v.published_on, v.in_force_since, v.level, v.jurisdiction,
            (select count(*)::int from law_article a where a.version_id = v.id) as articles,
            (select l2.title from law_repeal r join law_version v2 on v2.id = r.version_id join law l2 on l2.id = v2.law_id
             where r.title = l.title and l2.id <> l.id order by v2.passed_on desc limit 1) as repealed_by
            """;

    /** Whether a law counts; $5 today. */
    private static final String FORCE = """
            case
              when exists (select 1 from law_repeal r join law_version e on e.id = r.version_id
                           where r.title = l.title and e.law_id <> l.id and coalesce(e.in_force_since, $5) <= $5) then 'repealed'
              when exists (select 1 from law_version b where b.law_id = l.id and coalesce(b.in_force_since, $5) <= $5)
              then 'inForce' else 'coming' end
            """;

    /** $1 part of the title as a pattern, $2 level, $3 jurisdiction, $4 whether in force, $5 today. */
    private static final String WANTED = """
            where l.title like $1
              and ($2::text is null or v.level = $2)
              and ($3::text is null or v.jurisdiction = $3)
              and ($4::text is null or $4 =
            """ + FORCE + ")\n";

    /** As {@link #WANTED}; $6 title to begin behind, $7 how many. */
    static final String VOLUMES = """
            select l.id as law_id, l.title,
                   (select count(*)::int from law_version n where n.law_id = l.id) as versions,
            """ + FORCE + " as force,\n" + VERSION_COLUMNS + """
            from law l join law_version v on v.id = l.newest_id
            """ + WANTED + """
              and ($6::text is null or l.title > $6)
            order by l.title limit $7
            """;

    /** As {@link #WANTED}. */
    static final String COUNT = """
            select count(*)::int as total from law l join law_version v on v.id = l.newest_id
            """ + WANTED;

    static final String JURISDICTIONS =
            "select distinct jurisdiction from law_version where jurisdiction is not null order by jurisdiction";

    static final String VERSIONS = "select l.id as law_id, l.title, " + VERSION_COLUMNS + """
            from law l join law_version v on v.law_id = l.id where l.id = $1 order by v.passed_on desc
            """;

    static final String VERSION =
            "select l.id as law_id, l.title, v.history::text as history, " + VERSION_COLUMNS + """
            from law l join law_version v on v.law_id = l.id where v.id = $1
            """;

    static final String PARTS = """
            select t.part, t.content
            from law_text t
            where t.version_id = $1
            order by (select min(a.number) from law_article a where a.text_id = t.id), t.part
            """;

    static final String TITLED = "select id from law where title like $1 order by length(title), title limit 50";

    private static final String ARTICLE =
            "select a.version_id, a.number, a.inserted, a.label, a.words from law_article a\n";

    private static final String NEWEST = "join law n on n.newest_id = a.version_id\n";

    /**
     * $1 words, $2 how many, $3 pairs of characters. Of each rank only so many are weighed, that a word of every law answers as
     * fast as a rare one; the ranks stand among the pairs, so that the index finds both at once.
     */
    static final String FIND_WORDS =
            "with candidate as (\n(" + ARTICLE + NEWEST + "where a.terms @> ($3::int[] || -1) limit 600)\nunion all\n("
                    + ARTICLE + NEWEST + "where a.terms @> ($3::int[] || -2) limit 300)\nunion all\n("
                    + ARTICLE + NEWEST + "where a.terms @> ($3::int[] || -3) limit 300)),\n" + rankedAndSorted();

    /** $1 words, $2 how many, $3 laws. */
    static final String FIND_IN_LAWS = "with candidate as (\n" + ARTICLE + NEWEST
            + "where n.id = any($3::uuid[]) limit 10000),\n" + rankedAndSorted();

    /** $1 words, $2 how many, $3 numbers, $4 inserted. */
    static final String FIND_NUMBERS = """
            with candidate as (
              select a.version_id, a.number, a.inserted, a.label, a.words
              from unnest($3::smallint[], $4::smallint[]) as wanted(number, inserted)
              join law_article a on a.number = wanted.number and a.inserted = wanted.inserted
              join law n on n.newest_id = a.version_id
              limit 5000),
            """ + rankedAndSorted();

    /** $1 words, $2 how many, $3 numbers, $4 inserted, $5 laws. */
    static final String FIND_NUMBERS_IN_LAWS = """
            with candidate as (
              select a.version_id, a.number, a.inserted, a.label, a.words
              from law n
              cross join unnest($3::smallint[], $4::smallint[]) as wanted(number, inserted)
              join law_article a on a.version_id = n.newest_id and a.number = wanted.number and a.inserted = wanted.inserted
              where n.id = any($5::uuid[])),
            """ + rankedAndSorted();

    /** Articles with all of the words; best those that say them most in the fewest words, of the strongest laws. */
    private static String rankedAndSorted() {
        return """
                ranked as (
                  select c.version_id, c.number, c.inserted, c.label, c.words, l.id as law_id, l.title, v.passed_on,
                         (select coalesce(sum((length(c.words) - length(replace(c.words, w, ''))) / length(w)
                                              * case when strpos(l.title, w) > 0 then 2 else 1 end), 0)
                          from unnest($1::text[]) as w)::float / sqrt(length(c.words) + 40) as density,
                         case v.level when 'constitution' then 3 when 'law' then 2 when 'administrativeRegulation' then 1 else 0 end
                           as force
                  from candidate c
                  join law_version v on v.id = c.version_id
                  join law l on l.id = v.law_id
                  where not exists (select 1 from unnest($1::text[]) as w where strpos(c.words, w) = 0))
                select law_id, title, version_id, passed_on, number, inserted, label, words
                from ranked
                order by density * (1 + 0.15 * force) desc, force desc, title, number, inserted
                limit $2
                """;
    }
}
