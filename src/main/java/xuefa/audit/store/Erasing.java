package xuefa.audit.store;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.vertx.core.Future;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import xuefa.audit.CheckedLeaf;
import xuefa.audit.Deed;
import xuefa.audit.Kind;
import xuefa.audit.ProtectedRow;
import xuefa.shared.Actor;
import xuefa.shared.Ids;
import xuefa.shared.store.Columns;
import xuefa.shared.store.RecordStore.Tx;

/**
 * Takes content from protected rows as a rule of retention says, in a way that a verification tells from tampering: the digest stays,
 * its salt goes, and what is left is written into an erasure, which is sealed itself. A kind that may be erased has a function
 * {@code erase_<kind>(text[])} in the database, which says what goes.
 */
public final class Erasing {
    private static final String BEFORE = "select key from seal_erasure where kind = $1 and key = any ($2)";
    private static final String FORGET = "select forget_salts($1, $2)";
    private static final String ADD = """
            insert into seal_erasure (id, kind, key, rule, left_over, erased_by, reason)
            select i.id, $1, i.key, $2, i.left_over, $3, $4 from unnest($5::uuid[], $6::text[], $7::text[]) as i(id, key, left_over)
            """;

    private Erasing() {}

    /**
     * What was erased before, and what isn't there, stays as it is. Succeeds with how many were erased.
     *
     * @param rule of retention, by its name
     */
    public static Future<Integer> erase(
            Tx tx, Actor actor, Kind kind, Collection<String> keys, String rule, String reason) {
        return tx.query(BEFORE, Tuple.of(kind.name()).addValue(keys.toArray(String[]::new)))
                .compose(rows -> {
                    List<String> fresh = new ArrayList<>(keys);
                    rows.forEach(row -> fresh.remove(row.getString("key")));
                    return ProtectedRows.on(tx::query).compose(read -> read.find(tx::query, kind, fresh)
                            .compose(there -> there.isEmpty()
                                    ? Future.succeededFuture(0)
                                    : erase(tx, actor, kind, read, List.copyOf(there.keySet()), rule, reason)));
                });
    }

    private static Future<Integer> erase(
            Tx tx, Actor actor, Kind kind, ProtectedRows read, List<String> keys, String rule, String reason) {
        String[] all = keys.toArray(String[]::new);
        return tx.query("select " + function(kind) + "($1)", Tuple.tuple().addValue(all))
                .compose(erased -> tx.query(FORGET, Tuple.of(kind.name()).addValue(all)))
                .compose(forgotten -> read.find(tx::query, kind, keys))
                .compose(left -> write(tx, actor, kind, keys, left, rule, reason))
                .map(keys.size());
    }

    private static String function(Kind kind) {
        return "erase_" + kind.name().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }

    private record Erasure(UUID id, String key, String leftOver) {}

    private static Future<Void> write(
            Tx tx,
            Actor actor,
            Kind kind,
            List<String> keys,
            Map<String, List<ProtectedRow>> left,
            String rule,
            String reason) {
        List<Erasure> erasures = keys.stream()
                .map(key -> new Erasure(Ids.next(), key, CheckedLeaf.leftOver(left.getOrDefault(key, List.of()))))
                .toList();
        Tuple columns = new Columns<>(erasures)
                .uuid(Erasure::id)
                .text(Erasure::key)
                .text(Erasure::leftOver)
                .tuple();
        Tuple row = Tuple.of(kind.name(), rule)
                .addUUID(actor.personId().orElse(null))
                .addString(reason);
        for (int i = 0; i < columns.size(); i++) {
            row.addValue(columns.getValue(i));
        }
        Deed deed = Deed.of("audit.erased", "kind", kind.name())
                .after(JsonNodeFactory.instance.objectNode().put("rule", rule).put("erased", keys.size()))
                .because(reason);
        return tx.query(ADD, row)
                .compose(added -> ToSeal.add(
                        tx,
                        xuefa.audit.Kinds.ERASURE,
                        erasures.stream().map(Erasure::id).toList()))
                .compose(waiting -> AuditEntries.add(tx, actor, deed));
    }
}
