package xuefa.support.things;

import io.vertx.core.json.JsonObject;
import java.util.Map;
import xuefa.access.Role;
import xuefa.support.Admitted;
import xuefa.support.Client;
import xuefa.support.Scene;

/** Yearly assessments that count. */
final class DossierThings implements Things {
    @Override
    public Map<String, String> make(Scene scene, Admitted people) {
        Client hr = people.as(Role.UNIT_HR);
        return Map.of(
                "correctDossierFact/factId", assessment(scene, hr, 2024),
                "withdrawDossierFact/factId", assessment(scene, hr, 2023));
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
