package xuefa.audit;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import xuefa.app.Migrations;
import xuefa.audit.flow.Evidence;
import xuefa.audit.flow.Sealing;
import xuefa.audit.store.AuditEntries;
import xuefa.audit.store.BeginningRecord;
import xuefa.audit.store.Erasing;
import xuefa.audit.store.HeadStore;
import xuefa.audit.store.ProvingStore;
import xuefa.audit.store.RowVersions;
import xuefa.audit.store.SealStore;
import xuefa.audit.store.ToSeal;
import xuefa.audit.store.VerifyingStore;
import xuefa.shared.Actor;
import xuefa.shared.Keys;
import xuefa.shared.store.RecordStore;
import xuefa.shared.store.StoreAddress;
import xuefa.support.TestFutures;
import xuefa.support.TestStores;

/** A record with a few rows of every protected kind, sealed in several blocks, for tests to tamper with. */
final class SealedRecord implements AutoCloseable {
    static final Keys KEYS = Keys.in(Path.of("target", "test-keys"));
    private static final String VOUCHER = Vouching.secret(KEYS);

    private final StoreAddress address;
    private final Vertx vertx = Vertx.vertx();
    private final RecordStore store;

    private SealedRecord(StoreAddress address) {
        this.address = address.vouchingWith(VOUCHER);
        store = RecordStore.open(vertx, this.address, 2);
    }

    /** A copy of its own, made in a tenth of a second. */
    static SealedRecord copy() {
        return new SealedRecord(TestStores.freshDatabase("a sealed record", SealedRecord::fill));
    }

    static SealedRecord empty() {
        return new SealedRecord(TestStores.freshDatabase("migrated", Migrations::migrate));
    }

    private static void fill(StoreAddress database) throws SQLException {
        Migrations.migrate(database);
        try (SealedRecord record = new SealedRecord(database)) {
            record.sql(FACTS);
            for (String subject : Sheets.subjects()) {
                record.keep(subject);
            }
            TestFutures.await(new BeginningRecord(record.store).begin());
            record.seal();
            for (int i = 0; i < 6; i++) {
                record.deed("test.done", "thing " + i, "words of before " + i);
                record.seal();
            }
            record.later();
            record.seal();
            record.erase(Kinds.ENTRY, record.texts("select id::text from audit_entry where subject_id = 'thing 0'"));
            record.erase(Kinds.ATTEMPT, record.texts("select id::text from attempt where number = 4"));
            record.seal();
        }
    }

    /** What happens after the first block: a role ends, an answer comes late, an erasure. */
    private void later() {
        sql("update role_grant set ended_at = clock_timestamp(), end_reason = '离任' where role = 'editor'");
        sql(
                "insert into answer select id, 1, 90, 'q', '[]', sha256('late'), 'late', now() from attempt where number = 2");
        List<String> ended = texts("select id::text from role_grant where role = 'editor'");
        List<String> late = texts("select id::text from attempt where number = 2");
        TestFutures.await(store.inTransaction(tx ->
                ToSeal.add(tx, Kinds.ROLE_GRANT_END, ended).compose(done -> ToSeal.add(tx, Kinds.LATE_ANSWERS, late))));
    }

    /** Keeps all of them as they are now. */
    void keep(String subject) {
        List<UUID> ids = texts("select subject_id::text from sheet where subject = '" + subject + "'").stream()
                .map(UUID::fromString)
                .toList();
        TestFutures.await(store.inTransaction(tx -> RowVersions.keep(tx, subject, ids)));
    }

    void deed(String code, String subject, String reason) {
        TestFutures.await(store.inTransaction(tx -> AuditEntries.add(
                tx,
                new Actor(java.util.Optional.of(UUID.randomUUID()), "10.1.2.3", "abc"),
                Deed.of(code, "thing", subject).because(reason))));
    }

    int erase(String kind, List<String> keys) {
        return TestFutures.await(store.inTransaction(tx ->
                Erasing.erase(tx, Actor.CLOCK, Kinds.of(kind).orElseThrow(), keys, "records after ten years", "到期")));
    }

    int seal() {
        HeadSigning signing = new HeadSigning(KEYS);
        return TestFutures.await(
                new Sealing(new SealStore(vertx, store, signing, Vouching.with(VOUCHER)), Future::succeededFuture)
                        .tick());
    }

    /** Vouched for, as by somebody who kept a proof. */
    void queue(String kind, String key) {
        TestFutures.await(store.inTransaction(tx -> ToSeal.add(tx, kind, key)));
    }

