package xuefa.certificate.store;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import xuefa.audit.Deed;
import xuefa.audit.Sheets;
import xuefa.audit.store.AuditEntries;
import xuefa.audit.store.RowVersions;
import xuefa.certificate.AskedStep;
import xuefa.certificate.CertificateColumn;
import xuefa.certificate.JudgingImport;
import xuefa.certificate.JudgingImport.Change;
import xuefa.certificate.StatedCertificate;
import xuefa.certificate.flow.CertificateImports;
import xuefa.certificate.format.CertificateTable;
import xuefa.certificate.store.KnownCertificates.FoundRow;
import xuefa.certificate.store.KnownCertificates.Judged;
import xuefa.people.RosterUnits;
import xuefa.shared.Actor;
import xuefa.shared.Ids;
import xuefa.shared.Reach;
import xuefa.shared.secret.FieldCipher;
import xuefa.shared.store.Columns;
import xuefa.shared.store.RecordStore;
import xuefa.shared.store.RecordStore.Tx;

/** Imports of certificates in PostgreSQL. */
public final class ImportStore implements CertificateImports {
    private static final int CHUNK = 500;

    private final RecordStore store;
    private final CertificateStore certificates;
    private final KnownCertificates known;

    /** @param store one that is patient: a commit may change thousands at once */
    public ImportStore(RecordStore store, FieldCipher cipher, CertificateStore certificates) {
        this.store = store;
        this.certificates = certificates;
        this.known = new KnownCertificates(cipher, certificates);
    }

    @Override
    public Future<UUID> keep(
            Actor actor,
            Reach reach,
            String fileName,
            List<CertificateTable.Line> lines,
            RosterUnits units,
            LocalDate today) {
        UUID id = Ids.next();
        return store.inTransaction(tx -> {
            Future<Void> all = tx.query(
                            ImportSql.BEGIN,
                            Tuple.of(id, fileName, actor.personId().orElseThrow()))
                    .mapEmpty();
            for (int from = 0; from < lines.size(); from += CHUNK) {
                List<CertificateTable.Line> chunk = lines.subList(from, Math.min(lines.size(), from + CHUNK));
                all = all.compose(before -> known.found(tx, reach, chunk, units, today))
                        .compose(found -> known.judge(tx, reach, found, units, today))
                        .compose(judged -> tx.query(ImportSql.ADD_ROWS, columns(id, judged)))
                        .mapEmpty();
            }
            return all.map(id);
        });
    }

    private static Tuple columns(UUID id, List<Judged> judged) {
        Tuple columns = new Columns<>(judged)
                .whole(each -> each.row().line())
                .text(each -> each.row().name())
                .text(each -> each.verdict().outcome().code())
                .text(each -> each.row().stated().map(ImportJson::of).orElse(null))
                .text(each -> ImportJson.of(each.verdict().changes()))
                .text(each -> String.join("", each.verdict().reasons()))
                .tuple();
        return after(Tuple.of(id), columns);
    }

    private static Tuple after(Tuple first, Tuple rest) {
        for (int i = 0; i < rest.size(); i++) {
            first.addValue(rest.getValue(i));
        }
        return first;
    }

    @Override
    public Future<List<State>> list(Reach reach) {
        return store.query(ImportSql.LIST, asked(reach)).map(rows -> StreamSupport.stream(rows.spliterator(), false)
                .map(ImportStore::state)
                .toList());
    }

    private static Tuple asked(Reach reach) {
        return Tuple.of(reach.personId()).addArrayOfString(reach.codes());
    }

    @Override
    public Future<Optional<State>> find(Reach reach, UUID importId) {
        return store.query(ImportSql.FIND, asked(reach).addUUID(importId))
                .map(rows -> rows.size() == 0
                        ? Optional.empty()
                        : Optional.of(state(rows.iterator().next())));
    }

    private static State state(Row row) {
        return new State(
                row.getUUID("id"),
                row.getString("file_name"),
                row.getString("state"),
                row.getString("by"),
                row.getOffsetDateTime("started_at").toInstant(),
                Optional.ofNullable(row.getOffsetDateTime("committed_at")).map(OffsetDateTime::toInstant),
                counts(row.getString("counts")),
                counts(row.getString("done")));
    }

    private static Map<String, Integer> counts(@Nullable String json) {
        Map<String, Integer> counts = new HashMap<>();
        if (json != null) {
            new JsonObject(json).forEach(each -> counts.put(each.getKey(), ((Number) each.getValue()).intValue()));
        }
        return counts;
    }

