package xuefa.attempt;

import io.vertx.core.json.JsonArray;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import xuefa.bank.BankRelease;
import xuefa.bank.Question;
import xuefa.exam.ExamRules;
import xuefa.paper.Blueprint;
import xuefa.paper.Paper;
import xuefa.paper.SheetLayout;
import xuefa.shared.store.StoreAddress;
import xuefa.support.TestStores;

/** A sitting as it stands in the database, read without the server's help. */
record RecordedSitting(Blueprint blueprint, ExamRules rules, List<Question> pool, List<Attempt> attempts) {

    record Attempt(
            UUID id,
            Instant startedAt,
            Instant dueAt,
            Instant graceUntil,
            Duration granted,
            @Nullable Instant submittedAt,
            boolean byClock,
            String receipt,
            SheetLayout layout,
            List<Answer> answers,
            List<Score> results) {

        boolean isOpen() {
            return submittedAt == null;
        }
    }

    /** @param digest in hex */
    record Answer(int epoch, Entry entry, String digest, boolean accepted, Instant receivedAt) {}

    record Score(int gradingVersion, int hundredths, Duration timeUsed) {}

    private interface Reading<T> {
        T read(ResultSet row) throws SQLException;
    }

    static RecordedSitting read(StoreAddress database, String sittingId) {
        UUID id = UUID.fromString(sittingId);
        try (Connection connection = TestStores.connect(database)) {
            return all(connection, """
                    select e.blueprint, e.rules, b.content, b.digest from sitting s
                    join exam e on e.id = s.exam_id join bank_release b on b.digest = e.release_digest where s.id = ?
                    """, id, row -> sitting(connection, id, row)).getFirst();
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static RecordedSitting sitting(Connection connection, UUID id, ResultSet row) throws SQLException {
        return new RecordedSitting(
                Blueprint.parse(row.getString("blueprint").getBytes(StandardCharsets.UTF_8)),
                ExamRules.parse(row.getString("rules")),
                BankRelease.read(row.getBytes("content"), row.getString("digest"))
                        .questions(),
                all(connection, """
                        select a.*, p.content,
                               (extract(epoch from a.due_at - a.base_due_at) * 1000)::bigint as granted,
                               coalesce((select sum(millis) from time_grant g where g.attempt_id = a.id), 0) as grants
                        from attempt a join paper p on p.attempt_id = a.id where a.sitting_id = ? order by a.id
                        """, id, attempt -> attempt(connection, attempt)));
    }

    private static Attempt attempt(Connection connection, ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        if (row.getLong("granted") != row.getLong("grants")) {
            throw new IllegalStateException("due_at of " + id + " is not base_due_at and its grants of time");
        }
        OffsetDateTime submittedAt = row.getObject("submitted_at", OffsetDateTime.class);
        return new Attempt(
                id,
                instant(row, "started_at"),
                instant(row, "due_at"),
                instant(row, "grace_until"),
                Duration.ofMillis(row.getLong("grants")),
                submittedAt == null ? null : submittedAt.toInstant(),
                "clock".equals(row.getString("submitted_by")),
                String.valueOf(row.getString("receipt")),
                SheetLayout.of(Paper.parse(row.getBytes("content"))),
                all(
                        connection,
                        "select * from answer where attempt_id = ? order by epoch, seq",
                        id,
                        RecordedSitting::answer),
                all(connection, "select * from result where attempt_id = ?", id, RecordedSitting::score));
    }

    private static Answer answer(ResultSet row) throws SQLException {
        List<String> options = new JsonArray(row.getString("option_ids"))
                .stream().map(String::valueOf).toList();
        return new Answer(
                row.getInt("epoch"),
                new Entry(row.getInt("seq"), row.getString("question_id"), options),
                HexFormat.of().formatHex(row.getBytes("digest")),
                row.getString("disposition").equals("accepted"),
                instant(row, "received_at"));
    }

    private static Score score(ResultSet row) throws SQLException {
        return new Score(
                row.getInt("grading_version"), row.getInt("score"), Duration.ofMillis(row.getLong("time_used")));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static <T> List<T> all(Connection connection, String sql, UUID id, Reading<T> reading) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, id);
            List<T> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(reading.read(rows));
                }
            }
            return found;
        }
    }
}
