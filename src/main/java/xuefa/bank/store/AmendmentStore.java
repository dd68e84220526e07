package xuefa.bank.store;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import xuefa.bank.AmendedArticle;
import xuefa.bank.flow.Wordings;
import xuefa.law.ArticleRef;
import xuefa.law.flow.Newcomers;
import xuefa.shared.Ids;
import xuefa.shared.store.Columns;
import xuefa.shared.store.RecordStore;
import xuefa.shared.store.RecordStore.Tx;

/** Newer wordings and what they do to questions, in PostgreSQL. */
public final class AmendmentStore implements Wordings {
    /** Lets the banks hear of wordings that come into the library. */
    public static final Newcomers TOLD = (tx, arrival) -> tell(tx, arrival.versionId());

    private final RecordStore store;

    public AmendmentStore(RecordStore store) {
        this.store = store;
    }

    /** Remembers, in the transaction that adds a wording to the library, that the banks have to hear of it. */
    public static Future<Void> tell(Tx tx, UUID versionId) {
        return tx.query(AmendmentSql.TELL, Tuple.of(versionId)).mapEmpty();
    }

    @Override
    public Future<Optional<Unheard>> unheard() {
        return store.query(AmendmentSql.HEAR).map(rows -> BankStore.list(
                        rows,
                        row -> new Unheard(
                                row.getUUID("version_id"), row.getOffsetDateTime("since"), row.getString("title")))
                .stream()
                .findFirst());
    }

    @Override
    public Future<Void> heard(Unheard wording) {
        return store.query(AmendmentSql.HEARD, Tuple.of(wording.versionId(), wording.since()))
                .mapEmpty();
    }

    @Override
    public Future<Map<UUID, OffsetDateTime>> unjudged() {
        return store.query(AmendmentSql.UNJUDGED).map(rows -> {
            Map<UUID, OffsetDateTime> questions = new HashMap<>();
            rows.forEach(row -> questions.put(row.getUUID("question_id"), row.getOffsetDateTime("since")));
            return questions;
        });
    }

    @Override
    public Future<Void> judged(Map<UUID, OffsetDateTime> questions) {
        List<Map.Entry<UUID, OffsetDateTime>> all = List.copyOf(questions.entrySet());
        return store.query(
                        AmendmentSql.JUDGED,
                        Tuple.tuple()
                                .addValue(all.stream().map(Map.Entry::getKey).toArray(UUID[]::new))
                                .addValue(all.stream().map(Map.Entry::getValue).toArray(OffsetDateTime[]::new)))
                .mapEmpty();
    }

    @Override
    public Future<List<Pair>> pairsOfLaw(String title) {
        return store.query(AmendmentSql.PAIRS_OF_LAW, Tuple.of(title)).map(AmendmentStore::pairs);
    }

    @Override
    public Future<List<Pair>> pairsOfQuestions(Collection<UUID> questionIds) {
        return store.query(AmendmentSql.PAIRS_OF_QUESTIONS, ids(questionIds)).map(AmendmentStore::pairs);
    }

    private static List<Pair> pairs(RowSet<Row> rows) {
        return BankStore.list(
                rows,
                row -> new Pair(
                        row.getString("title"),
                        row.getLocalDate("passed_on"),
                        row.getUUID("older_id"),
                        row.getUUID("newest_id")));
    }

    @Override
    public Future<List<Resting>> resting(Pair pair, Optional<Collection<UUID>> questionIds) {
        Tuple asked = Tuple.of(pair.title(), pair.citedOn())
                .addValue(questionIds.map(ids -> ids.toArray(UUID[]::new)).orElse(null));
        return store.query(AmendmentSql.RESTING, asked)
                .map(rows -> BankStore.list(
                        rows,
                        row -> new Resting(row.getUUID("question_id"), row.getInteger("version"), articles(row))));
    }

    private static List<ArticleRef> articles(Row row) {
        return Arrays.stream(row.getArrayOfStrings("articles"))
                .map(ArticleRef::parse)
                .sorted()
                .toList();
    }

    @Override
    public Future<Void> flag(UUID newest, List<Flag> flags) {
        if (flags.isEmpty()) {
            return Future.succeededFuture();
        }
        var heads =
                new Columns<>(flags).uuid(Flag::questionId).whole(Flag::version).tuple();
        var judged = new Columns<>(flags)
                .text(flag -> AmendedArticle.isStale(flag.articles()) ? "stale" : "repointable")
                .text(flag -> AmendedArticle.write(flag.articles()))
                .tuple();
        Tuple asked = heads.addValue(newest).addValue(judged.getValue(0)).addValue(judged.getValue(1));
        List<UUID> questions = flags.stream().map(Flag::questionId).distinct().toList();
        return store.inTransaction(tx -> tx.query(AmendmentSql.FLAG, asked)
                .compose(flagged ->
                        tx.query(AmendmentSql.OVERTAKE, ids(questions).addValue(newest)))
                .compose(done -> refresh(tx, questions)));
    }

    @Override
    public Future<Void> refresh(Collection<UUID> questionIds) {
        return store.inTransaction(tx -> refresh(tx, questionIds));
    }

    private static Future<Void> refresh(Tx tx, Collection<UUID> questionIds) {
        return tx.query(AmendmentSql.REFRESH, ids(questionIds)).compose(rows -> {
            List<UUID> stale = BankStore.list(rows, row -> row.getUUID("id"));
            if (stale.isEmpty()) {
                return Future.succeededFuture();
            }
            UUID[] events = Stream.generate(Ids::next).limit(stale.size()).toArray(UUID[]::new);
            return tx.query(
                            AmendmentSql.TELL_STALE,
                            Tuple.tuple().addValue(events).addValue(stale.toArray(UUID[]::new)))
                    .mapEmpty();
        });
    }

    private static Tuple ids(Collection<UUID> questionIds) {
        return Tuple.tuple().addValue(questionIds.toArray(UUID[]::new));
    }
}
