package xuefa.certificate.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import xuefa.certificate.print.Portrait;
import xuefa.support.Client;
import xuefa.support.Json;
import xuefa.support.TestNode;

/** Photos, cards, and what anybody learns of a card. */
class CardStoryTest {
    private final CertificateScene at = new CertificateScene();
    private final Client anybody = Client.nobody(TestNode.shared().port());

    private static byte[] picture(String format, int width, int height) throws IOException {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        image.setRGB(1, 1, Color.RED.getRGB());
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, format, out);
        return out.toByteArray();
    }

    private static Json upload(Client who, String id, byte[] bytes) {
        return who.send(who.request("/api/v1/certificates/" + id + "/photo")
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofByteArray(bytes)));
    }

    private static HttpResponse<byte[]> bytes(Client who, String path) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(who.request(path).GET().build(), HttpResponse.BodyHandlers.ofByteArray());
        }
    }

    private Json check(String certificate, int card) {
        return anybody.get("/api/v1/certificates/check/"
                + at.scene.ask(
                        "select code from certificate_card where certificate_id = ?::uuid and card = " + card,
                        certificate));
    }

    @Test
    void a_photo_is_drawn_anew_by_its_bytes_and_nothing_else_is_taken() throws Exception {
        String id = at.issued(at.officer(), CertificateScene.fresh());
        String path = "/api/v1/certificates/" + id + "/photo";
        assertThat(upload(at.hr, id, "GIF89a".getBytes(StandardCharsets.US_ASCII))
                        .code())
                .isEqualTo("certificate.photo-kind");
        assertThat(upload(at.hr, id, picture("png", 50, 50)).code()).isEqualTo("certificate.photo-kind");
        assertThat(upload(at.hr, id, new byte[Portrait.MOST_BYTES + 1]).status())
                .isEqualTo(413);
        assertThat(at.hr.get(path).code()).isEqualTo("certificate.no-photo");
        assertThat(upload(at.hr, id, picture("png", 640, 480)).status()).isEqualTo(204);
        var kept = ImageIO.read(new ByteArrayInputStream(bytes(at.hr, path).body()));
        assertThat(kept.getWidth()).isEqualTo(Portrait.WIDTH);
        assertThat(kept.getHeight()).isEqualTo(Portrait.HEIGHT);
        assertThat(at.get(id).getString("photo")).hasSize(64);
        assertThat(at.scene.ask(
                        "select count(*) from audit_entry where code = 'certificate.photoSet' and subject_id = ?", id))
                .isEqualTo("1");
    }

    @Test
    void what_a_camera_writes_into_a_photo_is_gone_and_the_picture_stands_upright() throws Exception {
        byte[] jpeg = picture("jpeg", 200, 300);
        byte[] exif = new byte[] {
            'E', 'x', 'i', 'f', 0, 0, 'M', 'M', 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0,
            0, 0
        };
        var out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        out.write(new byte[] {(byte) 0xFF, (byte) 0xE1, 0, (byte) (exif.length + 2)});
        out.write(exif);
        out.write(jpeg, 2, jpeg.length - 2);
        byte[] drawn = Portrait.of(out.toByteArray()).orElseThrow();
        assertThat(new String(drawn, StandardCharsets.ISO_8859_1)).doesNotContain("Exif");
        assertThat(Portrait.of(jpeg)).isPresent();
        assertThat(Portrait.of(java.util.Arrays.copyOf(jpeg, 40))).isEmpty();
    }

    @Test
    void anybody_checks_a_card_and_reads_no_whole_name() {
        String id = at.issued(at.officer(), CertificateScene.fresh());
        Json found = check(id, 1);
        assertThat(found.status()).isEqualTo(200);
        assertThat(found.text("name")).isEqualTo("测**");
        assertThat(found.text("area")).isEqualTo("市场监督管理");
        assertThat(found.text("state")).isEqualTo("valid");
        assertThat(found.body().getBoolean("good")).isTrue();
        assertThat(found.body().fieldNames()).doesNotContain("personId", "personName", "certificateId");
    }

    @Test
    void a_suspended_certificate_and_a_card_that_was_replaced_are_not_good() {
        String suspended = at.issued(at.officer(), CertificateScene.fresh());
        at.decide(suspended, "suspended");
        Json found = check(suspended, 1);
        assertThat(found.text("state")).isEqualTo("suspended");
        assertThat(found.body().getBoolean("good")).isFalse();
        String lost = at.issued(at.officer(), CertificateScene.fresh());
        at.report(lost, "lost", "遗失");
        at.decide(lost, "reissued", new JsonObject());
        Json old = check(lost, 1);
        assertThat(old.body().getBoolean("replaced")).isTrue();
        assertThat(old.body().getBoolean("good")).isFalse();
        assertThat(check(lost, 2).body().getBoolean("good")).isTrue();
    }

    @Test
    void unknown_and_wrong_codes_answer_alike() {
        Json wrong = anybody.get("/api/v1/certificates/check/%E4%B8%AD%27--");
        Json unknown = anybody.get("/api/v1/certificates/check/AAAAAAAAAAAAAAAAAAAAAA");
        assertThat(wrong.status()).isEqualTo(404);
        assertThat(unknown.body()).isEqualTo(wrong.body());
    }

    @Test
    void a_card_is_printed_while_the_certificate_is_good_and_that_is_on_record() throws Exception {
        String id = at.issued(at.officer(), CertificateScene.fresh());
        upload(at.bureau, id, picture("png", 640, 480));
        HttpResponse<byte[]> card = bytes(at.bureau, "/api/v1/certificates/" + id + "/card");
        if (card.statusCode() == 409) {
            assertThat(new String(card.body(), StandardCharsets.UTF_8)).contains("export.no-font");
        } else {
            assertThat(new String(card.body(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        }
        assertThat(at.scene.ask(
                        "select count(*) from audit_entry where code = 'certificate.cardPrinted' and subject_id = ?",
                        id))
                .isEqualTo("1");
        at.report(id, "lost", "遗失");
        assertThat(at.bureau.get("/api/v1/certificates/" + id + "/card").code()).isEqualTo("certificate.no-card");
    }
}
