package xuefa.support;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import xuefa.attempt.flow.AttemptEvents.Submitted;
import xuefa.exam.ExamRules;
import xuefa.exam.MultipleScoring;
import xuefa.exam.Publication;
import xuefa.shared.Ids;
import xuefa.shared.Marks;
import xuefa.shared.store.StoreAddress;

/** An exam of a district in the record, with one sitting, and what people did there. Pass at 60 marks of 100. */
public final class RecordedExam implements AutoCloseable {
    private static final int PASS = 6000;

    private final Connection connection;
    private final UUID examId = Ids.next();
    private final UUID sittingId = Ids.next();
    private final UUID districtId = Ids.next();

    private RecordedExam(StoreAddress database) throws SQLException {
        connection = TestStores.connect(database);
    }

    /** Open since an hour, for an hour. */
    public static RecordedExam openIn(StoreAddress database, Publication scores, int minimumUnitSize) {
        return in(database, scores, minimumUnitSize, Instant.now().plusSeconds(3600));
    }

    public static RecordedExam in(StoreAddress database, Publication scores, int minimumUnitSize, Instant closesAt) {
        ExamRules rules = new ExamRules(
                30,
                3,
                PASS,
                8000,
                9000,
                MultipleScoring.ALL_OR_NOTHING,
                scores,
                Publication.AFTER_CLOSING,
                10,
                minimumUnitSize);
        try {
            RecordedExam exam = new RecordedExam(database);
            exam.write(rules, closesAt);
            return exam;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void write(ExamRules rules, Instant closesAt) {
        String digest = "release of " + examId;
        execute("insert into unit values (?, null, '清溪区', 'district', '2020-01-01')", districtId);
        execute("insert into bank_release (digest, name, content) values (?, 'test', '')", digest);
        execute("""
                insert into exam (id, unit_id, title, release_digest, blueprint, rules, draw_secret, draw_secret_hash)
                values (?, ?, '年度学法考试', ?, '{}', ?::json, '', '')
                """, examId, districtId, digest, rules.toJson());
        execute(
                "insert into sitting values (?, ?, ?, ?)",
                sittingId,
                examId,
                closesAt.minusSeconds(7200).atOffset(ZoneOffset.UTC),
                closesAt.atOffset(ZoneOffset.UTC));
    }

    public UUID id() {
        return examId;
    }

    public UUID sittingId() {
        return sittingId;
    }

    /** Who holds the exam. */
    public UUID districtId() {
        return districtId;
    }

    /** A unit below the district. */
    public UUID unit(String name) {
        UUID id = Ids.next();
        execute("insert into unit values (?, ?, ?, 'department', '2020-01-01')", id, districtId, name);
        return id;
    }

    /** A unit to which the district belongs from now on. */
    public UUID unitAbove(String name) {
        UUID id = Ids.next();
        execute("insert into unit values (?, null, ?, 'city', '2020-01-01')", id, name);
        isBelow(id);
        return id;
    }

    /** The district belongs to this unit from now on. */
    public void isBelow(UUID unitId) {
        execute("update unit set parent_id = ? where id = ?", unitId, districtId);
    }

    /** Somebody with a post, on no roster. */
    public UUID person(String name, UUID unitId) {
        UUID id = Ids.next();
        execute("insert into person (id, name) values (?, ?)", id, name);
        execute("insert into post values (?, ?, 'enforcement', '2020-01-01')", id, unitId);
        return id;
    }

    public UUID officer(String name, UUID unitId) {
        UUID id = person(name, unitId);
        execute("insert into role_grant values (?, 'examOfficer', ?)", id, unitId);
        return id;
    }

    /** Somebody on the roster. */
    public UUID candidate(String name, UUID unitId) {
        UUID id = person(name, unitId);
        execute("insert into roster values (?, ?, ?)", sittingId, id, unitId);
        return id;
    }

    public UUID starts(UUID personId, Instant at) {
        UUID id = Ids.next();
        execute("""
                insert into attempt (id, sitting_id, person_id, number, started_at, base_due_at, due_at, grace_until)
                select ?, s, p, (select count(*) + 1 from attempt where sitting_id = s and person_id = p),
                       at, at + interval '30 minutes', at + interval '30 minutes', at + interval '31 minutes'
                from (values (?::uuid, ?::uuid, ?::timestamptz)) v (s, p, at)
                """, id, sittingId, personId, at.atOffset(ZoneOffset.UTC));
        return id;
    }

    public void answers(UUID attemptId, int seq, Instant at) {
        execute(
                "insert into answer values (?, 1, ?, 'q', '[]', '', 'accepted', ?)",
                attemptId,
                seq,
                at.atOffset(ZoneOffset.UTC));
    }

    public Submitted submits(UUID personId, UUID attemptId, int hundredths, Duration timeUsed) {
        boolean passed = hundredths >= PASS;
        execute(
                "insert into result values (?, 1, ?, 10000, ?, 'pass', ?, '{}')",
                attemptId,
                hundredths,
                passed,
                timeUsed.toMillis());
        execute("""
                update attempt set state = 'submitted', submitted_at = now(), submitted_by = 'candidate', receipt = 'r'
                where id = ?
                """, attemptId);
        return new Submitted(
                examId,
                sittingId,
                attemptId,
                personId,
                unitOf(personId),
                numberOf(attemptId),
                Instant.now(),
                new Marks(hundredths),
                passed,
                timeUsed);
    }

    /** Starts and submits. */
    public Submitted sits(UUID personId, int hundredths, Duration timeUsed) {
        return submits(personId, starts(personId, Instant.now().minus(timeUsed)), hundredths, timeUsed);
    }

    public int numberOf(UUID attemptId) {
        try (PreparedStatement query = connection.prepareStatement("select number from attempt where id = ?")) {
            query.setObject(1, attemptId);
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private UUID unitOf(UUID personId) {
        try (PreparedStatement query =
                connection.prepareStatement("select unit_id from roster where sitting_id = ? and person_id = ?")) {
            query.setObject(1, sittingId);
            query.setObject(2, personId);
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getObject(1, UUID.class);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void execute(String sql, Object... parameters) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
