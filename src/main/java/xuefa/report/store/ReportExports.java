package xuefa.report.store;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.vertx.core.Future;
import xuefa.audit.Deed;
import xuefa.audit.store.AuditEntries;
import xuefa.report.Scope;
import xuefa.report.flow.WritingReport;
import xuefa.shared.Actor;
import xuefa.shared.store.RecordStore;

/** Notes in the record which reports were taken out. */
public final class ReportExports implements WritingReport.Exports {
    private final RecordStore store;

    public ReportExports(RecordStore store) {
        this.store = store;
    }

    @Override
    public Future<Void> note(Actor actor, Scope scope, String format, String digest) {
        return store.inTransaction(tx -> AuditEntries.add(
                tx,
                actor,
                Deed.of("report.exported", "report", scope.period().code())
                        .at(scope.unit())
                        .after(JsonNodeFactory.instance
                                .objectNode()
                                .put("format", format)
                                .put("knownOn", scope.knownOn().toString())
                                .put("digest", digest))));
    }
}
