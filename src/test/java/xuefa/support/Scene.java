package xuefa.support;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import xuefa.app.Node;
import xuefa.bank.BankRelease;
import xuefa.exam.Exam;
import xuefa.exam.ExamRules;
import xuefa.exam.MultipleScoring;
import xuefa.exam.Publication;
import xuefa.paper.Blueprint;
import xuefa.paper.DrawSecret;
import xuefa.paper.Quota;
import xuefa.paper.Section;
import xuefa.shared.Ids;
import xuefa.shared.store.StoreAddress;

/**
 * What a story begins with: {@code Scene.at(node).anOpenSitting().with(3, candidates)}. Writes with plain SQL, as an
 * installation's past would be there.
 */
public final class Scene {
    public static final String PASSWORD = "a password for tests";
    /** Argon2id with so little memory that tests can afford it. */
    private static final String HASH = "argon2id$8$1$AAAAAAAAAAAAAAAAAAAAAA==$" + TestPasswords.hash(PASSWORD);

    private static final String GRANT = """
            insert into role_grant (person_id, role, unit_id, valid_until)
            values (?, ?, ?, case when ? = 'auditor' then now() + interval '90 days' end)
            """;

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final StoreAddress database;
    private final int port;
    private final UUID unit = Ids.next();
    private final List<Person> people = new ArrayList<>();
    private ExamRules rules = new ExamRules(
            60, 1, 6000, 8000, 9000, MultipleScoring.HALF_FOR_SUBSET, Publication.AT_ONCE, Publication.AT_ONCE, 2, 1);
    private Instant opensAt = Instant.now().minus(Duration.ofHours(1));
    private Instant closesAt = Instant.now().plus(Duration.ofDays(1));
    private UUID examId = Ids.next();
    private UUID sittingId = Ids.next();

    /** Somebody with an account. */
    public record Person(UUID id, String username) {}

    private Scene(StoreAddress database, int port) {
        this.database = database;
        this.port = port;
    }

    public static Scene at(Node node) {
        return new Scene(node.postgres(), node.port());
    }

    /** At a node in another process. */
    public static Scene at(NodeProcess node) {
        return new Scene(node.postgres(), node.port());
    }

    public Scene rules(UnaryOperator<ExamRules> change) {
        rules = change.apply(rules);
        return this;
    }

    public Scene attempts(int allowed) {
        return rules(r -> new ExamRules(
                r.minutes(),
                allowed,
                r.passHundredths(),
                r.goodHundredths(),
                r.excellentHundredths(),
                r.multipleScoring(),
                r.scores(),
                r.questions(),
                r.graceSeconds(),
                r.minimumUnitSize()));
    }

    public Scene published(Publication scores, Publication questions) {
        return rules(r -> new ExamRules(
                r.minutes(),
                r.attemptsAllowed(),
                r.passHundredths(),
                r.goodHundredths(),
                r.excellentHundredths(),
                r.multipleScoring(),
                scores,
                questions,
                r.graceSeconds(),
                r.minimumUnitSize()));
    }

    public Scene open(Instant from, Instant to) {
        opensAt = from;
        closesAt = to;
        return this;
    }

