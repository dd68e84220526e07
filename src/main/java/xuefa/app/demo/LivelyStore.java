package xuefa.app.demo;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import xuefa.access.Token;
import xuefa.audit.store.RehearsedChains;
import xuefa.exam.Exam;
import xuefa.exam.Sitting;
import xuefa.exam.flow.Exams;
import xuefa.exam.store.ExamWriting;
import xuefa.exam.store.ExamWriting.Seat;
import xuefa.paper.DrawSecret;
import xuefa.shared.Ids;
import xuefa.shared.store.RecordStore;
import xuefa.shared.store.RecordStore.Tx;

/** The sittings that are always on, in PostgreSQL. The last few stay to be looked at. */
final class LivelyStore {
    private static final int KEPT = 4;
    private static final Duration SESSIONS_KEPT = Duration.ofMinutes(30);

    private final RecordStore store;
    private final Exams exams;
    private final LivelyScript script;
    private final ZoneId zone;

    LivelyStore(RecordStore store, Exams exams, LivelyScript script, ZoneId zone) {
        this.store = store;
        this.exams = exams;
        this.script = script;
        this.zone = zone;
    }

    /** @param tokens of the candidates' sessions */
    record Round(Sitting sitting, List<String> tokens) {
        @Override
        public String toString() {
            return "Round " + sitting.id();
        }
    }

    /** Announces the next sitting, for so many candidates or all that there are, and forgets old ones. */
    Future<Round> next(int candidates) {
        return exam().compose(exam -> store.inTransaction(tx -> announce(tx, exam, candidates))
                .compose(round -> forget(exam.id()).map(round)));
    }

    private Future<Exam> exam() {
        return store.query(LivelySql.EXAM).compose(rows -> {
            if (rows.size() == 0) {
                return Future.failedFuture(new IllegalStateException("the demo has no exams"));
            }
            Row row = rows.iterator().next();
            String known = row.getString("exam_id");
            return known == null
                    ? publish(row)
                    : exams.exam(UUID.fromString(known)).map(found -> found.orElseThrow());
        });
    }

    private Future<Exam> publish(Row row) {
        Exam exam = new Exam(
                Ids.next(),
                row.getUUID("unit_id"),
                script.title(
                        row.getOffsetDateTime("now").atZoneSameInstant(zone).toLocalDate()),
                row.getString("release_digest"),
                script.blueprint(),
                script.parsedRules(),
                DrawSecret.random(new SecureRandom()));
        return store.inTransaction(
                        tx -> tx.query(LivelySql.CLAIM, Tuple.of(exam.id().toString()))
                                .compose(claimed -> claimed.rowCount() == 0
                                        ? Future.succeededFuture(false)
                                        : ExamWriting.add(tx, exam).map(true)))
                .compose(added -> added ? Future.succeededFuture(exam) : exam());
    }

    private Future<Round> announce(Tx tx, Exam exam, int candidates) {
        return tx.query("select clock_timestamp() as now", Tuple.tuple()).compose(clock -> tx.query(
                        LivelySql.CANDIDATES, Tuple.of(candidates))
                .compose(people -> {
                    Instant opensAt = clock.iterator()
                            .next()
                            .getOffsetDateTime("now")
                            .toInstant()
                            .plusSeconds(script.opensInSeconds());
                    Sitting sitting = new Sitting(
                            Ids.next(), exam.id(), opensAt, opensAt.plus(Duration.ofMinutes(script.windowMinutes())));
                    List<Seat> seats = new ArrayList<>();
                    people.forEach(row -> seats.add(new Seat(row.getUUID("person_id"), row.getUUID("unit_id"))));
                    return ExamWriting.add(tx, exam, sitting, seats)
                            .compose(added -> admit(tx, sitting, seats))
                            .map(tokens -> new Round(sitting, tokens));
                }));
    }

    private static Future<List<String>> admit(Tx tx, Sitting sitting, List<Seat> seats) {
        List<Token> tokens = seats.stream().map(seat -> Token.fresh()).toList();
        Buffer[] hashes = tokens.stream()
                .map(token -> Buffer.buffer(HexFormat.of().parseHex(token.hash())))
                .toArray(Buffer[]::new);
        UUID[] people = seats.stream().map(Seat::personId).toArray(UUID[]::new);
        Tuple sessions = Tuple.tuple()
                .addValue(hashes)
                .addValue(people)
                .addValue(sitting.closesAt().plus(SESSIONS_KEPT).atOffset(java.time.ZoneOffset.UTC));
        return tx.query(LivelySql.ADD_SESSIONS, sessions)
                .map(added -> tokens.stream().map(Token::text).toList());
    }

    private Future<Void> forget(UUID examId) {
        return store.query(LivelySql.OLD, Tuple.of(examId, KEPT)).compose(rows -> {
            Future<Void> all = Future.succeededFuture();
            for (Row row : rows) {
                Tuple sitting = Tuple.of(row.getUUID("id"));
                UUID sittingId = row.getUUID("id");
                all = all.compose(before -> store.inTransaction(tx -> RehearsedChains.forgetWaiting(tx, sittingId)
                        .compose(done -> tx.query(LivelySql.FORGET_ATTEMPTS, sitting))
                        .compose(done -> RehearsedChains.forget(tx, sittingId))
                        .compose(done -> tx.query(LivelySql.FORGET_SESSIONS, sitting))
                        .compose(done -> tx.query(LivelySql.FORGET_ROSTER, sitting))
                        .compose(done -> tx.query(LivelySql.FORGET_SITTING, sitting))
                        .mapEmpty()));
            }
            return all;
        });
    }
}
