package xuefa.support.things;

import io.vertx.core.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import xuefa.access.Role;
import xuefa.shared.office.TableFile;
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
        byte[] file = new TableFile(
                        "证件",
                        List.of("姓名", "身份证号", "证件种类", "证号", "有效期起", "有效期止"),
                        List.of(List.of("甲", "1", "行政执法证", "A0001", "2025-01-01", "2027-12-31")))
                .xlsx();
        return hr.send(hr.request("/api/v1/certificate-imports?name=a.xlsx")
                        .header("Content-Type", "application/octet-stream")
                        .POST(BodyPublishers.ofByteArray(file)))
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
