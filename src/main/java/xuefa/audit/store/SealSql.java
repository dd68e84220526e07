package xuefa.audit.store;

/** The statements about blocks and what waits for one. */
final class SealSql {
    private SealSql() {}

    /** One sealer at a time, until the end of the transaction. */
    static final String ALONE = "select pg_try_advisory_xact_lock(20250101) as alone, clock_timestamp() as now";

    /** $1 limit. */
    static final String DUE = """
            select id, kind, key, proof from seal_due where not refused order by id limit $1
            """;

    static final String REFUSE = "update seal_due set refused = true where id = any ($1)";

    static final String DONE = "delete from seal_due where id = any ($1)";

    /** $1 chain. */
    static final String LAST =
            "select number, encode(hash, 'hex') as hash from seal_block where chain = $1 order by number desc limit 1";

    /** $1 kind, $2 keys. */
    static final String SEALED = """
            select l.chain, l.block, l.place, l.kind, l.key, l.content, s.salt
            from seal_leaf l left join seal_salt s using (chain, block, place)
            where l.kind = $1 and l.key = any ($2) order by l.block, l.place
            """;

    /** On a leaf {@code l}: it is one of those that its block says it has. Any other proves nothing. */
    static final String IN_PLACE = """
            exists (select 1 from seal_block b where b.chain = l.chain and b.number = l.block and l.place < b.leaves)
            """;

    /** Those of {@link #SEALED} that are in their place. $1 kind, $2 keys. */
    static final String PROVING = """
            select l.chain, l.block, l.place, l.kind, l.key, l.content, s.salt
            from seal_leaf l left join seal_salt s using (chain, block, place)
            where l.kind = $1 and l.key = any ($2) and %sorder by l.block, l.place
            """.formatted(IN_PLACE);

    /** $1 chain, $2 number, $3 head, $4 hash, $5 leaves, $6 when. */
    static final String ADD_BLOCK = """
            insert into seal_block (chain, number, head, hash, leaves, sealed_at) values ($1, $2, $3, $4, $5, $6)
            """;

    /** $1 chain, $2 block, $3 places, $4 kinds, $5 keys, $6 contents, $7 salts. */
    static final String ADD_LEAVES = """
            with given as (
              select * from unnest($3::int[], $4::text[], $5::text[], $6::text[], $7::bytea[]) as i(place, kind, key, content, salt)
            ), salted as (
              insert into seal_salt (chain, block, place, salt) select $1, $2, place, salt from given
            )
            insert into seal_leaf (chain, block, place, kind, key, content) select $1, $2, place, kind, key, content from given
            """;

    /** $1 chain, $2 first, $3 limit. */
    static final String BLOCKS = """
            select chain, number, head, encode(hash, 'hex') as hash, leaves, sealed_at
            from seal_block where chain = $1 and number >= $2 order by number limit $3
            """;

    /** $1 chain, $2 first block, $3 last block. */
    static final String LEAVES = """
            select l.chain, l.block, l.place, l.kind, l.key, l.content, s.salt
            from seal_leaf l left join seal_salt s using (chain, block, place)
            where l.chain = $1 and l.block between $2 and $3 order by l.block, l.place
            """;

    static final String CHAINS = """
            select chain, count(*) as blocks, sum(leaves)::bigint as leaves, max(number) as newest, max(sealed_at) as sealed_at
            from seal_block group by chain order by chain
            """;

    /** Leaves and salts that belong to no block or leaf. */
    static final String STRAY = """
            select 'seal_leaf' as relation, concat_ws('/', chain, block, place) as key from seal_leaf l
            where not exists (select 1 from seal_block b where b.chain = l.chain and b.number = l.block)
            union all
            select 'seal_salt', concat_ws('/', chain, block, place) from seal_salt s
            where not exists (select 1 from seal_leaf l where (l.chain, l.block, l.place) = (s.chain, s.block, s.place))
            limit 100000
            """;

    /** What waits. $1 the last id of the page before, $2 limit. */
    static final String WAITING =
            "select id, kind, key, proof, since, refused from seal_due where id > $1 order by id limit $2";

    /** $1 kind, $2 keys. */
    static final String ERASED =
            "select id::text as id, key, left_over from seal_erasure where kind = $1 and key = any ($2)";

    /** $1 kind, $2 keys. */
    static final String KNOWN = """
            select i.key, d.proof, exists (select 1 from seal_leaf l where l.kind = $1 and l.key = i.key and %s) as sealed
            from unnest($2::text[]) as i(key) left join seal_due d on d.kind = $1 and d.key = i.key
            """.formatted(IN_PLACE);

    /** $1 kinds, $2 keys. */
    static final String WAITING_FOR = "select kind, key, proof from seal_due where kind = any ($1) and key = any ($2)";

    static final String EVER = "select exists (select 1 from seal_block) as ever";
}
