package xuefa.support.things;

import io.vertx.core.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashMap;
import java.util.Map;
import xuefa.access.Role;
import xuefa.support.Admitted;
import xuefa.support.Client;
import xuefa.support.Scene;

/** Certificates that were applied for, and tables on their way into the register. */
final class CertificateThings implements Things {
    @Override
    public Map<String, String> make(Scene scene, Admitted people) {
        Client hr = people.as(Role.UNIT_HR);
        Map<String, String> ids = new HashMap<>();
        String certificate = certificate(scene, hr);
        scene.sql(
                "insert into certificate_photo (certificate_id, digest, content) values (?::uuid, 'a', ''::bytea)",
                certificate);
        ids.put("certificateId", certificate);
        String[] operations = {
            "getCertificateImport", "listCertificateImportRows", "commitCertificateImport", "abandonCertificateImport"
        };
        for (String operation : operations) {
            ids.put(operation + "/importId", table(hr));
        }
        return ids;
    }

    private static String table(Client hr) {
        return hr.send(hr.request("/api/v1/certificate-imports?name=a.xlsx")
                        .header("Content-Type", "application/octet-stream")
                        .POST(BodyPublishers.ofString("no table")))
                .text("importId");
    }

    private static String certificate(Scene scene, Client hr) {
        return hr.post(
                        "/api/v1/certificates",
                        new JsonObject()
                                .put("personId", scene.personOf(1).id().toString())
                                .put("kind", "enforcement"))
                .text("certificateId");
    }
}
