package xuefa.audit.store;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import xuefa.shared.store.RecordStore;

/** Signed heads as they stand in PostgreSQL. */
public final class HeadStore {
    private static final int MOST = 500;

    /** $1 chains, $2 the last number that is known of each, $3 limit. */
    private static final String AFTER = """
            select b.head from seal_block b
            left join unnest($1::text[], $2::bigint[]) as k(chain, number) on k.chain = b.chain
            where b.number > coalesce(k.number, -1)
            order by b.chain, b.number limit $3
            """;

    private final RecordStore store;

    public HeadStore(RecordStore store) {
        this.store = store;
    }

    /**
     * At most 500 at a time.
     *
     * @param last number by chain; chains that aren't named from their beginning
     */
    public Future<List<String>> after(Map<String, Long> last) {
        List<String> chains = List.copyOf(last.keySet());
        Tuple known = Tuple.tuple()
                .addValue(chains.toArray(String[]::new))
                .addValue(chains.stream().map(last::get).toArray(Long[]::new))
                .addInteger(MOST);
        return store.query(AFTER, known).map(rows -> {
            List<String> heads = new ArrayList<>();
            for (Row row : rows) {
                heads.add(row.getString("head"));
            }
            return heads;
        });
    }
}
