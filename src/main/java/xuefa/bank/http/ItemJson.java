package xuefa.bank.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import xuefa.bank.AmendedArticle;
import xuefa.bank.ComparingContents.Changed;
import xuefa.bank.Content;
import xuefa.bank.Fault;
import xuefa.bank.flow.Listed;
import xuefa.bank.flow.LookingAtAmendments.Amended;
import xuefa.bank.flow.PersonRef;
import xuefa.bank.flow.ReleaseBook.Numbered;
import xuefa.bank.gate.GateJson;

/** The pieces of the contract that several answers of banks are made of. */
final class ItemJson {
    private ItemJson() {}

    static JsonObject of(Listed question) {
        JsonObject json = new JsonObject()
                .put("questionId", question.id().toString())
                .put("state", question.state().code())
                .put("kind", question.kind().code())
                .put("stem", question.glance())
                .put("version", question.newest())
                .put("author", of(question.author()))
                .put("changedAt", question.changedAt().toString());
        put(json, "code", question.code());
        put(json, "difficulty", question.difficulty());
        put(json, "law", question.law());
        put(json, "citation", question.citation());
        put(json, "topic", question.topic());
        put(json, "approvedVersion", question.approved());
        put(json, "releasedVersion", question.released());
        put(json, "amended", question.amended());
        return json;
    }

    static JsonObject of(PersonRef person) {
        return new JsonObject().put("personId", person.id().toString()).put("name", person.name());
    }

    static void put(JsonObject json, String name, @Nullable Object value) {
        if (value != null) {
            json.put(name, value instanceof Integer ? value : value.toString());
        }
    }

    static JsonObject of(Content content) {
        return new JsonObject(content.text());
    }

    static JsonArray faults(List<Fault> faults) {
        JsonArray json = new JsonArray();
        faults.forEach(fault -> json.add(object(GateJson.fault(fault))));
        return json;
    }

    static JsonArray changes(List<Changed> changes) {
        return new JsonArray(GateJson.fields(changes).toString());
    }

    static JsonObject object(JsonNode node) {
        return new JsonObject(node.toString());
    }

    static JsonObject of(Amended amended) {
        var amendment = amended.amendment();
        JsonArray articles = new JsonArray();
        amendment.articles().forEach(each -> articles.add(article(each, amended)));
        JsonObject json = new JsonObject()
                .put("amended", amendment.amended())
                .put("title", amendment.title())
                .put("from", amendment.from().toString())
                .put("to", amendment.to().toString())
                .put("toVersionId", amendment.toVersionId().toString())
                .put("flaggedAt", amendment.flaggedAt().toString())
                .put("articles", articles);
        put(json, "fromVersionId", amendment.fromVersionId());
        put(json, "inForceSince", amendment.inForceSince());
        amended.suggestion().ifPresent(changes -> json.put("suggestion", changes(changes)));
        return json;
    }

    private static JsonObject article(AmendedArticle article, Amended amended) {
        JsonArray words = amended.fates()
                .kept(article.cited())
                .map(kept -> new JsonArray(GateJson.words(kept.words()).toString()))
                .orElseGet(JsonArray::new);
        JsonObject json = new JsonObject()
                .put("article", article.cited().toString())
                .put("label", article.cited().inChinese())
                .put("verdict", article.fate().code())
                .put("words", words);
        article.became().ifPresent(now -> json.put("became", now.toString()).put("becameLabel", now.inChinese()));
        return json;
    }

    static JsonObject of(Numbered release) {
        JsonObject json = new JsonObject()
                .put("releaseId", release.id().toString())
                .put("bankId", release.bankId().toString())
                .put("name", release.name())
                .put("number", release.number())
                .put("digest", release.digest())
                .put("releasedAt", release.releasedAt().toString())
                .put("releasedBy", of(release.releasedBy()))
                .put("questions", release.questions())
                .put("stale", release.stale())
                .mergeIn(new JsonObject(release.changes()).getJsonObject("counts"));
        put(json, "note", release.note());
        return json;
    }

    static JsonObject page(JsonArray items, int total, Optional<String> next) {
        JsonObject json = new JsonObject().put("items", items).put("total", total);
        next.ifPresent(cursor -> json.put("nextCursor", cursor));
        return json;
    }
}
