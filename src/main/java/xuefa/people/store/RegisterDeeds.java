package xuefa.people.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import xuefa.people.Person;
import xuefa.people.RegisterFact;
import xuefa.people.RosterPlan;
import xuefa.shared.store.RecordStore.Tx;

/** How the record tells of the register: numbers masked. */
final class RegisterDeeds {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> UNTOLD = List.of("virtual", "recorded_at", "person_id");
    private static final String HOME = """
            select unit_id from post where person_id = $1 order by coalesce(valid_to, 'infinity') desc, valid_from desc limit 1
            """;

    private RegisterDeeds() {}

    static ObjectNode of(Person person) {
        ObjectNode told = JsonNodeFactory.instance.objectNode().put("name", person.name());
        person.identityNumber().ifPresent(number -> told.put("identityNumber", number.masked()));
        person.phone().ifPresent(number -> told.put("phone", number.masked()));
        person.workNumber().ifPresent(number -> told.put("workNumber", number));
        return told;
    }

    static ObjectNode of(RegisterFact fact) {
        ObjectNode told = JsonNodeFactory.instance.objectNode();
        fact.told().forEach(told::put);
        return told;
    }

    static ObjectNode of(RosterPlan plan) {
        ObjectNode told = of(plan.person());
        ArrayNode begun = told.putArray("begun");
        plan.beginnings().forEach(fact -> begun.add(of(fact)));
        ArrayNode ended = told.putArray("ended");
        plan.endings()
                .forEach(ending ->
                        ended.add(of(ending.fact()).put("to", ending.lastDay().toString())));
        return told;
    }

    static ObjectNode counted(int people) {
        return JsonNodeFactory.instance.objectNode().put("people", people);
    }

    /** A row that {@link FactSql#FIND} found. */
    static ObjectNode said(Row found) {
        try {
            ObjectNode said = (ObjectNode) JSON.readTree(found.getString("said"));
            said.remove(UNTOLD);
            return said.put("fact", found.getString("fact"));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static ObjectNode ended(LocalDate lastDay) {
        return JsonNodeFactory.instance.objectNode().put("to", lastDay.toString());
    }

    /** The unit where somebody works or worked last. */
    static Future<Optional<UUID>> home(Tx tx, UUID personId) {
        return tx.query(HOME, Tuple.of(personId))
                .map(rows -> rows.size() == 0
                        ? Optional.empty()
                        : Optional.of(rows.iterator().next().getUUID("unit_id")));
    }
}
