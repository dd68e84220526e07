package xuefa.support.things;

import io.vertx.core.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import xuefa.access.Role;
import xuefa.support.Admitted;
import xuefa.support.Client;
import xuefa.support.Scene;

/** Yearly assessments that count, and files on their way into the dossier. */
final class DossierThings implements Things {
    private static final Map<String, String> PATHS =
            Map.of("Assessment", "assessment", "Sanction", "sanction", "OutsideExam", "outside-exam");

    @Override
    public Map<String, String> make(Scene scene, Admitted people) {
        Client hr = people.as(Role.UNIT_HR);
        Map<String, String> ids = new HashMap<>();
        ids.put("correctDossierFact/factId", assessment(scene, hr, 2024));
        ids.put("withdrawDossierFact/factId", assessment(scene, hr, 2023));
        PATHS.forEach((one, path) -> {
            for (String operation : List.of("get%sImport", "list%sImportRows", "commit%sImport", "abandon%sImport")) {
                ids.put(operation.formatted(one) + "/importId", table(hr, path));
            }
        });
        return ids;
    }

    private static String table(Client hr, String path) {
        return hr.send(hr.request("/api/v1/" + path + "-imports?name=a.xlsx")
                        .header("Content-Type", "application/octet-stream")
                        .POST(BodyPublishers.ofString("no table")))
                .text("importId");
    }

    private static String assessment(Scene scene, Client hr, int year) {
        return hr.post(
                        "/api/v1/dossier-facts",
                        new JsonObject()
                                .put("personId", scene.personOf(1).id().toString())
                                .put("kind", "assessment")
                                .put("year", year)
                                .put("grade", "competent"))
                .text("factId");
    }
}
