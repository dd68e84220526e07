package xuefa.law.http;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import xuefa.law.Article;
import xuefa.law.compare.Difference;
import xuefa.law.compare.Difference.Kept;

/** A difference of two wordings as the contract has it. */
final class DifferenceJson {
    private DifferenceJson() {}

    static JsonObject of(Difference difference) {
        JsonArray changed = new JsonArray();
        difference.changed().forEach(kept -> {
            JsonArray words = new JsonArray();
            kept.words()
                    .forEach(each -> words.add(
                            new JsonObject().put("kind", each.kind().code()).put("text", each.text())));
            changed.add(pair(kept).put("words", words));
        });
        return new JsonObject()
                .put("added", articles(difference.added()))
                .put("removed", articles(difference.removed()))
                .put("changed", changed)
                .put("moved", pairs(difference.moved()))
                .put("renumbered", pairs(difference.renumbered()));
    }

    private static JsonArray articles(List<Article> articles) {
        JsonArray array = new JsonArray();
        articles.forEach(article -> array.add(new JsonObject()
                .put("number", article.ref().toString())
                .put("label", article.label())
                .put("text", article.text())));
        return array;
    }

    private static JsonArray pairs(List<Kept> kept) {
        JsonArray array = new JsonArray();
        kept.forEach(each -> array.add(pair(each)));
        return array;
    }

    private static JsonObject pair(Kept kept) {
        return new JsonObject()
                .put("from", kept.from().ref().toString())
                .put("fromLabel", kept.from().label())
                .put("to", kept.to().ref().toString())
                .put("toLabel", kept.to().label());
    }
}