    @Override
    public Future<List<ImportedRow>> rows(UUID importId, Optional<String> outcome, int after, int limit) {
        return store.query(ImportSql.ROWS, Tuple.of(importId, outcome.orElse(null), after, limit))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new ImportedRow(
                                row.getInteger("line"),
                                row.getString("name"),
                                row.getString("outcome"),
                                row.getString("applied"),
                                ImportJson.changes(row.getString("changes")),
                                List.of(row.getArrayOfStrings("reasons"))))
                        .toList());
    }

    @Override
    public Future<Committed> commit(Actor actor, Reach reach, UUID importId, RosterUnits units, LocalDate today) {
        return find(reach, importId)
                .compose(found -> found.isEmpty()
                        ? Future.succeededFuture(Committed.UNKNOWN)
                        : store.inTransaction(tx -> tx.query(ImportSql.COMMIT, Tuple.of(importId))
                                .compose(claimed -> claimed.rowCount() == 0
                                        ? Future.succeededFuture(Committed.NOT_NOW)
                                        : commit(tx, actor, reach, importId, units, today, 0, 0)
                                                .compose(applied -> tx.query(ImportSql.REST, Tuple.of(importId))
                                                        .compose(rest -> AuditEntries.add(
                                                                tx,
                                                                actor,
                                                                Deed.of(
                                                                                "certificate.importCommitted",
                                                                                "certificateImport",
                                                                                importId)
                                                                        .after(JsonNodeFactory.instance
                                                                                .objectNode()
                                                                                .put("applied", applied)))))
                                                .map(Committed.DONE))));
    }

    private Future<Integer> commit(
            Tx tx, Actor actor, Reach reach, UUID id, RosterUnits units, LocalDate today, int after, int before) {
        return tx.query(ImportSql.GOOD, Tuple.of(id, after, CHUNK)).compose(rows -> {
            if (rows.size() == 0) {
                return Future.succeededFuture(before);
            }
            List<FoundRow> found = new ArrayList<>();
            rows.forEach(row -> found.add(new FoundRow(
                    row.getInteger("line"),
                    row.getString("name"),
                    Optional.of(ImportJson.stated(row.getString("plan"))),
                    "")));
            return known.judge(tx, reach, found, units, today)
                    .compose(judged -> apply(tx, actor, id, judged))
                    .compose(applied -> commit(
                            tx, actor, reach, id, units, today, found.getLast().line(), before + applied));
        });
    }

    private Future<Integer> apply(Tx tx, Actor actor, UUID id, List<Judged> judged) {
        var fresh =
                judged.stream().flatMap(each -> each.verdict().fresh().stream()).toList();
        List<Judged> changed = judged.stream()
                .filter(each -> each.verdict().outcome() == JudgingImport.Outcome.CHANGED)
                .toList();
        var columns = new Columns<>(judged)
                .whole(each -> each.row().line())
                .text(each -> switch (each.verdict().outcome()) {
                    case NEW, CHANGED -> "applied";
                    case SAME -> "left";
                    case REFUSED -> "refused";
                })
                .text(each -> String.join("", each.verdict().reasons()))
                .tuple();
        return (fresh.isEmpty()
                        ? Future.succeededFuture()
                        : certificates.add(tx, actor, fresh).mapEmpty())
                .compose(added -> correct(tx, actor, changed))
                .compose(corrected -> steps(tx, actor, changed, 0))
                .compose(taken -> tx.query(ImportSql.APPLIED, after(Tuple.of(id), columns)))
                .map(fresh.size() + changed.size());
    }

    private record Correction(Judged judged, UUID certificate, UUID unit, String area, StatedCertificate stated) {
        static Correction of(Judged judged) {
            StatedCertificate stated = judged.row().stated().orElseThrow();
            var there = judged.there().orElseThrow();
            return new Correction(
                    judged,
                    there.id(),
                    stated.unitId().orElse(there.unitId()),
                    stated.area().orElse(there.area()),
                    stated);
        }

        Deed deed() {
            ObjectNode before = JsonNodeFactory.instance.objectNode();
            ObjectNode after = JsonNodeFactory.instance.objectNode();
            changes().forEach(each -> {
                before.put(each.column().code(), each.was());
                after.put(each.column().code(), each.is());
            });
            return Deed.of("certificate.corrected", "certificate", certificate)
                    .at(unit)
                    .about(stated.personId())
                    .before(before)
                    .after(after);
        }

        /** Those that are no step of its life. */
        List<Change> changes() {
            return judged.verdict().changes().stream()
                    .filter(each -> each.column() == CertificateColumn.NUMBER
                            || each.column() == CertificateColumn.AREA
                            || each.column() == CertificateColumn.UNIT)
                    .toList();
        }
    }

    private static Future<Void> correct(Tx tx, Actor actor, List<Judged> changed) {
        List<Correction> corrections = changed.stream()
                .map(Correction::of)
                .filter(each -> !each.changes().isEmpty())
                .toList();
        if (corrections.isEmpty()) {
            return Future.succeededFuture();
        }
        Tuple columns = new Columns<>(corrections)
                .uuid(Correction::certificate)
                .uuid(Correction::unit)
                .text(each -> each.stated().number())
                .text(Correction::area)
                .tuple();
        return tx.query(ImportSql.CORRECT, columns)
                .compose(done -> RowVersions.keep(
                        tx,
                        Sheets.CERTIFICATE,
                        corrections.stream().map(Correction::certificate).toList()))
                .compose(done -> AuditEntries.add(
                        tx, actor, corrections.stream().map(Correction::deed).toList()));
    }

    /** The first step of each, then the second: one after the other, as each sees the one before. */
    private Future<Void> steps(Tx tx, Actor actor, List<Judged> changed, int round) {
        List<AskedStep> steps = changed.stream()
                .filter(each -> each.verdict().steps().size() > round)
                .map(each -> AskedStep.of(
                        each.there().orElseThrow().id(), each.verdict().steps().get(round)))
                .toList();
        return steps.isEmpty()
                ? Future.succeededFuture()
                : certificates
                        .take(tx, actor, steps)
                        .compose(problems -> problems.isEmpty()
                                ? steps(tx, actor, changed, round + 1)
                                : Future.failedFuture(
                                        new IllegalStateException("judged well and refused: " + problems)));
    }

    @Override
    public Future<Boolean> abandon(UUID importId) {
        return store.query(ImportSql.ABANDON, Tuple.of(importId)).map(rows -> rows.rowCount() > 0);
    }
}