    /** What a leaf would say of the only row of this key. */
    String digestOf(String kind, String key) {
        byte[] salt = TestFutures.await(store.query(
                        "select s.salt from seal_leaf l join seal_salt s using (chain, block, place) where l.kind = $1 and l.key = $2",
                        io.vertx.sqlclient.Tuple.of(kind, key)))
                .iterator()
                .next()
                .getBuffer("salt")
                .getBytes();
        return TestFutures.await(new ProvingStore(store, new HeadSigning(KEYS), Vouching.with(VOUCHER))
                        .prove(new Evidence.Key(kind, key)))
                .rows()
                .getFirst()
                .digest(salt);
    }

    Verification verify(String... handedOut) {
        return TestFutures.await(new VerifyingStore(vertx, store, new HeadSigning(KEYS), Vouching.with(VOUCHER))
                .verify(List.of(handedOut), (checked, of) -> false));
    }

    List<String> heads() {
        return TestFutures.await(new HeadStore(store).after(java.util.Map.of()));
    }

    RecordStore store() {
        return store;
    }

    StoreAddress address() {
        return address;
    }

    Vertx vertx() {
        return vertx;
    }

    Connection connect() throws SQLException {
        return TestStores.connect(address);
    }

    void sql(String statements) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute(statements);
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    List<String> texts(String query) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            List<String> texts = new ArrayList<>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    @Override
    public void close() {
        TestFutures.await(store.close());
        TestFutures.await(vertx.close());
    }

