package xuefa.bank.store;

import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import xuefa.bank.AmendedArticle;
import xuefa.bank.Content;
import xuefa.bank.QuestionKind;
import xuefa.bank.QuestionState;
import xuefa.bank.flow.Listed;
import xuefa.bank.flow.PersonRef;
import xuefa.bank.flow.Questions;
import xuefa.shared.Digests;

/** Reads the rows of {@link QuestionSql}. */
final class Rows {
    private Rows() {}

    static Listed listed(Row row) {
        return new Listed(
                row.getUUID("id"),
                row.getUUID("bank_id"),
                row.getString("code"),
                QuestionState.of(row.getString("state")),
                row.getInteger("newest"),
                row.getInteger("approved"),
                row.getInteger("released"),
                row.getString("amended"),
                QuestionKind.of(row.getString("kind")).orElseThrow(),
                row.getString("difficulty"),
                row.getString("law"),
                row.getString("topic"),
                row.getString("citation"),
                row.getString("glance"),
                new PersonRef(row.getUUID("author_id"), row.getString("author")),
                moment(row, "changed_at"),
                moment(row, "moved_at"));
    }

    static Questions.Seen seen(Row row) {
        return new Questions.Seen(listed(row), row.getString("bank_name"), BankStore.roles(row), row.getBoolean("own"));
    }

    static Questions.Version version(Row row) {
        OffsetDateTime approvedAt = row.getOffsetDateTime("approved_at");
        return new Questions.Version(
                row.getInteger("number"),
                Content.read(row.getString("content")),
                Digests.hex(row.getBuffer("digest").getBytes()),
                new PersonRef(row.getUUID("author_id"), row.getString("author")),
                moment(row, "saved_at"),
                row.getString("note"),
                person(row, "approved_by", "approver"),
                approvedAt == null ? null : approvedAt.toInstant(),
                Arrays.asList(row.getArrayOfIntegers("releases")));
    }

    static Questions.Event event(Row row) {
        return new Questions.Event(
                moment(row, "at"),
                row.getString("event"),
                person(row, "person_id", "person"),
                row.getInteger("version"),
                row.getString("words"));
    }

    static Questions.Amendment amendment(Row row) {
        return new Questions.Amendment(
                row.getString("amended"),
                row.getString("title"),
                row.getLocalDate("from_on"),
                row.getUUID("from_id"),
                row.getLocalDate("to_on"),
                row.getUUID("to_id"),
                row.getLocalDate("in_force_since"),
                moment(row, "flagged_at"),
                AmendedArticle.read(row.getString("articles")));
    }

    static @Nullable PersonRef person(Row row, String id, String name) {
        UUID person = row.getUUID(id);
        return person == null ? null : new PersonRef(person, row.getString(name));
    }

    static Instant moment(Row row, String column) {
        return row.getOffsetDateTime(column).toInstant();
    }
}
