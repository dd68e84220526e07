package xuefa.bench;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import xuefa.access.Passwords;
import xuefa.access.Token;
import xuefa.attempt.Entry;
import xuefa.exam.Exam;
import xuefa.exam.PreparedExam;
import xuefa.paper.Paper;
import xuefa.shared.Ids;
import xuefa.shared.store.StoreAddress;

/**
 * What the bench finds in the record: an exam of fifty questions and ninety minutes, its people with their sessions, and attempts.
 * Written in sets.
 */
final class Hall implements AutoCloseable {
    static final String PASSWORD = "a password for the bench";
    private static final int UNITS = 100;
    private static final int CHUNK = 1000;

    private final Connection connection;
    private final Rows rows;
    private final BenchedExam benched = new BenchedExam();
    private final PreparedExam exam = benched.prepared();
    private final List<UUID> people;
    private final List<Token> tokens;

    Hall(StoreAddress database, int candidates) throws SQLException {
        connection = DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
        rows = new Rows(connection);
        people = IntStream.range(0, candidates).mapToObj(i -> Ids.next()).toList();
        tokens = people.stream().map(each -> Token.fresh()).toList();
        writeExam();
        writePeople();
    }

    private void writeExam() throws SQLException {
        Exam it = exam.exam();
        rows.write(
                "insert into unit (id, name, kind, valid_from) values (?, '清溪区', 'district', '2020-01-01')",
                it.unitId());
        rows.write("""
                insert into unit (id, parent_id, name, kind, valid_from)
                select gen_random_uuid(), ?, '第' || n || '局', 'department', '2020-01-01' from generate_series(1, ?) n
                """, it.unitId(), UNITS);
        rows.write(
                "insert into bank_release (digest, name, content) values (?, 'bench', ?)",
                it.releaseDigest(),
                exam.release().bytes());
        rows.write(
                """
                insert into exam (id, unit_id, title, release_digest, blueprint, rules, draw_secret, draw_secret_hash)
                values (?, ?, ?, ?, ?::json, ?::json, ?, ?)
                """,
                it.id(),
                it.unitId(),
                it.title(),
                it.releaseDigest(),
                new String(it.blueprint().bytes(), StandardCharsets.UTF_8),
                it.rules().toJson(),
                it.secret().bytes(),
                it.secretHash().hex());
    }

    private void writePeople() throws SQLException {
        rows.write("""
                insert into person (id, name)
                select id, '考生' || n from unnest(?::uuid[]) with ordinality as p(id, n)
                """, people);
        rows.write("""
                insert into post (person_id, unit_id, category, valid_from)
                select p.id, u.id, 'enforcementOfficer', '2020-01-01'
                from unnest(?::uuid[]) with ordinality as p(id, n)
                join (select id, row_number() over () as n from unit where kind = 'department') u on u.n = 1 + p.n % ?
                """, people, UNITS);
        rows.write(
                "insert into account (person_id, username, password_hash)"
                        + " select id, 'bench' || n - 1, ? from unnest(?::uuid[]) with ordinality as p(id, n)",
                Passwords.STANDARD.hash(PASSWORD.toCharArray()),
                people);
        rows.write(
                "insert into role_grant (person_id, role, unit_id) select person_id, 'candidate', unit_id from post");
        rows.write(
                """
                insert into session (token_hash, person_id, browser, expires_at)
                select hash, id, false, now() + interval '12 hours' from unnest(?::bytea[], ?::uuid[]) as s(hash, id)
                """,
                tokens.stream()
                        .map(each -> HexFormat.of().parseHex(each.hash()))
                        .toList(),
                people);
    }

    UUID examId() {
        return exam.exam().id();
    }

    int candidates() {
        return people.size();
    }

    String token(int person) {
        return tokens.get(person).text();
    }

    /** Open now and for a day, for everybody. */
    UUID newSitting() throws SQLException {
        UUID id = Ids.next();
        rows.write(
                "insert into sitting (id, exam_id, opens_at, closes_at)"
                        + " values (?, ?, now() - interval '1 hour', now() + interval '1 day')",
                id,
                examId());
        rows.write("insert into roster (sitting_id, person_id, unit_id) select ?, person_id, unit_id from post", id);
        return id;
    }

