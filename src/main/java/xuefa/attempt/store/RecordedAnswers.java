package xuefa.attempt.store;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import xuefa.attempt.NewestAnswer;
import xuefa.attempt.Outcome;

/** All answers of some attempts at one moment, read in one statement. Confined to one event loop. */
final class RecordedAnswers {
    /** One row; its JSON and its digest are read only when it counts. */
    private record Answer(int epoch, int seq, String questionId, boolean accepted, Row row) {
        boolean isNewerThan(Answer other) {
            return epoch > other.epoch || (epoch == other.epoch && seq > other.seq);
        }

        NewestAnswer newest() {
            Instant at = row.getOffsetDateTime("received_at").toInstant();
            return new NewestAnswer(
                    questionId,
                    OptionIds.read(row.getString("option_ids")),
                    row.getBuffer("digest").getBytes(),
                    at);
        }
    }

    private final Map<UUID, List<Answer>> byAttempt = new HashMap<>();

    private RecordedAnswers(RowSet<Row> rows) {
        String accepted = Outcome.ACCEPTED.code();
        for (Row row : rows) {
            byAttempt
                    .computeIfAbsent(row.getUUID("attempt_id"), id -> new ArrayList<>())
                    .add(new Answer(
                            row.getInteger("epoch"),
                            row.getInteger("seq"),
                            row.getString("question_id"),
                            accepted.equals(row.getString("disposition")),
                            row));
        }
    }

    static Future<RecordedAnswers> of(SqlConnection connection, Collection<UUID> attemptIds) {
        return connection
                .preparedQuery(AnswerSql.ANSWERS)
                .execute(Tuple.of(attemptIds.toArray(UUID[]::new)))
                .map(RecordedAnswers::new);
    }

    /** What arrived in an epoch, whether it counts or not. */
    SortedSet<Integer> received(UUID attemptId, int epoch) {
        SortedSet<Integer> seqs = new TreeSet<>();
        for (Answer answer : byAttempt.getOrDefault(attemptId, List.of())) {
            if (answer.epoch == epoch) {
                seqs.add(answer.seq);
            }
        }
        return seqs;
    }

    /** The answers that count, in the order of question ids; those taken back are in it, with no options. */
    List<NewestAnswer> newest(UUID attemptId) {
        Map<String, Answer> newest = new TreeMap<>();
        for (Answer answer : byAttempt.getOrDefault(attemptId, List.of())) {
            if (answer.accepted) {
                newest.merge(answer.questionId, answer, (a, b) -> a.isNewerThan(b) ? a : b);
            }
        }
        return newest.values().stream().map(Answer::newest).toList();
    }
}
