package xuefa.support.things;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import xuefa.access.Role;
import xuefa.support.Admitted;
import xuefa.support.Scene;

/** A session, and a one-time code, of a candidate. */
final class AccessThings implements Things {
    @Override
    public Map<String, String> make(Scene scene, Admitted people) {
        Scene.Person candidate = people.person(Role.CANDIDATE);
        people.as(Role.CANDIDATE);
        Scene.Person invited = scene.person("candidate");
        people.as(Role.UNIT_HR)
                .post(
                        "/api/v1/access-codes",
                        new JsonObject()
                                .put("channel", "slip")
                                .put(
                                        "personIds",
                                        new JsonArray().add(invited.id().toString())));
        return Map.of(
                "sessionId",
                scene.ask(
                        "select id from session where person_id = ? and ended_at is null order by started_at limit 1",
                        candidate.id()),
                "codeId",
                scene.ask("select id from access_code where person_id = ?", invited.id()),
                "removeSecondFactor/personId",
                people.person(Role.REVIEWER).id().toString());
    }
}
