package xuefa.certificate.http;

import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import java.util.UUID;
import xuefa.shared.Ids;
import xuefa.support.Client;
import xuefa.support.Json;
import xuefa.support.Scene;
import xuefa.support.TestNode;

/** A unit with HR and a justice bureau, and people with certificates. */
final class CertificateScene {
    final Scene scene = Scene.at(TestNode.shared()).anOpenSitting(0);
    final Client hr = scene.signedIn(scene.person("unitHr"));
    final Client bureau = scene.signedIn(scene.person("justiceBureau"));

    /** Of the day of the deployment. */
    static LocalDate today() {
        return LocalDate.now(java.time.ZoneId.of("Asia/Shanghai"));
    }

    UUID officer() {
        return scene.person("candidate").id();
    }

    /** Somebody with a post of a category, employed in a way. */
    UUID worker(String category, String employment) {
        UUID id = scene.person("candidate").id();
        scene.sql("delete from post where person_id = ?", id);
        scene.sql(
                "insert into employment (id, person_id, kind, valid_from) values (?, ?, ?, '2020-01-01')",
                Ids.next(),
                id,
                employment);
        scene.sql(
                "insert into post (person_id, unit_id, category, valid_from) values (?, ?, ?, '2020-01-01')",
                id,
                UUID.fromString(scene.unit()),
                category);
        return id;
    }

    Json apply(UUID person, String kind) {
        return hr.post(
                "/api/v1/certificates",
                new JsonObject()
                        .put("personId", person.toString())
                        .put("kind", kind)
                        .put("area", "市场监督管理"));
    }

    JsonObject get(String id) {
        return bureau.get("/api/v1/certificates/" + id).body();
    }

    Json decide(String id, String step, JsonObject more) {
        return bureau.post("/api/v1/certificates/" + id + "/decisions", step(id, step, more));
    }

    Json decide(String id, String step) {
        return decide(id, step, new JsonObject().put("reason", "因为"));
    }

    Json report(String id, String step, String reason) {
        return hr.post(
                "/api/v1/certificates/" + id + "/reports", step(id, step, new JsonObject().put("reason", reason)));
    }

    JsonObject step(String id, String step, JsonObject more) {
        return new JsonObject()
                .put("version", get(id).getInteger("version"))
                .put("step", step)
                .mergeIn(more);
    }

    /** One that is good from today on. */
    String issued(UUID person, String number) {
        String id = apply(person, "enforcement").text("certificateId");
        decide(id, "examPassed");
        decide(id, "reviewed");
        decide(id, "issued", new JsonObject().put("number", number));
        return id;
    }

    static String fresh() {
        return "T" + Long.toString(Ids.next().getLeastSignificantBits() >>> 8, 36);
    }

    static String state(Json reply) {
        return reply.status() + " "
                + reply.body().getString("state", reply.body().getString("code", ""));
    }
}