    /** An exam of five questions, 20 marks each: three single, one multiple, one true or false. */
    public Scene anOpenSitting(int candidates) {
        try (Connection connection = TestStores.connect(database)) {
            write(connection, candidates);
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
        return this;
    }

    private void write(Connection connection, int candidates) throws SQLException {
        BankRelease release = TestBank.release();
        Exam exam = new Exam(
                examId,
                unit,
                "五题小测",
                release.digest(),
                new Blueprint(List.of(
                        new Section("单选题", "single", 2000, List.of(Quota.any(3))),
                        new Section("多选题", "multiple", 2000, List.of(Quota.any(1))),
                        new Section("判断题", "trueFalse", 2000, List.of(Quota.any(1))))),
                rules,
                DrawSecret.random(new SecureRandom()));
        run(
                connection,
                "insert into unit (id, name, kind, valid_from) values (?, ?, 'department', '2020-01-01')",
                unit,
                "测试局" + NUMBER.incrementAndGet());
        run(
                connection,
                "insert into bank_release (digest, name, content) values (?, 'test', ?) on conflict do nothing",
                release.digest(),
                release.bytes());
        run(
                connection,
                """
                insert into exam (id, unit_id, title, release_digest, blueprint, rules, draw_secret, draw_secret_hash)
                values (?, ?, ?, ?, ?::json, ?::json, ?, ?)
                """,
                examId,
                unit,
                exam.title(),
                release.digest(),
                new String(exam.blueprint().bytes(), StandardCharsets.UTF_8),
                rules.toJson(),
                exam.secret().bytes(),
                exam.secretHash().hex());
        run(
                connection,
                "insert into sitting (id, exam_id, opens_at, closes_at) values (?, ?, ?, ?)",
                sittingId,
                examId,
                Timestamp.from(opensAt),
                Timestamp.from(closesAt));
        for (int i = 0; i < candidates; i++) {
            Person person = person(connection, "candidate");
            people.add(person);
            run(
                    connection,
                    "insert into roster (sitting_id, person_id, unit_id) values (?, ?, ?)",
                    sittingId,
                    person.id(),
                    unit);
        }
    }

    public Person person(String role) {
        try (Connection connection = TestStores.connect(database)) {
            return person(connection, role);
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** One role more, in the unit of the scene; for sessions that begin afterwards. */
    public Person grant(Person person, String role) {
        sql(GRANT, person.id(), role, unit, role);
        return person;
    }

    public String unit() {
        return unit.toString();
    }

    private Person person(Connection connection, String role) throws SQLException {
        int n = NUMBER.incrementAndGet();
        Person person = new Person(Ids.next(), "user" + n);
        run(connection, "insert into person (id, name) values (?, ?)", person.id(), "测" + n);
        run(
                connection,
                "insert into post (person_id, unit_id, category, valid_from) values (?, ?, 'enforcementOfficer', '2020-01-01')",
                person.id(),
                unit);
        run(
                connection,
                "insert into account (person_id, username, password_hash) values (?, ?, ?)",
                person.id(),
                person.username(),
                HASH);
        run(connection, GRANT, person.id(), role, unit, role);
        return person;
    }

    public Client candidate(int n) {
        return signedIn(people.get(n - 1));
    }

    public Client signedIn(Person person) {
        return Client.signedIn(port, person.username(), PASSWORD);
    }

    public Person personOf(int n) {
        return people.get(n - 1);
    }

    public String sitting() {
        return sittingId.toString();
    }

    public String exam() {
        return examId.toString();
    }

    /** Moves an attempt's end, as if so much time had passed. */
    public void timePasses(String attemptId, Duration time) {
        sql(
                """
                update attempt set started_at = started_at - ?::interval, base_due_at = base_due_at - ?::interval,
                  due_at = due_at - ?::interval, grace_until = grace_until - ?::interval where id = ?
                """,
                time.toMillis() + " milliseconds",
                time.toMillis() + " milliseconds",
                time.toMillis() + " milliseconds",
                time.toMillis() + " milliseconds",
                UUID.fromString(attemptId));
    }

    /** Moves an attempt's end, so that what arrives is late after so much time from now. */
    public void timeIsUpIn(String attemptId, Duration left) {
        sql("""
                with moved as materialized (select id from attempt where id = ? for update),
                  by as materialized (select id, clock_timestamp() + ?::interval as late from moved)
                update attempt a
                set started_at = started_at - (grace_until - late), base_due_at = base_due_at - (grace_until - late),
                  due_at = due_at - (grace_until - late), grace_until = late
                from by where a.id = by.id
                """, UUID.fromString(attemptId), left.toMillis() + " milliseconds");
    }

    public void sql(String statement, Object... values) {
        try (Connection connection = TestStores.connect(database)) {
            run(connection, statement, values);
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static void run(Connection connection, String statement, Object... values) throws SQLException {
        try (PreparedStatement prepared = prepare(connection, statement, values)) {
            prepared.execute();
        }
    }

    /** The first column of the first row, as text. */
    public String ask(String query, Object... values) {
        try (Connection connection = TestStores.connect(database);
                PreparedStatement prepared = prepare(connection, query, values);
                var rows = prepared.executeQuery()) {
            return rows.next() ? String.valueOf(rows.getString(1)) : "";
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static PreparedStatement prepare(Connection connection, String statement, Object... values)
            throws SQLException {
        PreparedStatement prepared = connection.prepareStatement(statement);
        for (int i = 0; i < values.length; i++) {
            prepared.setObject(i + 1, values[i]);
        }
        return prepared;
    }
}