    private static final String FACTS = """
            insert into unit (id, name, kind, valid_from) values ('00000000-0000-7000-8000-000000000001', '清溪区', 'district', '2020-01-01');
            insert into bank_release (digest, name, content) select 'release ' || i, 'r' || i, sha256(i::text::bytea) from generate_series(1, 5) i;
            insert into exam (id, unit_id, title, release_digest, blueprint, rules, draw_secret, draw_secret_hash)
              select gen_random_uuid(), '00000000-0000-7000-8000-000000000001', 'exam ' || i, 'release ' || i, '[]', '{}', 'secret', 'hash'
              from generate_series(1, 5) i;
            insert into sitting (id, exam_id, opens_at, closes_at) select gen_random_uuid(), id, now() - interval '1 day', now() from exam;
            insert into sitting_version (sitting_id, version, exam_id, opens_at, closes_at)
              select id, version, exam_id, opens_at, closes_at from sitting;
            update sitting set version = 2, closes_at = closes_at + interval '1 hour' where id in (select id from sitting order by id limit 2);
            insert into sitting_version (sitting_id, version, exam_id, opens_at, closes_at)
              select id, version, exam_id, opens_at, closes_at from sitting where version = 2;
            update sitting set roster_commitment = 'c' || id;
            insert into roster (sitting_id, person_id, unit_id)
              select id, gen_random_uuid(), '00000000-0000-7000-8000-000000000001' from sitting, generate_series(1, 3);
            insert into exam_event (id, exam_id, kind, reason, detail)
              select gen_random_uuid(), id, 'published', 'because', '{"people":3}' from exam;
            insert into attempt (id, sitting_id, person_id, number, state, started_at, base_due_at, due_at, grace_until,
                                 submitted_at, submitted_by, receipt)
              select gen_random_uuid(), s.id, gen_random_uuid(), i, 'submitted', now() - interval '1 hour', now(), now(), now(),
                     now(), 'candidate', 'submission1.x.y' || i
              from sitting s, generate_series(1, 4) i;
            insert into paper (attempt_id, digest, content) select id, 'd' || number, sha256(id::text::bytea) from attempt;
            insert into answer (attempt_id, epoch, seq, question_id, option_ids, digest, disposition, received_at)
              select a.id, 1, i, 'q' || i, '["a","b"]', sha256(i::text::bytea), 'accepted', now() - interval '10 min'
              from attempt a, generate_series(1, 6) i;
            insert into result (attempt_id, grading_version, score, full_marks, passed, grade, time_used, detail)
              select id, 1, 8600, 10000, true, 'good', 1000, '{"sections":[]}' from attempt;
            insert into time_grant_order (id, sitting_id, granted_by, idempotency_key, request_digest, minutes, reason, outcome, granted_at)
              select gen_random_uuid(), s.id, gen_random_uuid(), gen_random_uuid(), sha256('x'), 5, '断电', '[]', now() from sitting s;
            insert into time_grant (id, attempt_id, reason, cause, millis)
              select gen_random_uuid(), id, 'outage', 'outage since then', 1000 from attempt where number = 1;
            insert into person (id, name) select gen_random_uuid(), 'p' || i from generate_series(1, 6) i;
            insert into role_grant (person_id, role, unit_id)
              select id, r, '00000000-0000-7000-8000-000000000001' from person, unnest(array['editor', 'reviewer']) r;
            insert into numbered_release (id, bank_id, number, digest, released_by, questions, changes, report)
              select gen_random_uuid(), gen_random_uuid(), i, 'release ' || i, gen_random_uuid(), 3, '{}', '{}' from generate_series(1, 4) i;
            insert into released_question (release_id, question_id, version, code)
              select id, gen_random_uuid(), 1, 'c-' || i from numbered_release, generate_series(1, 3) i;
            insert into hours_entry (id, source, person_id, kind, subject, day, minutes, spans, state, year, rule, evidence_kind,
                                     evidence_id, digest, recorded_on)
              select gen_random_uuid(), 's' || i, gen_random_uuid(), 'online', 'law', '2026-03-01', 45,
                     array['2026-03-01T01:00Z', '2026-03-01T01:45Z']::timestamptz[], 'valid', 2026, 'r', 'course', 'c', sha256('x'), '2026-03-01'
              from generate_series(1, 5) i;
            insert into hours_closing (id, unit_id, year, reason, recorded_on)
              select gen_random_uuid(), '00000000-0000-7000-8000-000000000001', 2020 + i, 'r', '2026-03-01' from generate_series(1, 2) i;
            insert into hours_closed_person (closing_id, person_id, obligation, required, done, verdict)
              select id, gen_random_uuid(), 'officer-hours', 60, 46.5, 'unmet' from hours_closing, generate_series(1, 3);
            insert into hours_objection (id, person_id, unit_id, year, words, answer_due)
              select gen_random_uuid(), gen_random_uuid(), '00000000-0000-7000-8000-000000000001', 2026, 'w', '2026-04-01'
              from generate_series(1, 3);
            insert into hours_objection_step (objection_id, number, kind, words)
              select id, i, 'rejected', 'w' from hours_objection, generate_series(1, 2) i;
            insert into course_version (id, course_id, number, content, digest)
              select gen_random_uuid(), gen_random_uuid(), i, '{}', sha256('x') from generate_series(1, 3) i;
            insert into course_hours (person_id, version_id, lesson_id, entries, minutes, segments)
              select gen_random_uuid(), id, gen_random_uuid(), 3, 45, sha256('x') from course_version;
            insert into study_session (id, unit_id, kind, year, number, title, starts_at, minutes, place, speaker, speaker_role, subject,
                                       laws, state, digest)
              select gen_random_uuid(), '00000000-0000-7000-8000-000000000001', 'lecture', 2026, i, 't', now(), 90, 'p', 's', 'none', 'law',
                     array['宪法'], 'archived', 'd'
              from generate_series(1, 4) i;
            insert into certificate (id, source, person_id, unit_id, issued_unit_id, since, kind, state)
              select gen_random_uuid(), 'c' || i, gen_random_uuid(), '00000000-0000-7000-8000-000000000001',
                     '00000000-0000-7000-8000-000000000001', '2026-03-01', 'enforcement', 'valid'
              from generate_series(1, 3) i;
            insert into certificate_event (certificate_id, position, id, step, day, valid_from, valid_to, reason, recorded_on)
              select id, i, gen_random_uuid(), 'issued', '2026-03-01', '2026-03-01', '2029-02-28', '', '2026-03-01'
              from certificate, generate_series(1, 3) i;
            insert into renewal_step (id, review_id, number, step, level, reason, outcome, checks)
              select gen_random_uuid(), gen_random_uuid(), i, 'pass', 1, 'r', 'passed', '[]' from generate_series(1, 4) i;
            insert into follow_up (id, unit_id, figure, period, gap, responsible_id, due, idempotency_key)
              select gen_random_uuid(), '00000000-0000-7000-8000-000000000001', 'f', '2026', 'g', gen_random_uuid(), '2026-04-01', gen_random_uuid()
              from generate_series(1, 3);
            insert into follow_up_step (id, follow_up_id, number, step, words)
              select gen_random_uuid(), id, i, 'remind', 'w' from follow_up, generate_series(1, 2) i;
            insert into assessment (id, person_id, year, grade, document, recorded_on)
            select gen_random_uuid(), p.id, y, 'competent', '考核〔' || y || '〕1号', '2026-01-20'
            from (select id from person limit 1) p cross join generate_series(2023, 2025) y;
            insert into sanction (id, person_id, kind, valid_from, valid_to, recorded_on)
            select gen_random_uuid(), p.id, k, '2025-03-01', '2025-08-31', '2025-03-02'
            from (select id from person limit 1) p cross join unnest(array['warning', 'demerit', 'demotion']) k;
            insert into exam_record (id, source, person_id, subject, day, passed, place, recorded_on)
            select gen_random_uuid(), k, p.id, k, '2026-05-01', true, '省司法厅', '2026-05-09'
            from (select id from person limit 1) p cross join unnest(array['common', 'professional', 'appointment']) k;
            insert into exam_leave_step (id, sitting_id, person_id, number, step, kind, reason)
            select gen_random_uuid(), s.id, p.id, n, (array['asked', 'approved', 'withdrawn'])[n], 'deferred', '住院'
            from (select id from sitting limit 1) s, (select id from person limit 1) p, generate_series(1, 3) n;
            insert into exam_leave (sitting_id, person_id, kind, reason)
              select id, gen_random_uuid(), 'exempt', 'r' from sitting;
            insert into indicator_book (id, unit_id, since, source, whole_points, law_points, items, reason, idempotency_key)
              select gen_random_uuid(), '00000000-0000-7000-8000-000000000001', '2026-01-01', 's', 100, 20, '[]', 'r', gen_random_uuid()
              from generate_series(1, 3);
            insert into renewal_rule_book (id, unit_id, number, content, reason, idempotency_key)
              select gen_random_uuid(), '00000000-0000-7000-8000-000000000001', n, 'renewalRules: []', 'r', gen_random_uuid()
              from generate_series(1, 3) n;
            insert into post (person_id, unit_id, category, valid_from)
              select id, '00000000-0000-7000-8000-000000000001', 'enforcementOfficer', '2020-01-01' from person;
            insert into employment (person_id, kind, valid_from) select id, 'civilServant', '2020-01-01' from person;
            insert into standing (person_id, flag, valid_from) select id, f, '2020-01-01' from person, unnest(array['register', 'onPost']) f;
            insert into tenure (person_id, unit_id, valid_from, valid_to)
              select id, '00000000-0000-7000-8000-000000000001', '2020-01-01', '2025-01-01' from person;
            insert into absence (person_id, kind, valid_from) select id, 'longLeave', '2021-01-01' from person;
            insert into unit (id, parent_id, name, kind, valid_from, enforcement)
              select gen_random_uuid(), '00000000-0000-7000-8000-000000000001', 'u' || i, 'department', '2020-01-01', true
              from generate_series(1, 3) i;
            insert into unit_place (unit_id, valid_from, parent_id, name) select id, d::date, parent_id, name from unit, unnest(array['2020-01-01', '2022-01-01']) d;
            insert into certificate_card (code, certificate_id, card, issued_on)
              select 'card' || row_number() over (), id, 1, '2026-03-01' from certificate;
            insert into renewal_campaign (id, unit_id, title, ends_from, ends_to, levels, rule_ids, idempotency_key)
              select gen_random_uuid(), '00000000-0000-7000-8000-000000000001', 't', '2026-01-01', '2026-12-31', '[]', array['r'], gen_random_uuid()
              from generate_series(1, 3);
            insert into renewal_review (id, campaign_id, certificate_id, person_id, unit_id, state, level)
              select gen_random_uuid(), k.id, c.id, c.person_id, c.unit_id, 'passed', 1 from renewal_campaign k, certificate c;
            insert into required_law_list (id, key, dated, content, digest)
              select gen_random_uuid(), 'list' || i, '2026-01-01', '{}', sha256(i::text::bytea) from generate_series(1, 4) i;
            insert into hours_certificate (number, person_id, year, content, digest)
              select 'C' || i, gen_random_uuid(), 2026, '{}', 'd' from generate_series(1, 4) i;
            insert into training_event (id, source, unit_id, kind, title, day, held, year, recorded_on)
              select gen_random_uuid(), 't' || i, gen_random_uuid(), 'lecture', 'x', '2026-03-01', true, 2026, '2026-03-01'
              from generate_series(1, 4) i;
            insert into training_attendance (event_id, person_id) select id, gen_random_uuid() from training_event, generate_series(1, 3) i;
            insert into study_attendance (id, session_id, person_id, state, way, minutes)
              select gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), 'present', 'code', 60 from generate_series(1, 5) i;
            """;
}
