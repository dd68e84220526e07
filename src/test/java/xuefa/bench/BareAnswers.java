package xuefa.bench;

import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Tuple;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** Rows of answers in batches, into a table of the same shape: no lock, no judgement, no other table. */
final class BareAnswers implements Supplier<BareInserts.Work> {
    static final String TABLE = "create table if not exists floor_answer (like answer including all)";
    private static final int BATCH = 200;
    private static final String INSERT = """
            insert into floor_answer (attempt_id, epoch, seq, question_id, option_ids, digest, disposition, received_at)
            select attempt_id, 1, seq, question_id, option_ids::json, digest, 'accepted', $6
            from unnest($1::uuid[], $2::int[], $3::text[], $4::text[], $5::bytea[]) as i(attempt_id, seq, question_id, option_ids, digest)
            """;

    private final List<Sheet> sheets;
    private int next;

    BareAnswers(List<Sheet> sheets) {
        this.sheets = sheets;
    }

    @Override
    public BareInserts.Work get() {
        int from = next;
        next += BATCH;
        UUID[] attempts = new UUID[BATCH];
        Integer[] seqs = new Integer[BATCH];
        String[] questions = new String[BATCH];
        String[] options = new String[BATCH];
        Buffer[] digests = new Buffer[BATCH];
        Arrays.setAll(attempts, i -> sheets.get((from + i) % sheets.size()).attemptId());
        Arrays.setAll(seqs, i -> 1 + (from + i) / sheets.size());
        Arrays.fill(questions, "q123456");
        Arrays.fill(options, "[\"123456\"]");
        Arrays.fill(digests, Buffer.buffer(new byte[32]));
        Tuple parameters = Tuple.of(attempts, seqs, questions, options, digests, OffsetDateTime.now(ZoneOffset.UTC));
        return new BareInserts.Work(BATCH, List.of(new BareInserts.Statement(INSERT, parameters)));
    }
}
