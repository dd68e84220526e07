package xuefa.desk.http;

import io.vertx.core.json.JsonObject;
import xuefa.desk.DeskCounts;
import xuefa.desk.DeskLine;

/** Lines and counts of the desk in the words of the contract. */
final class DeskJson {
    private DeskJson() {}

    static JsonObject of(DeskCounts counts) {
        return new JsonObject()
                .put("people", counts.people())
                .put("enforcing", counts.enforcing())
                .put("trained", counts.trained())
                .put("examined", counts.examined())
                .put("passed", counts.passed())
                .put("bound", counts.bound())
                .put("met", counts.met())
                .put("expiring", counts.expiring())
                .put("awaited", counts.awaited())
                .put("toConfirm", counts.toConfirm())
                .put("objections", counts.objections())
                .put("reviews", counts.reviews());
    }

    static JsonObject of(DeskLine line) {
        JsonObject json = new JsonObject()
                .put("personId", line.personId().toString())
                .put("name", line.name())
                .put("identity", line.identity())
                .put("workNumber", line.workNumber())
                .put("unitId", line.unitId().toString())
                .put("unitName", line.unit())
                .put("category", line.category());
        line.hours()
                .ifPresent(hours -> json.put(
                        "hours",
                        new JsonObject()
                                .put("required", hours.required())
                                .put("done", hours.done())
                                .put("missing", hours.missing())
                                .put("verdict", hours.verdict())));
        line.certificate()
                .ifPresent(held -> json.put(
                        "certificate",
                        new JsonObject()
                                .put("certificateId", held.certificateId().toString())
                                .put("kind", held.kind())
                                .put("number", held.number())
                                .put("state", held.state())
                                .put("lastDay", held.lastDay().toString())));
        line.exams()
                .ifPresent(open -> json.put(
                        "exams",
                        new JsonObject()
                                .put("number", open.number())
                                .put("title", open.title())
                                .put("closesAt", open.closesAt().toString())));
        line.remindedOn().ifPresent(day -> json.put("remindedOn", day.toString()));
        return json;
    }
}
