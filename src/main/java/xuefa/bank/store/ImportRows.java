package xuefa.bank.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import xuefa.bank.DraftQuestion;
import xuefa.bank.RecordFate;
import xuefa.bank.flow.ImportRecord;
import xuefa.bank.flow.Imports;
import xuefa.bank.flow.PendingImport;
import xuefa.bank.format.DraftJson;
import xuefa.bank.format.sheet.TableLayout;
import xuefa.shared.imports.Aside;
import xuefa.shared.imports.Rejection;
import xuefa.shared.imports.Where;

/** Rows of imports and their records, to and from what the rules know. */
final class ImportRows {
    private static final JsonMapper JSON = new JsonMapper();

    private ImportRows() {}

    static PendingImport found(Row row) {
        return new PendingImport(
                row.getUUID("id"),
                row.getUUID("bank_id"),
                row.getString("bank_name"),
                row.getUUID("unit_id"),
                row.getString("file_name"),
                row.getInteger("bytes"),
                PendingImport.State.of(row.getString("state")),
                row.getInteger("read"),
                Optional.ofNullable(row.getString("format")),
                Optional.ofNullable(row.getString("reason"))
                        .map(reason -> new PendingImport.Refusal(reason, row.getString("cure"))),
                Optional.ofNullable(row.getString("layout")).map(ImportRows::layout),
                read(row.getString("asides"), new TypeReference<List<Aside>>() {}),
                counts(row),
                row.getString("started_by"),
                row.getOffsetDateTime("started_at").toInstant(),
                instant(row, "committed_at"),
                instant(row, "undone_at"));
    }

    private static Optional<Instant> instant(Row row, String column) {
        return Optional.ofNullable(row.getOffsetDateTime(column)).map(OffsetDateTime::toInstant);
    }

    private static PendingImport.Counts counts(Row row) {
        return new PendingImport.Counts(
                row.getInteger("records"),
                row.getInteger("imported"),
                row.getInteger("duplicates"),
                row.getInteger("rejected"),
                row.getInteger("dropped"),
                row.getInteger("repaired"),
                read(row.getString("by_kind"), new TypeReference<Map<String, Integer>>() {}),
                row.getInteger("kept"));
    }

    static TableLayout layout(String json) {
        return read(json, new TypeReference<TableLayout>() {});
    }

    static Map<String, String> columns(String json) {
        return read(json, new TypeReference<Map<String, String>>() {});
    }

    static Imports.Entry record(Row row) {
        int number = row.getInteger("number");
        Integer same = row.getInteger("same_as_record");
        return new Imports.Entry(
                new ImportRecord(number, where(row, "place", "line"), draft(row, "draft", "place", "line"), fate(row)),
                Optional.ofNullable(same)
                        .map(first -> new ImportRecord(
                                first,
                                where(row, "same_place", "same_line"),
                                draft(row, "same_draft", "same_place", "same_line"),
                                new RecordFate.Imported(row.getString("same_likeness")))),
                row.getBoolean("dropped"),
                row.getBoolean("repaired"),
                row.getInteger("revision"),
                Optional.ofNullable(row.getUUID("question_id")));
    }

    static DraftQuestion draft(Row row) {
        return draft(row, "draft", "place", "line").orElseThrow();
    }

    private static Optional<DraftQuestion> draft(Row row, String column, String place, String line) {
        return Optional.ofNullable(row.getString(column)).map(json -> {
            try {
                return DraftJson.draft(JSON.readTree(json), where(row, place, line));
            } catch (JsonProcessingException broken) {
                throw new IllegalStateException("the draft of an imported record is broken", broken);
            }
        });
    }

    private static Where where(Row row, String place, String line) {
        return new Where(row.getString(place), row.getInteger(line));
    }

    private static RecordFate fate(Row row) {
        String likeness = row.getString("likeness");
        if (likeness == null) {
            return new RecordFate.Rejected(
                    new Rejection(where(row, "place", "line"), row.getString("reason"), row.getString("cure")));
        }
        Integer record = row.getInteger("same_as_record");
        if (record != null) {
            return new RecordFate.SameAsRecord(likeness, record);
        }
        var question = row.getUUID("same_as_question");
        return question == null ? new RecordFate.Imported(likeness) : new RecordFate.SameAsQuestion(likeness, question);
    }

    static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static String json(DraftQuestion draft) {
        return DraftJson.listed(draft).toString();
    }

    /** PostgreSQL's texts hold no NUL. */
    static @Nullable String plain(@Nullable String text) {
        return text == null ? null : text.replace("\0", "");
    }

    private static <T> T read(String json, TypeReference<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("what is kept of an import is broken", broken);
        }
    }
}