    /** Open attempts of the first people, just started, in a sitting of their own. */
    List<Sheet> newAttempts(int count) throws SQLException {
        UUID sitting = newSitting();
        List<Sheet> sheets = new ArrayList<>();
        while (sheets.size() < count) {
            int from = sheets.size();
            List<Paper> papers = IntStream.range(from, Math.min(count, from + CHUNK))
                    .parallel()
                    .mapToObj(person -> benched.draw(sitting, people.get(person)))
                    .toList();
            for (int i = 0; i < papers.size(); i++) {
                sheets.add(Sheet.of(Ids.next(), from + i, papers.get(i)));
            }
            write(sitting, sheets.subList(from, sheets.size()), papers);
        }
        return sheets;
    }

    private void write(UUID sitting, List<Sheet> sheets, List<Paper> papers) throws SQLException {
        List<UUID> ids = sheets.stream().map(Sheet::attemptId).toList();
        rows.write(
                """
                insert into attempt (id, sitting_id, person_id, number, started_at, base_due_at, due_at, grace_until)
                select id, ?, person_id, 1, now(), now() + interval '90 minutes', now() + interval '90 minutes', now() + interval '91 minutes'
                from unnest(?::uuid[], ?::uuid[]) as a(id, person_id)
                """,
                sitting,
                ids,
                sheets.stream().map(each -> people.get(each.person())).toList());
        rows.write(
                "insert into paper (attempt_id, digest, content) select * from unnest(?::uuid[], ?::text[], ?::bytea[])",
                ids,
                papers.stream().map(Paper::digest).toList(),
                papers.stream().map(Paper::bytes).toList());
    }

    /** Makes attempts open and just started again, without answers and results. */
    void reopen(List<Sheet> sheets) throws SQLException {
        List<UUID> ids = sheets.stream().map(Sheet::attemptId).toList();
        rows.write("delete from result where attempt_id = any (?)", ids);
        rows.write("delete from answer where attempt_id = any (?)", ids);
        rows.write("""
                update attempt set state = 'open', submitted_at = null, submitted_by = null, receipt = null
                where id = any (?)
                """, ids);
    }

    /** Answers every question of these attempts. */
    void answer(List<Sheet> sheets) throws SQLException {
        for (int from = 0; from < sheets.size(); from += CHUNK / 4) {
            List<Sheet> some = sheets.subList(from, Math.min(sheets.size(), from + CHUNK / 4));
            List<List<Entry>> entries = some.stream().map(Sheet::entries).toList();
            List<UUID> ids = new ArrayList<>();
            List<byte[]> digests = new ArrayList<>();
            for (int i = 0; i < some.size(); i++) {
                UUID id = some.get(i).attemptId();
                entries.get(i).forEach(entry -> {
                    ids.add(id);
                    digests.add(entry.digest(id, 1));
                });
            }
            rows.write(
                    """
                    insert into answer (attempt_id, epoch, seq, question_id, option_ids, digest, disposition, received_at)
                    select id, 1, seq, question_id, option_ids::json, digest, 'accepted', now()
                    from unnest(?::uuid[], ?::int[], ?::text[], ?::text[], ?::bytea[]) as i(id, seq, question_id, option_ids, digest)
                    """,
                    ids,
                    entries(entries).map(Entry::seq).toList(),
                    entries(entries).map(Entry::questionId).toList(),
                    entries(entries)
                            .map(entry -> "[\"" + entry.optionIds().getFirst() + "\"]")
                            .toList(),
                    digests);
        }
    }

    private static Stream<Entry> entries(List<List<Entry>> sheets) {
        return sheets.stream().flatMap(List::stream);
    }

    /** As autovacuum would, so that no round finds what the round before left. */
    void tidy() throws SQLException {
        for (String table : List.of("attempt", "answer", "result", "paper", "roster", "session")) {
            rows.write("vacuum (analyze) " + table);
        }
        rows.write("checkpoint");
    }

    byte[] paper(UUID attemptId) throws SQLException {
        try (var query = connection.prepareStatement("select content from paper where attempt_id = ?")) {
            query.setObject(1, attemptId);
            var found = query.executeQuery();
            found.next();
            return found.getBytes(1);
        }
    }

    Rows rows() {
        return rows;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
