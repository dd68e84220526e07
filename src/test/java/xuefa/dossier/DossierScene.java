package xuefa.dossier;

import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import xuefa.support.Client;
import xuefa.support.Json;
import xuefa.support.Scene;
import xuefa.support.TestNode;

/** A unit with its HR, somebody of the justice bureau, an auditor and two officers. */
final class DossierScene {
    static final String FACTS = "/api/v1/dossier-facts";

    final Scene scene = Scene.at(TestNode.shared()).anOpenSitting(2);
    final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    final Scene.Person hrPerson = scene.person("unitHr");
    final Client hr = scene.signedIn(hrPerson);
    final Scene.Person officer = scene.personOf(1);

    JsonObject about(Scene.Person person, String kind, Map<String, Object> members) {
        JsonObject body = said(kind, members);
        return body.put("personId", person.id().toString());
    }

    static JsonObject said(String kind, Map<String, Object> members) {
        JsonObject body = new JsonObject().put("kind", kind);
        members.forEach(body::put);
        return body;
    }

    JsonObject assessment(int year, String grade) {
        return about(officer, "assessment", Map.of("year", year, "grade", grade, "document", "考核〔" + year + "〕3号"));
    }

    JsonObject sanction(String sanction, LocalDate from) {
        return about(
                officer,
                "sanction",
                Map.of("sanction", sanction, "basis", "civilServantsLaw", "from", from.toString()));
    }

    JsonObject exam(String subject, LocalDate day, boolean passed) {
        return about(
                officer,
                "exam",
                Map.of(
                        "subject",
                        subject,
                        "day",
                        day.toString(),
                        "title",
                        "全省行政执法人员资格考试",
                        "organiser",
                        "省司法厅",
                        "passed",
                        passed));
    }

    Json add(JsonObject body) {
        return hr.post(FACTS, body);
    }

    Json correct(Client who, String factId, JsonObject body) {
        JsonObject without = body.copy();
        without.remove("personId");
        return who.post(FACTS + "/" + factId + "/corrections", without);
    }

    Json withdraw(Client who, String factId, String kind) {
        return who.post(
                FACTS + "/" + factId + "/withdrawal",
                new JsonObject().put("kind", kind).put("reason", "登记到了别人名下"));
    }

    Json list(Client who, String query) {
        return who.get(FACTS + "?" + query);
    }

    Client of(String role) {
        return scene.signedIn(scene.person(role));
    }
}
