package xuefa.law.http;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import xuefa.law.Article;
import xuefa.law.ArticleRef;
import xuefa.law.LawTextJson;
import xuefa.law.flow.LookingAtLaws;
import xuefa.law.flow.Searching;
import xuefa.law.flow.Shelf;
import xuefa.shared.http.Api;
import xuefa.shared.http.Call;
import xuefa.shared.http.Problem;
import xuefa.shared.http.Reply;

/** The law library over HTTP; everybody signed in may read it. */
public final class LawApi {
    private static final int USUAL_LIMIT = 20;

    private final LookingAtLaws looking;
    private final Searching searching;

    public LawApi(LookingAtLaws looking, Searching searching) {
        this.looking = looking;
        this.searching = searching;
    }

    public void addTo(Api api) {
        api.on("listLaws", this::laws)
                .on("getLaw", this::law)
                .on("getLawVersion", this::version)
                .on("getLawArticle", this::article)
                .on("getLawDifference", this::difference)
                .on("searchLawArticles", this::search);
    }

    private Future<Reply> laws(Call call) {
        Optional<String> cursor = call.parameter("cursor");
        Optional<String> after = cursor.flatMap(TitleCursor::read);
        if (cursor.isPresent() && after.isEmpty()) {
            return Future.succeededFuture(Reply.problem(
                    Problem.of(400, "request.not-allowed").because(List.of(Problem.Fault.of("cursor", "page")))));
        }
        var query = new LookingAtLaws.Query(
                call.parameter("title").orElse(""),
                call.parameter("level"),
                call.parameter("jurisdiction"),
                call.parameter("force").flatMap(Shelf.Force::of),
                after,
                limit(call));
        return looking.volumes(query).map(page -> {
            JsonArray items = new JsonArray();
            page.volumes().forEach(volume -> items.add(json(volume)));
            JsonObject json = new JsonObject()
                    .put("items", items)
                    .put("total", page.total())
                    .put("jurisdictions", new JsonArray(page.jurisdictions()));
            page.next().ifPresent(title -> json.put("nextCursor", TitleCursor.of(title)));
            return Reply.ok(json);
        });
    }

    private Future<Reply> law(Call call) {
        UUID lawId = call.id("lawId");
        return looking.versions(lawId).map(found -> found.map(law -> Reply.ok(json(lawId, law)))
                .orElseGet(() -> Reply.problem(404, "law.unknown")));
    }

    private static JsonObject json(UUID lawId, Shelf.Versions law) {
        JsonArray versions = new JsonArray();
        law.versions().forEach(version -> versions.add(json(version)));
        return new JsonObject()
                .put("lawId", lawId.toString())
                .put("title", law.title())
                .put("versions", versions);
    }

    private Future<Reply> version(Call call) {
        return looking.wording(call.id("versionId")).map(found -> found.map(LawApi::json)
                .map(Reply::ok)
                .orElseGet(() -> Reply.problem(404, "law.unknown-version")));
    }

    private Future<Reply> article(Call call) {
        return call.parameter("article")
                .flatMap(LawApi::ref)
                .map(ref -> looking.article(call.id("versionId"), ref))
                .orElseGet(() -> Future.succeededFuture(Optional.empty()))
                .map(found -> found.map(LawApi::json)
                        .map(Reply::ok)
                        .orElseGet(() -> Reply.problem(404, "law.unknown-article")));
    }

    private static Optional<ArticleRef> ref(String written) {
        try {
            return Optional.of(ArticleRef.parse(written));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private static JsonObject json(Article article) {
        return new JsonObject(
                LawTextJson.of(List.of(article)).path("blocks").path(0).toString());
    }

    private Future<Reply> difference(Call call) {
        UUID from = UUID.fromString(call.parameter("from").orElseThrow());
        UUID to = UUID.fromString(call.parameter("to").orElseThrow());
        return looking.difference(from, to).map(found -> found.map(DifferenceJson::of)
                .map(Reply::ok)
                .orElseGet(() -> Reply.problem(404, "law.unknown-version")));
    }

    private Future<Reply> search(Call call) {
        return searching.find(call.parameter("q").orElseThrow(), limit(call)).map(hits -> {
            JsonArray items = new JsonArray();
            hits.forEach(hit -> items.add(json(hit)));
            return Reply.ok(new JsonObject().put("items", items));
        });
    }

    private static int limit(Call call) {
        return call.parameter("limit").map(Integer::parseInt).orElse(USUAL_LIMIT);
    }

    private static JsonObject json(Shelf.Hit hit) {
        return new JsonObject()
                .put("lawId", hit.lawId().toString())
                .put("title", hit.title())
                .put("versionId", hit.versionId().toString())
                .put("passedOn", hit.passedOn().toString())
                .put("number", hit.article().toString())
                .put("label", hit.label())
                .put("snippet", hit.snippet());
    }

    private static JsonObject json(Shelf.Volume volume) {
        return new JsonObject()
                .put("lawId", volume.lawId().toString())
                .put("title", volume.title())
                .put("versions", volume.versions())
                .put("force", volume.force().code())
                .put("newest", json(volume.newest()));
    }

    private static JsonObject json(Shelf.Version version) {
        JsonObject json = new JsonObject()
                .put("versionId", version.id().toString())
                .put("passedOn", version.passedOn().toString())
                .put("articles", version.articles());
        putIfThere(json, "publishedOn", version.publishedOn());
        putIfThere(json, "inForceSince", version.inForceSince());
        putIfThere(json, "level", version.level());
        putIfThere(json, "jurisdiction", version.jurisdiction());
        putIfThere(json, "repealedBy", version.repealedBy());
        return json;
    }

    private static void putIfThere(JsonObject json, String name, @Nullable Object value) {
        if (value != null) {
            json.put(name, value.toString());
        }
    }

    private static JsonObject json(Shelf.Wording wording) {
        JsonArray parts = new JsonArray();
        wording.parts()
                .forEach(part -> parts.add(new JsonObject()
                        .put("name", part.name())
                        .put("blocks", new JsonObject(part.content()).getJsonArray("blocks"))));
        return new JsonObject()
                .put("lawId", wording.lawId().toString())
                .put("title", wording.title())
                .put("version", json(wording.version()))
                .put("history", new JsonArray(wording.history()))
                .put("parts", parts);
    }
}
