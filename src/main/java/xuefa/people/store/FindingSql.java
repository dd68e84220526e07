package xuefa.people.store;

/**
 * The statements of {@link FindingStore}. $1 person, $2 roles, $3 unit or null, $4 term or null, $5 category or null, $6 employment or
 * null, $7 flag or null, $8 away, $9 left, $10 today; pages: $11 pinyin, $12 id, $13 limit.
 */
final class FindingSql {
    private FindingSql() {}

    private static final String UNITS = """
            with recursive reach as materialized (select units_in_reach($1, $2) as id),
            below as (
              select id from reach where id = $3
              union
              select u.id from unit u join below b on u.parent_id = b.id
            ),
            wanted as materialized (select id from reach where $3::uuid is null union all select id from below where $3 is not null)
            """;

    private static final String STATE = """
              and ($5::text is null or o.category = $5)
              and case when $9::boolean
                then o.valid_to < $10::date and not exists (
                  select 1 from post l where l.person_id = o.person_id and (l.valid_to is null or l.valid_to > o.valid_to))
                else o.valid_to is null or o.valid_to >= $10 end
            """;

    /** An array: the index on units takes it, and few posts are held against it. */
    private static final String POST = " o.unit_id = any (array(select id from wanted))\n" + STATE;

    private static final String IS = """
            ($6::text is null or exists (
                select 1 from employment e where e.person_id = p.id and e.kind = $6
                  and e.valid_from <= $10 and (e.valid_to is null or e.valid_to >= $10)))
              and ($7::text is null or not exists (
                select 1 from standing s where s.person_id = p.id and s.flag = $7
                  and s.valid_from <= $10 and (s.valid_to is null or s.valid_to >= $10)))
              and (not $8::boolean or exists (
                select 1 from absence a where a.person_id = p.id and a.kind <> 'joinedMidYear'
                  and a.valid_from <= $10 and (a.valid_to is null or a.valid_to >= $10)))
            """;

    /** $1 ids in their order, $2 today. */
    static final String LINES = """
            select p.id, p.name, p.pinyin, p.identity_masked as identity, coalesce(p.work_number, '') as work_number,
                   coalesce((select json_agg(json_build_array(o.unit_id, u.name, o.category, o.role) order by o.valid_from)::text
                    from post o join unit u on u.id = o.unit_id
                    where o.person_id = p.id and (o.valid_to is null or o.valid_to >= $2)), '[]') as posts,
                   (select e.kind from employment e where e.person_id = p.id and e.valid_from <= $2
                      and (e.valid_to is null or e.valid_to >= $2) order by e.valid_from desc limit 1) as employment,
                   array(select s.flag from standing s where s.person_id = p.id and s.valid_from <= $2
                      and (s.valid_to is null or s.valid_to >= $2) order by s.flag) as flags,
                   (select a.kind from absence a where a.person_id = p.id and a.kind <> 'joinedMidYear' and a.valid_from <= $2
                      and (a.valid_to is null or a.valid_to >= $2) order by a.valid_from desc limit 1) as absence
            from unnest($1::uuid[]) with ordinality as i(id, n) join person p on p.id = i.id
            order by i.n
            """;

    /** At most so many posts are looked at. */
    static final int MOST = 10_000;

    static final String COUNT = UNITS + """
            , found as materialized (
              select o.person_id from post o join person p on p.id = o.person_id
              where not o.virtual and ($4::text is null or p.search_terms @> array[$4]) and
            """ + POST + " and " + IS + """
              limit 10001)
            select count(*) as posts, count(distinct person_id) as people from found
            """;

    /** Of everybody few: each is looked at. */
    static final String FEW = UNITS + """
            , found as materialized (
              select distinct o.person_id as id from post o where not o.virtual and
            """ + POST + """
            )
            select p.id, p.pinyin from found f join person p on p.id = f.id
            where (p.pinyin, p.id) > ($11::text, $12::uuid) and ($4::text is null or p.search_terms @> array[$4]) and
            """ + IS + """
            order by p.pinyin, p.id limit $13
            """;

    /** Of everybody many: in the order of the list, until the page is full. */
    static final String MANY = UNITS + """
            select p.id, p.pinyin from person p
            where not p.virtual and (p.pinyin, p.id) > ($11::text, $12::uuid)
              and ($4::text is null or p.search_terms @> array[$4])
              and (select count(*) from post o where o.person_id = p.id and
            """ + POST + ") > 0 and " + IS + """
            order by p.pinyin, p.id limit $13
            """;

    /** Who is called so and has such a post: many posts and many units, which are joined once. */
    private static final String FOUND = UNITS + """
            , posts as materialized (
              select p.id, p.pinyin, o.unit_id from person p join post o on o.person_id = p.id
              where p.search_terms @> array[$4::text] and not p.virtual
            """ + STATE + """
            ),
            found as materialized (select distinct t.id, t.pinyin from posts t join wanted w on w.id = t.unit_id)
            """;

    static final String CALLED = FOUND + """
            select p.id, p.pinyin from found p where (p.pinyin, p.id) > ($11::text, $12::uuid) and
            """ + IS + """
            order by p.pinyin, p.id limit $13
            """;

    static final String COUNT_CALLED = FOUND + """
            select 0::bigint as posts, count(*) as people from found p where
            """ + IS;

    /** $1 person, $2 roles, $3 hashes: of whoever has a post in the reach or had their last one there. */
    static final String BY_IDENTITY = """
            select p.id from person p where p.identity_hash = any ($3) and not p.virtual and
            """ + RegisterSql.IN_REACH;

    static final String BY_PHONE = """
            select p.id from person p where p.phone_hash = any ($3) and not p.virtual and
            """ + RegisterSql.IN_REACH + " order by p.pinyin, p.id limit 50";
}
