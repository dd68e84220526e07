package xuefa.bank.store;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import xuefa.audit.Deed;
import xuefa.audit.store.AuditEntries;
import xuefa.shared.store.RecordStore.Tx;

/** Writes down what is done to banks, at the unit of the bank. */
final class BankDeeds {
    private static final String UNIT = "select unit_id from bank where id = $1";
    private static final String UNIT_OF_IMPORT =
            "select b.unit_id from bank_import i join bank b on b.id = i.bank_id where i.id = $1";

    private BankDeeds() {}

    /** @param person who does it, outside of requests */
    static Future<Void> add(Tx tx, @Nullable UUID person, UUID bankId, List<Deed> deeds) {
        return at(tx, UNIT, bankId, person, deeds);
    }

    static Future<Void> add(Tx tx, @Nullable UUID person, UUID bankId, Deed deed) {
        return add(tx, person, bankId, List.of(deed));
    }

    /** Of an import that is there still. */
    static Future<Void> ofImport(Tx tx, @Nullable UUID person, String code, UUID importId, ObjectNode after) {
        Deed deed = Deed.of(code, "import", importId).after(after);
        return at(tx, UNIT_OF_IMPORT, importId, person, List.of(deed));
    }

    private static Future<Void> at(Tx tx, String unit, UUID id, @Nullable UUID person, List<Deed> deeds) {
        return deeds.isEmpty()
                ? Future.succeededFuture()
                : tx.query(unit, Tuple.of(id)).compose(rows -> {
                    UUID place =
                            rows.size() == 0 ? null : rows.iterator().next().getUUID("unit_id");
                    return AuditEntries.add(
                            tx,
                            person,
                            place == null
                                    ? deeds
                                    : deeds.stream().map(deed -> deed.at(place)).toList());
                });
    }

    static ObjectNode json() {
        return JsonNodeFactory.instance.objectNode();
    }
}
