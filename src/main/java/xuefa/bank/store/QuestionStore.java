package xuefa.bank.store;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import xuefa.bank.Content;
import xuefa.bank.flow.Listed;
import xuefa.bank.flow.PersonRef;
import xuefa.bank.flow.Questions;
import xuefa.law.SearchTerms;
import xuefa.shared.store.RecordStore;

/** Questions in PostgreSQL, for reading. */
public final class QuestionStore implements Questions {
    private final RecordStore store;

    public QuestionStore(RecordStore store) {
        this.store = store;
    }

    @Override
    public Future<Page> list(Filter filter) {
        var sql = new QuestionListSql(filter);
        return Future.all(store.query(sql.count(), sql.values()), store.query(sql.page(filter), sql.pageValues(filter)))
                .map(both -> {
                    RowSet<Row> count = both.resultAt(0);
                    RowSet<Row> page = both.resultAt(1);
                    return new Page(
                            BankStore.list(page, Rows::listed),
                            count.iterator().next().getInteger("total"));
                });
    }

    @Override
    public Future<Map<UUID, Seen>> see(UUID personId, Collection<UUID> questionIds) {
        return store.query(QuestionSql.SEE, Tuple.of(personId).addValue(questionIds.toArray(UUID[]::new)))
                .map(rows -> {
                    Map<UUID, Seen> seen = new HashMap<>();
                    for (Row row : rows) {
                        if (row.getValue("roles") != null) {
                            seen.put(row.getUUID("id"), Rows.seen(row));
                        }
                    }
                    return seen;
                });
    }

    @Override
    public Future<List<Version>> versions(UUID questionId) {
        return store.query(QuestionSql.VERSIONS, Tuple.of(questionId)).map(rows -> BankStore.list(rows, Rows::version));
    }

    @Override
    public Future<Map<UUID, Content>> contents(Map<UUID, Integer> versions) {
        List<Map.Entry<UUID, Integer>> wanted = List.copyOf(versions.entrySet());
        Tuple asked = Tuple.tuple()
                .addValue(wanted.stream().map(Map.Entry::getKey).toArray(UUID[]::new))
                .addValue(wanted.stream().map(Map.Entry::getValue).toArray(Integer[]::new));
        return store.query(QuestionSql.CONTENTS, asked).map(rows -> {
            Map<UUID, Content> contents = new HashMap<>();
            rows.forEach(row -> contents.put(row.getUUID("question_id"), Content.read(row.getString("content"))));
            return contents;
        });
    }

    @Override
    public Future<List<Event>> events(UUID questionId) {
        return store.query(QuestionSql.EVENTS, Tuple.of(questionId)).map(rows -> BankStore.list(rows, Rows::event));
    }

    @Override
    public Future<Map<UUID, Amendment>> amendments(Collection<UUID> questionIds) {
        return store.query(QuestionSql.AMENDMENTS, Tuple.tuple().addValue(questionIds.toArray(UUID[]::new)))
                .map(rows -> {
                    Map<UUID, Amendment> amendments = new HashMap<>();
                    rows.forEach(row -> amendments.put(row.getUUID("question_id"), Rows.amendment(row)));
                    return amendments;
                });
    }

    @Override
    public Future<List<Listed>> sharing(UUID bankId, List<String> stretches) {
        Future<Map<UUID, Listed>> found = Future.succeededFuture(new LinkedHashMap<>());
        for (String stretch : stretches) {
            found = found.compose(
                    before -> store.query(QuestionSql.SHARING, Tuple.of(bankId).addValue(SearchTerms.pairs(stretch)))
                            .map(rows -> {
                                rows.forEach(row -> before.putIfAbsent(row.getUUID("id"), Rows.listed(row)));
                                return before;
                            }));
        }
        return found.map(all -> List.copyOf(all.values()));
    }

    @Override
    public Future<Queue> queue(UUID reviewerId, Optional<UUID> bankId, Optional<Place> after, int limit) {
        UUID bank = bankId.orElse(null);
        Tuple asked = Tuple.of(reviewerId)
                .addValue(bank)
                .addValue(after.map(QuestionStore::moment).orElse(null))
                .addValue(after.map(Place::id).orElse(null))
                .addValue(limit);
        return Future.all(
                        store.query(
                                QuestionSql.QUEUE_TOTAL, Tuple.of(reviewerId).addValue(bank)),
                        store.query(QuestionSql.QUEUE, asked))
                .map(both -> {
                    RowSet<Row> total = both.resultAt(0);
                    RowSet<Row> rows = both.resultAt(1);
                    return new Queue(
                            BankStore.list(rows, QuestionStore::waiting),
                            total.iterator().next().getInteger("total"));
                });
    }

    private static @Nullable OffsetDateTime moment(Place place) {
        return place.at().atOffset(ZoneOffset.UTC);
    }

    private static Waiting waiting(Row row) {
        PersonRef submitter = Rows.person(row, "submitter_id", "submitter");
        Seen seen = Rows.seen(row);
        return new Waiting(seen, submitter == null ? seen.question().author() : submitter);
    }

    @Override
    public Future<Page> amended(
            UUID bankId, Optional<String> amended, Optional<String> law, Optional<UUID> after, int limit) {
        Tuple asked = Tuple.of(bankId).addValue(amended.orElse(null)).addValue(law.orElse(null));
        Tuple paged = Tuple.of(bankId)
                .addValue(amended.orElse(null))
                .addValue(law.orElse(null))
                .addValue(after.orElse(null))
                .addValue(limit);
        return Future.all(store.query(QuestionSql.AMENDED_TOTAL, asked), store.query(QuestionSql.AMENDED, paged))
                .map(both -> {
                    RowSet<Row> total = both.resultAt(0);
                    RowSet<Row> rows = both.resultAt(1);
                    return new Page(
                            BankStore.list(rows, Rows::listed),
                            total.iterator().next().getInteger("total"));
                });
    }
}
