package xuefa.bench;

import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Tuple;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import xuefa.bench.BareInserts.Statement;
import xuefa.bench.BareInserts.Work;
import xuefa.shared.Ids;

/** The rows that a path leaves behind, in batches, into tables of the same shape: no lock, no judgement, no other table. */
final class BareRows {
    static final List<String> TABLES = List.of("answer", "attempt", "paper", "result");
    private static final int BATCH = 200;
    private static final int SHEETS = 50;
    private static final String ANSWERS = """
            insert into floor_answer (attempt_id, epoch, seq, question_id, option_ids, digest, disposition, received_at)
            select attempt_id, 1, seq, question_id, option_ids::json, digest, 'accepted', $6
            from unnest($1::uuid[], $2::int[], $3::text[], $4::text[], $5::bytea[]) as i(attempt_id, seq, question_id, option_ids, digest)
            """;
    private static final String ATTEMPTS = """
            insert into floor_attempt (id, sitting_id, person_id, number, started_at, base_due_at, due_at, grace_until)
            select id, $2, id, 1, now(), now(), now(), now() from unnest($1::uuid[]) as i(id)
            """;
    private static final String PAPERS = """
            insert into floor_paper (attempt_id, digest, content) select id, repeat('d', 64), $2 from unnest($1::uuid[]) as i(id)
            """;
    private static final String RESULTS = """
            insert into floor_result (attempt_id, grading_version, score, full_marks, passed, grade, time_used, detail)
            select id, 1, 6000, 10000, true, 'pass', 60000, $2::text::json from unnest($1::uuid[]) as i(id)
            """;
    private static final String DETAIL =
            "{\"sections\":[{\"score\":2000,\"right\":10},{\"score\":2000,\"right\":10},{\"score\":2000,"
                    + "\"right\":10}],\"items\":[200" + ",200".repeat(49) + "]}";

    private final UUID sitting = Ids.next();
    private int seq;

    /** Answers of as many phones as a batch has rows. */
    Work answers() {
        UUID[] phones = ids(BATCH);
        return new Work(BATCH, List.of(answers(phones, 1)));
    }

    /** Attempts with their papers. */
    Work starts(byte[] paper) {
        UUID[] ids = ids(BATCH / 4);
        return new Work(
                ids.length,
                List.of(
                        new Statement(ATTEMPTS, Tuple.of(ids, sitting)),
                        new Statement(PAPERS, Tuple.of(ids, Buffer.buffer(paper)))));
    }

    /** Results. */
    Work results() {
        UUID[] ids = ids(SHEETS);
        return new Work(SHEETS, List.of(new Statement(RESULTS, Tuple.of(ids, DETAIL))));
    }

    /** Results with the answers that they are of. */
    Work sheets(int questions) {
        UUID[] ids = ids(SHEETS);
        return new Work(SHEETS, List.of(answers(ids, questions), new Statement(RESULTS, Tuple.of(ids, DETAIL))));
    }

    private static UUID[] ids(int many) {
        UUID[] ids = new UUID[many];
        Arrays.setAll(ids, i -> Ids.next());
        return ids;
    }

    private Statement answers(UUID[] phones, int each) {
        int rows = phones.length * each;
        seq++;
        UUID[] attempts = new UUID[rows];
        Integer[] seqs = new Integer[rows];
        String[] questions = new String[rows];
        String[] options = new String[rows];
        Buffer[] digests = new Buffer[rows];
        Arrays.setAll(attempts, i -> phones[i / each]);
        Arrays.setAll(seqs, i -> seq * each + i % each);
        Arrays.fill(questions, "q123456");
        Arrays.fill(options, "[\"123456\"]");
        Arrays.fill(digests, Buffer.buffer(new byte[32]));
        return new Statement(
                ANSWERS, Tuple.of(attempts, seqs, questions, options, digests, OffsetDateTime.now(ZoneOffset.UTC)));
    }
}
