package xuefa.bank.http;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import xuefa.bank.ComparingContents.Changed;
import xuefa.bank.flow.LookingAtQuestions.Cited;
import xuefa.bank.flow.LookingAtQuestions.Deed;
import xuefa.bank.flow.LookingAtQuestions.View;
import xuefa.bank.flow.Questions;

/** A question with its life, in the JSON of the contract. */
final class ViewJson {
    private ViewJson() {}

    static JsonObject of(View view) {
        var question = view.seen().question();
        JsonArray may = new JsonArray();
        view.may().stream().map(Deed::code).forEach(may::add);
        JsonArray versions = new JsonArray();
        view.versions().forEach(each -> versions.add(of(each, view.changes().getOrDefault(each.number(), List.of()))));
        JsonArray events = new JsonArray();
        view.events().forEach(each -> events.add(of(each)));
        JsonArray cited = new JsonArray();
        view.cited().forEach(each -> cited.add(of(each)));
        JsonObject json = new JsonObject()
                .put("questionId", question.id().toString())
                .put("bankId", question.bankId().toString())
                .put("bankName", view.seen().bankName())
                .put("state", question.state().code())
                .put("version", question.newest())
                .put("content", ItemJson.of(view.content()))
                .put("may", may)
                .put("own", view.seen().own())
                .put("faults", ItemJson.faults(view.faults()))
                .put("cited", cited)
                .put("versions", versions)
                .put("events", events);
        ItemJson.put(json, "code", question.code());
        ItemJson.put(json, "approvedVersion", question.approved());
        ItemJson.put(json, "releasedVersion", question.released());
        view.amended().ifPresent(amended -> json.put("amendment", ItemJson.of(amended)));
        return json;
    }

    static JsonObject of(Questions.Version version, List<Changed> changes) {
        JsonObject json = new JsonObject()
                .put("version", version.number())
                .put("author", ItemJson.of(version.author()))
                .put("savedAt", version.savedAt().toString())
                .put("digest", version.digest())
                .put("changes", ItemJson.changes(changes))
                .put("releases", new JsonArray(version.releases()));
        ItemJson.put(json, "note", version.note());
        var approver = version.approvedBy();
        if (approver != null) {
            json.put("approvedBy", ItemJson.of(approver));
        }
        ItemJson.put(json, "approvedAt", version.approvedAt());
        return json;
    }

    private static JsonObject of(Questions.Event event) {
        JsonObject json = new JsonObject()
                .put("at", event.at().toString())
                .put("event", event.event())
                .put("version", event.version());
        var person = event.person();
        if (person != null) {
            json.put("person", ItemJson.of(person));
        }
        ItemJson.put(json, "words", event.words());
        return json;
    }

    private static JsonObject of(Cited cited) {
        JsonObject json = new JsonObject()
                .put("article", cited.ref().toString())
                .put("label", cited.ref().inChinese());
        cited.versionId().ifPresent(id -> json.put("versionId", id.toString()));
        cited.text().ifPresent(text -> json.put("text", text));
        return json;
    }
}
