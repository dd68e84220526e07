package xuefa.law.store;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import xuefa.law.Article;
import xuefa.law.LawText;
import xuefa.law.LawTextJson;
import xuefa.law.flow.Shelf.Added;
import xuefa.law.flow.Shelf.Earlier;
import xuefa.shared.store.RecordStore.Tx;

/** Finds what a text that was added has to be compared with. */
final class EarlierWording {
    /** @param versionId which is in the record already */
    Future<Added> of(Tx tx, UUID lawId, UUID versionId, LawText text) {
        return tx.query(LawSql.EARLIER, Tuple.of(lawId, versionId)).compose(rows -> {
            Row row = rows.iterator().next();
            boolean newest = row.getBoolean("newest");
            UUID before = row.getUUID("id");
            if (before == null || !newest) {
                return Future.succeededFuture(new Added(lawId, versionId, text, newest, Optional.empty()));
            }
            return tx.query(LawSql.PARTS, Tuple.of(before))
                    .map(parts -> new Earlier(before, row.getLocalDate("passed_on"), articles(parts, text)))
                    .map(earlier -> new Added(lawId, versionId, text, true, Optional.of(earlier)));
        });
    }

    private static List<Article> articles(RowSet<Row> parts, LawText text) {
        var all = new ArrayList<Article>();
        for (Row part : parts) {
            List<Article> articles = LawTextJson.articles(part.getString("content"));
            if (!text.part().isEmpty() && part.getString("part").equals(text.part())) {
                return articles;
            }
            all.addAll(articles);
        }
        return text.part().isEmpty() ? all : withNumbersOf(text, all);
    }

    private static List<Article> withNumbersOf(LawText text, List<Article> articles) {
        var numbers = text.articles().stream()
                .mapToInt(article -> article.ref().number())
                .summaryStatistics();
        return articles.stream()
                .filter(article -> article.ref().number() >= numbers.getMin()
                        && article.ref().number() <= numbers.getMax())
                .toList();
    }
}
