package xuefa.bank.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import xuefa.bank.DraftQuestion;
import xuefa.bank.RecordFate;
import xuefa.bank.flow.Imports;
import xuefa.bank.flow.PendingImport;
import xuefa.bank.format.DraftJson;
import xuefa.bank.format.Loss;
import xuefa.bank.format.sheet.ColumnChoice;
import xuefa.bank.format.sheet.TableLayout;
import xuefa.shared.imports.Where;

/** Imports as the contract has them. */
final class ImportJson {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int MOST_LOSSES = 200;

    private ImportJson() {}

    static JsonObject of(PendingImport found) {
        JsonObject json = new JsonObject()
                .put("importId", found.id().toString())
                .put("bankId", found.bankId().toString())
                .put("bankName", found.bankName())
                .put("fileName", found.fileName())
                .put("bytes", found.bytes())
                .put("state", found.state().code())
                .put("read", found.read())
                .put("counts", counts(found.counts()))
                .put("startedBy", found.startedBy())
                .put("startedAt", found.startedAt().toString());
        JsonArray asides = new JsonArray();
        found.asides()
                .forEach(aside -> asides.add(
                        new JsonObject().put("where", aside.where().text()).put("text", aside.text())));
        json.put("asides", asides);
        found.format().ifPresent(format -> json.put("format", format));
        found.refusal()
                .ifPresent(refusal -> json.put("reason", refusal.reason()).put("cure", refusal.cure()));
        found.layout().ifPresent(layout -> json.put("layout", layout(layout)));
        found.committedAt().ifPresent(at -> json.put("committedAt", at.toString()));
        found.undoneAt().ifPresent(at -> json.put("undoneAt", at.toString()));
        return json;
    }

    private static JsonObject counts(PendingImport.Counts counts) {
        JsonArray byKind = new JsonArray();
        counts.byKind()
                .forEach((kind, count) ->
                        byKind.add(new JsonObject().put("kind", kind).put("count", count)));
        return new JsonObject()
                .put("records", counts.records())
                .put("imported", counts.imported())
                .put("duplicates", counts.duplicates())
                .put("rejected", counts.rejected())
                .put("dropped", counts.dropped())
                .put("repaired", counts.repaired())
                .put("byKind", byKind)
                .put("kept", counts.kept());
    }

    private static JsonObject layout(TableLayout layout) {
        JsonArray columns = new JsonArray();
        layout.columns()
                .forEach(column -> columns.add(new JsonObject()
                        .put("column", column.column())
                        .put("header", column.header())
                        .put("guess", column.guess())
                        .put("samples", new JsonArray(column.samples()))));
        return new JsonObject()
                .put("sheet", layout.sheet())
                .put("headerRow", layout.headerRow())
                .put("columns", columns);
    }

    static JsonObject of(Imports.Entry row) {
        var record = row.record();
        JsonObject json = new JsonObject()
                .put("number", record.number())
                .put("where", record.where().text())
                .put("dropped", row.dropped())
                .put("repaired", row.repaired())
                .put("revision", row.revision());
        record.draft().ifPresent(draft -> json.put("draft", draft(draft)));
        row.questionId().ifPresent(id -> json.put("questionId", id.toString()));
        switch (record.fate()) {
            case RecordFate.Imported imported -> json.put("outcome", "imported");
            case RecordFate.SameAsQuestion same ->
                json.put("outcome", "duplicate")
                        .put(
                                "sameAs",
                                new JsonObject()
                                        .put("questionId", same.questionId().toString()));
            case RecordFate.SameAsRecord same -> {
                JsonObject sameAs = new JsonObject().put("number", same.number());
                row.sameAs().ifPresent(first -> {
                    sameAs.put("where", first.where().text());
                    first.draft().ifPresent(draft -> sameAs.put("draft", draft(draft)));
                });
                json.put("outcome", "duplicate").put("sameAs", sameAs);
            }
            case RecordFate.Rejected rejected ->
                json.put("outcome", "rejected")
                        .put("reason", rejected.rejection().reason())
                        .put("cure", rejected.rejection().cure());
        }
        return json;
    }

    private static JsonObject draft(DraftQuestion draft) {
        return new JsonObject(DraftJson.listed(draft).toString());
    }

    /** @param body an ImportDraft of the contract */
    static DraftQuestion draft(JsonObject body, Where where) {
        try {
            return DraftJson.draft(JSON.readTree(body.encode()), where);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Empty when a column is named twice, or none for stems or keys. */
    static Optional<ColumnChoice> choice(JsonObject body) {
        Map<String, String> columns = new HashMap<>();
        JsonArray told = body.getJsonArray("columns");
        for (int i = 0; i < told.size(); i++) {
            JsonObject each = told.getJsonObject(i);
            columns.put(each.getString("column"), each.getString("meaning"));
        }
        return Optional.of(new ColumnChoice(body.getString("sheet"), body.getInteger("headerRow"), columns))
                .filter(choice -> choice.isEnough() && columns.size() == told.size());
    }

    static JsonObject losses(int questions, long written, List<Loss> losses) {
        JsonArray listed = new JsonArray();
        losses.stream()
                .limit(MOST_LOSSES)
                .forEach(loss -> listed.add(new JsonObject()
                        .put("question", loss.question())
                        .put("whole", loss.whole())
                        .put("what", loss.what())));
        return new JsonObject()
                .put("questions", questions)
                .put("written", written)
                .put("losses", listed)
                .put("more", Math.max(0, losses.size() - MOST_LOSSES));
    }
}
