package xuefa.study.http;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Optional;
import xuefa.study.Attendance;
import xuefa.study.Evidence;
import xuefa.study.Invited;
import xuefa.study.Meeting;
import xuefa.study.Plan;
import xuefa.study.StudySession;
import xuefa.study.flow.Attending;
import xuefa.study.flow.StudySessions;

/** Sessions as JSON of the contract. */
final class StudyJson {
    private StudyJson() {}

    static JsonObject of(StudySession session) {
        Plan plan = session.plan();
        JsonObject json = new JsonObject()
                .put("sessionId", session.id().toString())
                .put(
                        "unit",
                        new JsonObject()
                                .put("unitId", session.unitId().toString())
                                .put("name", session.unitName()))
                .put("kind", plan.kind().code())
                .put("year", plan.year())
                .put("number", plan.number())
                .put("title", plan.title())
                .put("startsAt", plan.startsAt().toString())
                .put("days", plan.days())
                .put("minutes", plan.minutes())
                .put("place", plan.place())
                .put("speaker", plan.speaker())
                .put("speakerRole", plan.speakerRole())
                .put("subject", plan.subject())
                .put("laws", new JsonArray(plan.laws()))
                .put("notes", plan.notes())
                .put("stage", session.stage().code())
                .put("version", session.version());
        plan.meetingId().ifPresent(id -> json.put("meetingId", id.toString()));
        session.heldAt().ifPresent(at -> json.put("heldAt", at.toString()));
        session.digest().ifPresent(digest -> json.put("digest", digest));
        return json;
    }

    static JsonObject of(StudySessions.Line line) {
        return of(line.session())
                .put("invited", line.invited())
                .put("present", line.present())
                .put("flags", line.flags())
                .put("files", line.files());
    }

    static JsonObject of(StudySessions.Opened opened) {
        JsonArray steps = new JsonArray();
        opened.steps()
                .forEach(step -> steps.add(new JsonObject()
                        .put("step", step.step())
                        .put("byName", step.byName())
                        .put("reason", step.reason())
                        .put("at", step.at().toString())));
        return of(opened.session())
                .put("people", array(opened.people().stream().map(StudyJson::of).toList()))
                .put(
                        "evidence",
                        array(opened.evidence().stream().map(StudyJson::of).toList()))
                .put("steps", steps)
                .put("now", opened.now().toString());
    }

    private static JsonObject of(Invited person) {
        JsonObject json = new JsonObject()
                .put("personId", person.personId().toString())
                .put("name", person.name())
                .put("unitName", person.unitName())
                .put("elsewhere", person.elsewhere())
                .put("refusals", person.refusals());
        put(json, person.attendance());
        return json;
    }

    private static void put(JsonObject json, Optional<Attendance> found) {
        found.ifPresent(attendance -> {
            JsonObject one = new JsonObject()
                    .put("state", attendance.state().code())
                    .put("way", attendance.way().code())
                    .put("late", attendance.late())
                    .put("minutes", attendance.minutes())
                    .put("reason", attendance.reason());
            attendance.day().ifPresent(day -> one.put("day", day.toString()));
            json.put("attendance", one);
        });
    }

    static JsonObject of(Evidence evidence) {
        return new JsonObject()
                .put("evidenceId", evidence.id().toString())
                .put("kind", evidence.kind())
                .put("name", evidence.name())
                .put("type", evidence.type())
                .put("digest", evidence.digest())
                .put("bytes", evidence.bytes());
    }

    static JsonObject of(Attending.Mine mine) {
        JsonObject json = of(mine.session())
                .put(
                        "materials",
                        array(mine.materials().stream().map(StudyJson::of).toList()));
        json.remove("notes");
        put(json, mine.attendance());
        return json;
    }

    static JsonObject of(Attending.Flag flag) {
        return new JsonObject()
                .put("what", flag.what())
                .put("personId", flag.personId().toString())
                .put("name", flag.name())
                .put("unitName", flag.unitName())
                .put("sessionId", flag.sessionId().toString())
                .put("title", flag.title())
                .put("at", flag.at().toString())
                .put("other", flag.other())
                .put("count", flag.count());
    }

    static JsonObject of(Meeting meeting) {
        JsonObject json = new JsonObject()
                .put("meetingId", meeting.id().toString())
                .put("unitId", meeting.unitId().toString())
                .put("year", meeting.year())
                .put("number", meeting.number())
                .put("heldOn", meeting.heldOn().toString())
                .put("whyNot", meeting.whyNot());
        meeting.study()
                .ifPresent(study -> json.put(
                        "study",
                        new JsonObject()
                                .put("sessionId", study.sessionId().toString())
                                .put("title", study.title())
                                .put("stage", study.stage().code())));
        return json;
    }

    static JsonArray array(List<JsonObject> items) {
        return new JsonArray(items);
    }

    static JsonObject list(List<JsonObject> items) {
        return new JsonObject().put("items", array(items));
    }
}
