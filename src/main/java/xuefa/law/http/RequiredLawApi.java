package xuefa.law.http;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import xuefa.law.ArticleRef;
import xuefa.law.flow.CompanionShelf.Shelved;
import xuefa.law.flow.CompanionShelf.ShelvedList;
import xuefa.law.flow.LookingAtRequiredLaws;
import xuefa.law.flow.LookingAtRequiredLaws.Opened;
import xuefa.law.required.Audience;
import xuefa.law.required.ListDifference;
import xuefa.law.required.ListedLaw;
import xuefa.people.PostCategory;
import xuefa.people.UnitKind;
import xuefa.shared.http.Api;
import xuefa.shared.http.Call;
import xuefa.shared.http.Reply;

/** Required-law lists over HTTP; everybody signed in may read them. */
public final class RequiredLawApi {
    private final LookingAtRequiredLaws looking;

    public RequiredLawApi(LookingAtRequiredLaws looking) {
        this.looking = looking;
    }

    public void addTo(Api api) {
        api.on("listMyRequiredLaws", this::mine)
                .on("listRequiredLawLists", this::lists)
                .on("getRequiredLawList", this::list)
                .on("getRequiredLawDifference", this::difference);
    }

    private Future<Reply> mine(Call call) {
        return looking.mine(call.caller().personId()).map(lists -> items(lists, RequiredLawApi::json));
    }

    private Future<Reply> lists(Call call) {
        return looking.lists().map(lists -> items(lists, RequiredLawApi::head));
    }

    private static <T> Reply items(List<T> all, Function<T, JsonObject> json) {
        return Reply.ok(new JsonObject().put("items", array(all, json)));
    }

    private Future<Reply> list(Call call) {
        return looking.list(call.id("listVersionId")).map(found -> found.map(opened -> Reply.ok(json(opened)))
                .orElseGet(() -> Reply.problem(404, "required-law.unknown")));
    }

    private Future<Reply> difference(Call call) {
        UUID from = UUID.fromString(call.parameter("from").orElseThrow());
        UUID to = UUID.fromString(call.parameter("to").orElseThrow());
        return looking.difference(from, to).map(found -> found.map(each -> Reply.ok(json(each, Map.of())))
                .orElseGet(() -> Reply.problem(404, "required-law.unknown")));
    }

    private static JsonObject head(ShelvedList shelved) {
        var list = shelved.list();
        Audience audience = list.audience();
        JsonObject whom = new JsonObject()
                .put(
                        "categories",
                        codes(audience.categories().stream()
                                .map(PostCategory::code)
                                .sorted()
                                .toList()))
                .put(
                        "levels",
                        codes(audience.levels().stream()
                                .map(UnitKind::code)
                                .sorted()
                                .toList()));
        return new JsonObject()
                .put("listVersionId", shelved.id().toString())
                .put("list", list.key())
                .put("family", list.family().code())
                .put("title", list.title())
                .put("dated", list.dated().toString())
                .put("count", list.laws().size())
                .put("audience", whom);
    }

    private static JsonObject json(Opened opened) {
        var list = opened.shelved().list();
        JsonObject json = head(opened.shelved())
                .put("source", list.source())
                .put("basis", list.basis())
                .put("laws", array(list.laws(), law -> json(law, opened.library())));
        opened.before().ifPresent(before -> json.put(
                        "before",
                        new JsonObject()
                                .put("listVersionId", before.shelved().id().toString())
                                .put("dated", before.shelved().list().dated().toString()))
                .put("difference", json(before.difference(), opened.library())));
        return json;
    }

    private static JsonObject json(ListDifference difference, Map<String, Shelved> library) {
        return new JsonObject()
                .put("added", array(difference.added(), law -> json(law, library)))
                .put("removed", array(difference.removed(), law -> json(law, library)))
                .put("changed", array(difference.changed(), change -> new JsonObject()
                        .put("from", json(change.from(), library))
                        .put("to", json(change.to(), library))));
    }

    private static JsonObject json(ListedLaw law, Map<String, Shelved> library) {
        JsonObject json = new JsonObject()
                .put("group", law.group().code())
                .put("title", law.title())
                .put("articles", array(law.articles(), RequiredLawApi::json))
                .put("note", law.note());
        Shelved shelved = library.get(law.title());
        if (shelved != null) {
            json.put(
                    "library",
                    new JsonObject()
                            .put("lawId", shelved.lawId().toString())
                            .put("versionId", shelved.versionId().toString())
                            .put("passedOn", shelved.passedOn().toString()));
        }
        return json;
    }

    private static JsonObject json(ArticleRef article) {
        return new JsonObject().put("number", article.toString()).put("label", article.inChinese());
    }

    private static JsonArray codes(List<String> codes) {
        return new JsonArray(codes);
    }

    private static <T> JsonArray array(Iterable<T> all, Function<T, JsonObject> json) {
        JsonArray array = new JsonArray();
        all.forEach(each -> array.add(json.apply(each)));
        return array;
    }
}
