package xuefa.attempt.store;

import io.vertx.sqlclient.Row;
import xuefa.attempt.AttemptRow;
import xuefa.attempt.SubmittedBy;

/** Reads rows of attempt. */
final class AttemptRows {
    private AttemptRows() {}

    static AttemptRow read(Row row) {
        String by = row.getString("submitted_by");
        return new AttemptRow(
                row.getUUID("id"),
                row.getInteger("epoch"),
                row.getOffsetDateTime("started_at").toInstant(),
                row.getOffsetDateTime("due_at").toInstant(),
                row.getOffsetDateTime("grace_until").toInstant(),
                by == null
                        ? null
                        : new AttemptRow.Submitted(
                                row.getOffsetDateTime("submitted_at").toInstant(),
                                SubmittedBy.of(by),
                                row.getString("receipt")),
                row.getOffsetDateTime("now").toInstant());
    }
}
