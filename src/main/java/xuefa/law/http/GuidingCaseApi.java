package xuefa.law.http;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import xuefa.law.ArticleRef;
import xuefa.law.cases.GuidingCase;
import xuefa.law.flow.CompanionShelf.ShelvedCase;
import xuefa.law.flow.LookingAtCases;
import xuefa.shared.http.Api;
import xuefa.shared.http.Call;
import xuefa.shared.http.Reply;

/** Guiding cases and gists over HTTP; everybody signed in may read them. */
public final class GuidingCaseApi {
    private final LookingAtCases looking;

    public GuidingCaseApi(LookingAtCases looking) {
        this.looking = looking;
    }

    public void addTo(Api api) {
        api.on("listGuidingCases", this::cases)
                .on("getGuidingCase", this::guidingCase)
                .on("listLawVersionCases", this::ofVersion)
                .on("getLawOutline", this::outline);
    }

    private Future<Reply> cases(Call call) {
        return looking.cases(call.parameter("q").orElse("").strip(), call.parameter("law"))
                .map(GuidingCaseApi::items);
    }

    private Future<Reply> guidingCase(Call call) {
        return looking.guidingCase(call.id("caseId")).map(found -> found.map(each -> Reply.ok(json(each)))
                .orElseGet(() -> Reply.problem(404, "guiding-case.unknown")));
    }

    private Future<Reply> ofVersion(Call call) {
        return looking.of(call.id("versionId")).map(found -> found.map(GuidingCaseApi::items)
                .orElseGet(() -> Reply.problem(404, "law.unknown-version")));
    }

    private Future<Reply> outline(Call call) {
        String title = call.parameter("title").orElseThrow();
        return looking.outline(title).map(outline -> {
            JsonArray gists = new JsonArray();
            JsonObject json = new JsonObject().put("title", title).put("gists", gists);
            outline.gists().ifPresent(found -> {
                json.put("passedOn", found.passedOn().toString());
                found.gists().forEach((article, gist) -> gists.add(json(article).put("gist", gist)));
            });
            outline.library().ifPresent(shelved -> json.put(
                            "versionId", shelved.versionId().toString())
                    .put("lawId", shelved.lawId().toString()));
            return Reply.ok(json);
        });
    }

    private static Reply items(List<ShelvedCase> cases) {
        JsonArray items = new JsonArray();
        cases.forEach(each -> items.add(json(each)));
        return Reply.ok(new JsonObject().put("items", items));
    }

    private static JsonObject json(ShelvedCase shelved) {
        GuidingCase guiding = shelved.guidingCase();
        JsonArray articles = new JsonArray();
        guiding.places()
                .forEach(place -> articles.add(json(place.article().article())
                        .put("label", place.article().inChinese())
                        .put("law", place.lawTitle())
                        .put("version", place.passedOn().toString())));
        return new JsonObject()
                .put("caseId", shelved.id().toString())
                .put("key", guiding.key())
                .put("number", guiding.number())
                .put("title", guiding.title())
                .put("publishedOn", guiding.publishedOn().toString())
                .put("publishedBy", guiding.publishedBy())
                .put("court", guiding.court())
                .put("gist", guiding.gist())
                .put("lesson", guiding.lesson())
                .put("source", guiding.source())
                .put("articles", articles);
    }

    private static JsonObject json(ArticleRef article) {
        return new JsonObject().put("number", article.toString()).put("label", article.inChinese());
    }
}
