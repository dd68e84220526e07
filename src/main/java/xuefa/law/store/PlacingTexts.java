package xuefa.law.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import xuefa.audit.Deed;
import xuefa.audit.store.AuditEntries;
import xuefa.law.Article;
import xuefa.law.LawEvent;
import xuefa.law.LawText;
import xuefa.law.LawTextJson;
import xuefa.law.LevelOfForce;
import xuefa.law.SearchTerms;
import xuefa.law.flow.Shelf.Placed;
import xuefa.law.flow.Shelf.Watching;
import xuefa.shared.Actor;
import xuefa.shared.Digests;
import xuefa.shared.Ids;
import xuefa.shared.store.RecordStore;
import xuefa.shared.store.RecordStore.Tx;

/** Puts texts on the shelf, each once. */
final class PlacingTexts {
    private final RecordStore store;
    private final EarlierWording earlier = new EarlierWording();

    PlacingTexts(RecordStore store) {
        this.store = store;
    }

    /** Thrown inside the transaction so that nothing of the file stays. */
    private static final class Conflict extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Conflict() {
            super("another text of this wording is there", null, false, false);
        }
    }

    /** Thrown at the end of a trial so that nothing stays. */
    private static final class Tried extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient List<Placed> placed;

        Tried(List<Placed> placed) {
            super("a trial", null, false, false);
            this.placed = placed;
        }
    }

    Future<List<Placed>> place(List<LawText> texts, String source, Watching watching, boolean trial) {
        return store.inTransaction(tx -> {
                    Future<List<Placed>> placing = Future.succeededFuture(new ArrayList<>());
                    for (LawText text : texts) {
                        placing = placing.compose(
                                placed -> place(tx, text, source, watching).map(each -> {
                                    placed.add(each);
                                    return placed;
                                }));
                    }
                    return trial
                            ? placing.<List<Placed>>compose(placed -> Future.failedFuture(new Tried(placed)))
                            : placing;
                })
                .recover(failure -> switch (failure) {
                    case Conflict conflict -> Future.succeededFuture(List.of(Placed.CONFLICTING));
                    case Tried tried -> Future.succeededFuture(tried.placed);
                    default -> Future.failedFuture(failure);
                });
    }

    private Future<Placed> place(Tx tx, LawText text, String source, Watching watching) {
        JsonNode content = LawTextJson.of(text.blocks());
        byte[] canonical = Digests.canonicalJson(content);
        byte[] digest = Digests.sha256(canonical);
        return tx.query(LawSql.ADD_LAW, Tuple.of(Ids.next(), text.title()))
                .map(PlacingTexts::id)
                .compose(lawId -> tx.query(LawSql.ADD_VERSION, version(text, lawId))
                        .map(PlacingTexts::id)
                        .compose(versionId -> tx.query(LawSql.TEXT, Tuple.of(versionId, text.part()))
                                .compose(found -> found.size() == 0
                                        ? add(tx, lawId, versionId, text, source, digest)
                                                .compose(placed -> earlier.of(tx, lawId, versionId, text))
                                                .compose(added -> watching.added(tx, added))
                                                .compose(watched -> AuditEntries.add(
                                                        tx,
                                                        tx.acting().orElse(Actor.COMMAND),
                                                        deed(text, versionId, source)))
                                                .map(Placed.ADDED)
                                        : same(found, digest))));
    }

    private static Deed deed(LawText text, UUID versionId, String source) {
        return Deed.of("law.imported", "lawVersion", versionId)
                .after(JsonNodeFactory.instance
                        .objectNode()
                        .put("title", text.title())
                        .put("source", source));
    }

    private static Future<Placed> same(RowSet<Row> found, byte[] digest) {
        return Arrays.equals(found.iterator().next().getBuffer("digest").getBytes(), digest)
                ? Future.succeededFuture(Placed.ALREADY_THERE)
                : Future.failedFuture(new Conflict());
    }

    private static Future<Void> add(Tx tx, UUID lawId, UUID versionId, LawText text, String source, byte[] digest) {
        UUID textId = Ids.next();
        List<Article> articles = text.articles();
        Short[] numbers =
                articles.stream().map(each -> (short) each.ref().number()).toArray(Short[]::new);
        Short[] inserted =
                articles.stream().map(each -> (short) each.ref().inserted()).toArray(Short[]::new);
        String content = LawTextJson.of(text.blocks()).toString();
        return tx.query(LawSql.TAKEN, Tuple.of(versionId, numbers, inserted))
                .compose(taken -> taken.iterator().next().getBoolean("taken")
                        ? Future.failedFuture(new Conflict())
                        : tx.query(
                                LawSql.ADD_TEXT,
                                Tuple.of(
                                        textId,
                                        versionId,
                                        text.part(),
                                        source,
                                        io.vertx.core.buffer.Buffer.buffer(digest),
                                        content)))
                .compose(added -> tx.connection()
                        .preparedQuery(LawSql.ADD_ARTICLE)
                        .executeBatch(articles.stream()
                                .map(article -> article(versionId, textId, article, rank(text)))
                                .toList()))
                .compose(added -> text.repeals().isEmpty()
                        ? Future.succeededFuture()
                        : tx.query(
                                        LawSql.ADD_REPEALS,
                                        Tuple.of(versionId)
                                                .addArrayOfString(text.repeals().toArray(String[]::new)))
                                .mapEmpty())
                .compose(repeals -> tx.query(LawSql.POINT_TO_NEWEST, Tuple.of(lawId)))
                .mapEmpty();
    }

    private static Tuple article(UUID versionId, UUID textId, Article article, int rank) {
        String words = article.title().isEmpty() ? article.text() : article.title() + "\n" + article.text();
        return Tuple.of(
                versionId,
                textId,
                (short) article.ref().number(),
                (short) article.ref().inserted(),
                article.label(),
                words,
                ranked(SearchTerms.pairs(words), rank));
    }

    private static Integer[] ranked(Integer[] pairs, int rank) {
        Integer[] ranked = Arrays.copyOf(pairs, pairs.length + 1);
        ranked[pairs.length] = rank;
        return ranked;
    }

    /** Which laws are weighed first: national laws, what the State Council and the highest courts made, all others. */
    private static int rank(LawText text) {
        return text.level()
                .map(level -> switch (level) {
                    case CONSTITUTION, LAW -> -1;
                    case ADMINISTRATIVE_REGULATION, JUDICIAL_INTERPRETATION -> -2;
                    default -> -3;
                })
                .orElse(-3);
    }

    private static Tuple version(LawText text, UUID lawId) {
        var history = JsonNodeFactory.instance.arrayNode();
        for (LawEvent event : text.history()) {
            history.addObject()
                    .put("on", event.on().toString())
                    .put("kind", event.kind().code())
                    .put("words", event.words());
        }
        return Tuple.tuple()
                .addValue(Ids.next())
                .addValue(lawId)
                .addValue(text.dates().version().orElseThrow())
                .addValue(text.dates().published().orElse(null))
                .addValue(text.dates().inForceSince().orElse(null))
                .addValue(text.level().map(LevelOfForce::code).orElse(null))
                .addValue(text.jurisdiction().orElse(null))
                .addValue(text.numbering().name().toLowerCase(java.util.Locale.ROOT))
                .addValue(history.toString());
    }

    private static UUID id(RowSet<Row> rows) {
        return rows.iterator().next().getUUID("id");
    }
}
