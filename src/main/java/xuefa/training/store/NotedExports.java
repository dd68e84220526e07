package xuefa.training.store;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.vertx.core.Future;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import xuefa.audit.Deed;
import xuefa.audit.store.AuditEntries;
import xuefa.shared.Actor;
import xuefa.shared.store.RecordStore;
import xuefa.training.flow.ExportingFacts;

/** Notes in the record that facts were handed out. */
public final class NotedExports implements ExportingFacts.Noting {
    private final RecordStore store;

    public NotedExports(RecordStore store) {
        this.store = store;
    }

    @Override
    public Future<Void> exported(
            Actor actor, Optional<UUID> person, Optional<UUID> unit, LocalDate knownOn, int people) {
        var after = JsonNodeFactory.instance
                .objectNode()
                .put("knownOn", knownOn.toString())
                .put("people", people);
        String kind = person.isPresent() ? "person" : "unit";
        String subject = person.or(() -> unit).map(UUID::toString).orElse("");
        Deed deed = Deed.of("training.factsExported", kind, subject).after(after);
        Deed placed = unit.isPresent() && person.isEmpty() ? deed.at(unit.get()) : deed;
        return store.inTransaction(tx -> AuditEntries.add(tx, actor, placed));
    }
}
