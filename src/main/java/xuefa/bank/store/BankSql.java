package xuefa.bank.store;

/** The statements of {@link BankStore}. */
final class BankSql {
    private BankSql() {}

    /** What the person $1 may do in the bank b, or null. */
    static final String ROLES = """
            (with recursive above as (
               select u.id, u.parent_id from unit u where u.id = b.unit_id
               union
               select p.id, p.parent_id from unit p join above a on p.id = a.parent_id
             )
             select array_agg(distinct g.role) from role_in_force g join above a on a.id = g.unit_id
             where g.person_id = $1 and g.role in ('editor', 'reviewer', 'publisher'))
            """;

    private static final String BANK = "select b.id, b.name, b.unit_id, u.name as unit_name, " + ROLES + """
             as roles,
              (select json_object_agg(c.what, c.n) from (
                 select state as what, count(*) as n from question where bank_id = b.id group by state
                 union all
                 select amended, count(*) from question
                 where bank_id = b.id and amended is not null and state <> 'retired' group by amended) c)::text as counts
            from bank b join unit u on u.id = b.unit_id
            """;

    /** $1 person. */
    static final String ALL = """
            with recursive below as (
              select unit_id as id from role_in_force where person_id = $1 and role in ('editor', 'reviewer', 'publisher')
              union
              select u.id from unit u join below b on u.parent_id = b.id
            )
            """ + BANK + "where b.unit_id in (select id from below) order by b.name, b.id";

    /** $1 person, $2 bank. The roles are null for a foreign one. */
    static final String ONE = BANK + "where b.id = $2";

    /** $1 person, $2 bank. */
    static final String ROLES_IN = "select " + ROLES + " as roles from bank b where b.id = $2";

    /** $1 person. */
    static final String UNITS = """
            select u.id, u.name from role_in_force g join unit u on u.id = g.unit_id
            where g.person_id = $1 and g.role = 'editor' order by u.name, u.id
            """;

    /** $1 id, $2 editor, $3 unit, $4 name. */
    static final String FOUND = """
            with recursive above as (
              select u.id, u.parent_id from unit u where u.id = $3
              union
              select p.id, p.parent_id from unit p join above a on p.id = a.parent_id
            )
            insert into bank (id, unit_id, name)
            select $1, $3, $4
            where exists (select 1 from role_in_force g join above a on a.id = g.unit_id
                          where g.person_id = $2 and g.role = 'editor')
            on conflict (unit_id, name) do nothing
            """;

    /** $1 editor, $2 unit, $3 name. */
    static final String FOUNDED =
            "select b.id, " + ROLES + " as roles from bank b where b.unit_id = $2 and b.name = $3";

    static final String TOPICS = """
            select distinct topic from question where bank_id = $1 and topic is not null order by topic limit 500
            """;

    static final String AUTHORS = """
            select p.id, p.name from person p
            where p.id in (select distinct author_id from question where bank_id = $1) order by p.name, p.id limit 500
            """;

    static final String LAWS = """
            select l.law, l.title, l.short_title, l.level, l.jurisdiction, v.passed_on, v.passed_by, v.published_on,
                   v.in_force_since, v.repealed_on, v.repealed_by, v.articles, v.inserted, v.checked_on, v.checked_how
            from bank_law l join bank_law_version v on v.bank_id = l.bank_id and v.law = l.law
            where l.bank_id = $1 order by l.law, v.passed_on desc
            """;

    static final String IN_LIBRARY = """
            select w.title, v.id, v.passed_on, v.id = w.newest_id
                   and not exists (select 1 from bank_law_version c
                                   where c.bank_id = l.bank_id and c.law = l.law and c.passed_on >= v.passed_on) as newer
            from bank_law l join law w on w.title = l.title join law_version v on v.law_id = w.id
            where l.bank_id = $1
            """;

    static final String ADD_LAW = """
            insert into bank_law (bank_id, law, title, short_title, level, jurisdiction)
            select $1, * from unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::text[])
            on conflict do nothing
            """;

    static final String ADD_LAW_VERSION = """
            insert into bank_law_version (bank_id, law, passed_on, passed_by, published_on, in_force_since, repealed_on, repealed_by,
                                          articles, inserted, checked_on, checked_how)
            select $1, i.law, i.passed_on, i.passed_by, i.published_on, i.in_force_since, i.repealed_on, i.repealed_by, i.articles,
                   case when i.inserted = '' then '{}'::text[] else string_to_array(i.inserted, ' ') end, i.checked_on, i.checked_how
            from unnest($2::text[], $3::date[], $4::text[], $5::date[], $6::date[], $7::date[], $8::text[], $9::int[], $10::text[],
                        $11::date[], $12::text[])
              as i(law, passed_on, passed_by, published_on, in_force_since, repealed_on, repealed_by, articles, inserted, checked_on,
                   checked_how)
            on conflict do nothing
            """;

    /** The wording $2 of the library, and what the bank $1 calls its law. */
    static final String WORDING = """
            select w.title, coalesce(v.level, 'normativeDocument') as level, coalesce(v.jurisdiction, 'CN') as jurisdiction,
                   (select l.law from bank_law l where l.bank_id = $1 and l.title = w.title) as law
            from law_version v join law w on w.id = v.law_id where v.id = $2
            """;

    /** $1 bank, $2 law, $3 wording of the library: its articles as its text numbers them. */
    static final String CITE = """
            insert into bank_law_version (bank_id, law, passed_on, passed_by, published_on, in_force_since, repealed_on, repealed_by,
                                          articles, inserted, checked_on, checked_how)
            select $1, $2, v.passed_on, '', v.published_on,
                   greatest(v.passed_on, coalesce(v.in_force_since, v.published_on, v.passed_on)), null, null,
                   greatest(1, (select max(a.number) from law_article a where a.version_id = v.id)),
                   array(select a.number || '-' || a.inserted from law_article a
                         where a.version_id = v.id and a.inserted > 0 order by a.number, a.inserted),
                   greatest(v.passed_on, v.imported_at::date), '法规库所收的文本'
            from law_version v where v.id = $3
            on conflict do nothing
            """;

    /** One writer of a bank at a time, until the end of the transaction. */
    static final String LOCK = "select id from bank where id = $1 for update";
}
