package xuefa.exam.store;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Tuple;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import xuefa.audit.Deed;
import xuefa.audit.store.AuditEntries;
import xuefa.shared.JsonText;
import xuefa.shared.store.RecordStore.Tx;

/** Writes down what is done to exams, at the unit that holds them. */
final class ExamDeeds {
    private static final String UNIT = """
            select unit_id from exam where id = $1 union all select unit_id from exam_draft where id = $1 limit 1
            """;

    private ExamDeeds() {}

    /**
     * @param person who does it, outside of requests; null: the clock
     * @param at an exam or a draft
     */
    static Future<Void> add(Tx tx, @Nullable UUID person, UUID at, Deed deed) {
        return tx.query(UNIT, Tuple.of(at))
                .compose(rows -> AuditEntries.add(
                        tx,
                        person,
                        rows.size() == 0 ? deed : deed.at(rows.iterator().next().getUUID("unit_id"))));
    }

    static ObjectNode json() {
        return JsonNodeFactory.instance.objectNode();
    }

    static ObjectNode json(JsonObject detail) {
        return JsonText.object(detail.encode()).orElseGet(ExamDeeds::json);
    }
}
