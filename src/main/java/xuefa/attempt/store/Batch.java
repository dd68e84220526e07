package xuefa.attempt.store;

import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import xuefa.attempt.AttemptFile;
import xuefa.attempt.Entry;
import xuefa.attempt.Outcome;

/** Requests that share one statement. Confined to one event loop. */
final class Batch {
    /** One request to save. */
    record Waiting(AttemptFile file, int epoch, List<Entry> entries) {
        Epoch key() {
            return new Epoch(file.id(), epoch);
        }

        int highestSeq() {
            return entries.stream().mapToInt(Entry::seq).max().orElse(0);
        }
    }

    /** Seqs are counted in an attempt's epoch. */
    record Epoch(UUID attemptId, int epoch) {}

    /** What the record said to one request, before its high water is known. */
    record Judged(Waiting waiting, List<Outcome> outcomes, int epochNow, Instant now, Instant dueAt) {}

    private final List<Waiting> requests = new ArrayList<>();
    private final AnswerRows rows = new AnswerRows();
    /** By request, and in it by entry: the row that carries it. Entries of one request that share a seq share the row. */
    private final List<int[]> rowOf = new ArrayList<>();

    /** Of each epoch one request at most: a statement does not see its own rows. */
    void add(Waiting waiting) {
        Map<Integer, Integer> bySeq = new HashMap<>();
        int[] places = new int[waiting.entries().size()];
        for (int i = 0; i < places.length; i++) {
            Entry entry = waiting.entries().get(i);
            Integer place = bySeq.get(entry.seq());
            if (place == null) {
                place = rows.size();
                bySeq.put(entry.seq(), place);
                rows.add(waiting.file(), waiting.epoch(), entry);
            }
            places[i] = place;
        }
        requests.add(waiting);
        rowOf.add(places);
    }

    AnswerRows rows() {
        return rows;
    }

    /** In the order of the requests: what the record said, or nothing where it has to be asked again. */
    List<Optional<Judged>> read(RowSet<Row> answer) {
        Row[] byRow = new Row[rows.size()];
        for (Row row : answer) {
            byRow[row.getInteger("n")] = row;
        }
        List<Optional<Judged>> judged = new ArrayList<>(requests.size());
        for (int i = 0; i < requests.size(); i++) {
            judged.add(judge(requests.get(i), rowOf.get(i), byRow));
        }
        return judged;
    }

    private static Optional<Judged> judge(Waiting waiting, int[] places, Row[] byRow) {
        Row first = byRow[places[0]];
        int epochNow = first.getInteger("epoch_now");
        List<Outcome> outcomes = new ArrayList<>();
        Map<Integer, Entry> seen = new HashMap<>();
        for (int i = 0; waiting.epoch() <= epochNow && i < places.length; i++) {
            Outcome outcome = AnswerRows.outcome(byRow[places[i]]);
            if (outcome == null) {
                return Optional.empty();
            }
            Entry entry = waiting.entries().get(i);
            Entry twin = seen.putIfAbsent(places[i], entry);
            outcomes.add(twin == null ? outcome : secondTime(outcome, entry.equals(twin)));
        }
        return Optional.of(new Judged(
                waiting,
                outcomes,
                epochNow,
                first.getOffsetDateTime("now").toInstant(),
                first.getOffsetDateTime("due_at").toInstant()));
    }

    private static Outcome secondTime(Outcome first, boolean same) {
        if (!same) {
            return Outcome.CONFLICTING;
        }
        return first == Outcome.ACCEPTED ? Outcome.REPEATED : first;
    }
}
