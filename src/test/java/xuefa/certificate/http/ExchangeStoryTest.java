package xuefa.certificate.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import xuefa.certificate.format.ExchangeFile;
import xuefa.people.IdentityNumber;
import xuefa.support.Client;

/** The exchange file: masked or not by purpose, whole or what has changed. */
class ExchangeStoryTest {
    private final CertificateScene at = new CertificateScene();

    private HttpResponse<byte[]> hand(Client who, JsonObject body) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    who.request("/api/v1/certificate-exchange")
                            .header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofString(body.encode()))
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
        }
    }

    private JsonObject file(JsonObject body) throws Exception {
        return new JsonObject(io.vertx.core.buffer.Buffer.buffer(
                hand(at.bureau, body.put("purpose", "报送全国行政执法综合管理监督信息系统")).body()));
    }

    @Test
    void it_is_whole_then_what_has_changed_and_masked_unless_a_purpose_asks_for_numbers() throws Exception {
        IdentityNumber number = IdentityNumber.of("990108", java.time.LocalDate.of(1981, 5, 6), 77);
        String person = at.hr.post("/api/v1/people", new JsonObject("""
                        {"name": "岑照晚", "identityNumber": "%s", "reason": "新录用", "facts": [
                          {"fact": "employment", "employment": "civilServant", "from": "2020-03-01"},
                          {"fact": "post", "unitId": "%s", "category": "enforcementOfficer", "from": "2020-03-01"}]}
                        """.formatted(number.text(), at.scene.unit())))
                .text("personId");
        String id = at.issued(java.util.UUID.fromString(person), CertificateScene.fresh());
        JsonObject whole = file(new JsonObject());
        assertThat(whole.getString("format")).isEqualTo(ExchangeFile.NAME);
        assertThat(whole.getInteger("version")).isEqualTo(ExchangeFile.VERSION);
        JsonObject entry = whole.getJsonArray("certificates").getJsonObject(0);
        assertThat(entry.getString("certificateId")).isEqualTo(id);
        assertThat(entry.getString("identity")).isEqualTo(number.masked());
        assertThat(entry.getString("state")).isEqualTo("valid");
        at.scene.sql("update certificate set changed_at = now() - interval '1 day' where id = ?::uuid", id);
        JsonObject since = new JsonObject().put("since", whole.getString("nextSince"));
        assertThat(file(since.copy()).getInteger("count")).isZero();
        at.decide(id, "suspended");
        assertThat(file(since.copy()).getInteger("count")).isEqualTo(1);
        JsonObject open = file(new JsonObject().put("unmasked", true));
        assertThat(open.getJsonArray("certificates").getJsonObject(0).getString("identity"))
                .isEqualTo(number.text());
        assertThat(
                        at.scene.ask(
                                "select string_agg(reason, '') from audit_entry e join account a on a.person_id = e.actor_id"
                                        + " where code = 'certificate.exchangedUnmasked' and after::jsonb ->> 'certificates' = '1' and at > now() - interval '1 minute'"))
                .contains("报送全国行政执法综合管理监督信息系统");
    }

    @Test
    void it_is_also_a_table_and_only_the_bureau_gets_it_with_a_purpose() throws Exception {
        at.issued(at.officer(), CertificateScene.fresh());
        JsonObject asked = new JsonObject().put("purpose", "报送").put("format", "xlsx");
        HttpResponse<byte[]> table = hand(at.bureau, asked);
        assertThat(new String(table.body(), 0, 2, java.nio.charset.StandardCharsets.US_ASCII))
                .isEqualTo("PK");
        assertThat(table.headers().firstValue("X-Next-Since")).isPresent();
        assertThat(hand(at.hr, asked).statusCode()).isEqualTo(403);
        assertThat(hand(at.bureau, new JsonObject().put("purpose", " ")).statusCode())
                .isEqualTo(400);
        assertThat(hand(at.bureau, new JsonObject().put("purpose", "报送").put("since", "gestern"))
                        .statusCode())
                .isEqualTo(400);
    }
}
