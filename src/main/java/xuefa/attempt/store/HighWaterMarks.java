package xuefa.attempt.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import xuefa.attempt.Outcome;
import xuefa.attempt.SeqRange;
import xuefa.attempt.store.Batch.Epoch;
import xuefa.attempt.store.Batch.Judged;

/**
 * How far each epoch has been received without a gap. Answers are never removed, so what was true once stays true: memory, which
 * the event loops of a node share, holds a lower bound, and forgets it while there is a gap, since what closes a gap reaches
 * further than itself. The record is asked about what lies beyond it when a request leaves a gap or brings something again,
 * that is, when another node may know more.
 */
final class HighWaterMarks {
    private final Cache<Epoch, Integer> known;

    static Cache<Epoch, Integer> newCache() {
        return Caffeine.newBuilder().maximumSize(50_000).build();
    }

    HighWaterMarks(Cache<Epoch, Integer> known) {
        this.known = known;
    }

    /** By epoch, after its entries are committed; without those of an epoch that has not begun, of which nothing is stored. */
    Future<Map<Epoch, Integer>> of(Collection<Judged> requests, SqlConnection connection) {
        Map<Epoch, Integer> marks = new HashMap<>();
        List<Judged> unsure = new ArrayList<>();
        for (Judged judged : requests) {
            if (judged.outcomes().isEmpty()) {
                continue;
            }
            Integer before = known.getIfPresent(judged.waiting().key());
            int mark = before == null ? 0 : SeqRange.highWater(before, seqs(judged));
            if (before != null && isAllNew(judged) && judged.waiting().highestSeq() <= mark) {
                marks.put(judged.waiting().key(), remember(judged.waiting().key(), mark));
            } else {
                unsure.add(judged);
            }
        }
        return unsure.isEmpty()
                ? Future.succeededFuture(marks)
                : ask(unsure, connection).map(asked -> {
                    marks.putAll(asked);
                    return marks;
                });
    }

    private int remember(Epoch key, int mark) {
        return known.asMap().merge(key, mark, Math::max);
    }

    private static boolean isAllNew(Judged judged) {
        return judged.outcomes().stream()
                .noneMatch(outcome -> outcome == Outcome.REPEATED || outcome == Outcome.CONFLICTING);
    }

    private static SortedSet<Integer> seqs(Judged judged) {
        SortedSet<Integer> seqs = new TreeSet<>();
        judged.waiting().entries().forEach(entry -> seqs.add(entry.seq()));
        return seqs;
    }

    private Future<Map<Epoch, Integer>> ask(List<Judged> unsure, SqlConnection connection) {
        UUID[] attempts = unsure.stream().map(j -> j.waiting().file().id()).toArray(UUID[]::new);
        Integer[] epochs = unsure.stream().map(j -> j.waiting().epoch()).toArray(Integer[]::new);
        Integer[] from = unsure.stream()
                .map(j -> {
                    Integer before = known.getIfPresent(j.waiting().key());
                    return before == null ? 0 : before;
                })
                .toArray(Integer[]::new);
        return connection
                .preparedQuery(AnswerSql.RECEIVED)
                .execute(Tuple.tuple().addValue(attempts).addValue(epochs).addValue(from))
                .map(rows -> read(unsure, from, rows));
    }

    private Map<Epoch, Integer> read(List<Judged> unsure, Integer[] from, RowSet<Row> rows) {
        Map<Epoch, SortedSet<Integer>> received = new HashMap<>();
        for (Row row : rows) {
            received.computeIfAbsent(
                            new Epoch(row.getUUID("attempt_id"), row.getInteger("epoch")), key -> new TreeSet<>())
                    .add(row.getInteger("seq"));
        }
        Map<Epoch, Integer> marks = new HashMap<>();
        for (int i = 0; i < unsure.size(); i++) {
            Epoch key = unsure.get(i).waiting().key();
            SortedSet<Integer> beyond = received.getOrDefault(key, new TreeSet<>());
            int mark = SeqRange.highWater(from[i], beyond);
            marks.put(key, mark);
            if (beyond.tailSet(mark + 1).isEmpty()) {
                remember(key, mark);
            } else {
                known.invalidate(key);
            }
        }
        return marks;
    }
}
