package xuefa.audit.store;

import io.vertx.sqlclient.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import xuefa.audit.SealedBlock;
import xuefa.audit.SealedLeaf;

/** Blocks and leaves, read from rows of {@link SealSql}. */
final class SealRows {
    private SealRows() {}

    static SealedBlock block(Row row) {
        return new SealedBlock(
                row.getString("chain"),
                row.getLong("number"),
                row.getString("head"),
                row.getString("hash"),
                row.getInteger("leaves"),
                row.getOffsetDateTime("sealed_at").toInstant());
    }

    static Map<String, List<SealedLeaf>> byKey(Iterable<Row> rows) {
        Map<String, List<SealedLeaf>> found = new HashMap<>();
        leaves(rows).forEach(leaf -> found.computeIfAbsent(leaf.key(), key -> new ArrayList<>())
                .add(leaf));
        return found;
    }

    static List<SealedLeaf> leaves(Iterable<Row> rows) {
        List<SealedLeaf> leaves = new ArrayList<>();
        for (Row row : rows) {
            leaves.add(new SealedLeaf(
                    row.getString("chain"),
                    row.getLong("block"),
                    row.getInteger("place"),
                    row.getString("kind"),
                    row.getString("key"),
                    row.getString("content"),
                    row.getBuffer("salt") == null
                            ? new byte[0]
                            : row.getBuffer("salt").getBytes()));
        }
        return leaves;
    }
}
