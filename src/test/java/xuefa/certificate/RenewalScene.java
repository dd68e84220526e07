package xuefa.certificate;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import xuefa.shared.Ids;
import xuefa.support.Client;
import xuefa.support.Json;
import xuefa.support.Scene;
import xuefa.support.TestNode;

/** A unit whose officers' certificates end soon, with its HR and somebody of the justice bureau. */
final class RenewalScene {
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final String CAMPAIGNS = "/api/v1/renewal-campaigns";
    private static final String REVIEWS = "/api/v1/renewal-reviews/";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    final Scene scene = Scene.at(TestNode.shared()).anOpenSitting(0);
    final LocalDate today = LocalDate.now(ZONE);
    final LocalDate ends = today.plusDays(40);
    final Client hr = scene.signedIn(scene.person("unitHr"));
    final Client bureau = scene.signedIn(scene.person("justiceBureau"));

    /** Somebody who meets every check. */
    Scene.Person officer() {
        Scene.Person person = scene.person("candidate");
        scene.sql(
                "insert into employment (person_id, kind, valid_from) values (?, 'civilServant', '2019-01-01')",
                person.id());
        for (String flag : List.of("establishment", "register", "onPost")) {
            scene.sql(
                    "insert into standing (person_id, flag, valid_from) values (?, ?, '2019-01-01')",
                    person.id(),
                    flag);
        }
        for (int year = ends.getYear() - 3; year <= today.getYear(); year++) {
            hours(person, year, 6000);
        }
        exam(person, "common", true);
        exam(person, "professional", true);
        certificate(person, ends.minusYears(3).plusDays(1), ends);
        return person;
    }

    void hours(Scene.Person person, int year, int hundredths) {
        LocalDate day = year == today.getYear() ? today : LocalDate.of(year, 6, 1);
        scene.sql(
                """
                insert into hours_entry (id, source, person_id, unit_id, kind, subject, day, hundredths, state, year, rule, evidence_kind,
                                         evidence_id, digest, recorded_on)
                values (?, ?, ?, ?, 'classroom', 'law', ?, ?, 'valid', ?, '', 'import', 'test', ''::bytea, ?)
                """,
                Ids.next(),
                "test:" + UUID.randomUUID(),
                person.id(),
                UUID.fromString(scene.unit()),
                day,
                hundredths,
                year,
                day);
    }

    void exam(Scene.Person person, String subject, boolean passed) {
        scene.sql(
                """
                insert into exam_record (id, source, person_id, subject, day, passed, place, recorded_on)
                values (?, ?, ?, ?, ?, ?, '省统一考试', ?)
                """,
                Ids.next(),
                "test:" + UUID.randomUUID(),
                person.id(),
                subject,
                today.minusDays(30),
                passed,
                today.minusDays(20));
    }

    UUID certificate(Scene.Person person, LocalDate from, LocalDate to) {
        UUID id = Ids.next();
        scene.sql("""
                insert into certificate (id, source, person_id, unit_id, kind, number, state, valid_from, valid_to, cards)
                values (?, ?, ?, ?, 'enforcement', ?, 'valid', ?, ?, 1)
                """, id, "test:" + id, person.id(), UUID.fromString(scene.unit()), id.toString(), from, to);
        scene.sql("""
                insert into certificate_event (certificate_id, position, id, step, day, valid_from, valid_to, reason, recorded_on)
                select ?, n, gen_random_uuid(), (array['applied', 'examPassed', 'reviewed', 'issued'])[n], ?::date,
                       case when n = 4 then ?::date end, case when n = 4 then ?::date end, '', ?::date
                from generate_series(1, 4) n
                """, id, from, from, to, from);
        return id;
    }

    JsonObject wanted() {
        return new JsonObject()
                .put("idempotencyKey", UUID.randomUUID().toString())
                .put("unitId", scene.unit())
                .put("title", "到期换证")
                .put("endsFrom", today.toString())
                .put("endsTo", today.plusDays(90).toString())
                .put("rules", new JsonArray().add("three-years"))
                .put("levels", new JsonArray().add(level("单位初审", "unitHr")).add(level("司法行政审核", "justiceBureau")));
    }

    private JsonObject level(String name, String role) {
        return new JsonObject().put("name", name).put("role", role).put("unitId", scene.unit());
    }

    /** Opens a campaign and waits for its verdicts. */
    String opened() {
        String id = bureau.post(CAMPAIGNS, wanted()).text("campaignId");
        until(() -> campaign(id)
                .body()
                .getInteger("judged")
                .equals(campaign(id).body().getInteger("total")));
        return id;
    }

    Json campaign(String id) {
        return bureau.get(CAMPAIGNS + "/" + id);
    }

    Json list(String campaign, String query) {
        return bureau.get(CAMPAIGNS + "/" + campaign + "/reviews?" + query);
    }

    JsonObject line(String campaign, Scene.Person person) {
        return list(campaign, "limit=200").body().getJsonArray("items").stream()
                .map(JsonObject.class::cast)
                .filter(each -> each.getString("personId").equals(person.id().toString()))
                .findFirst()
                .orElseThrow();
    }

    String review(String campaign, Scene.Person person) {
        return line(campaign, person).getString("reviewId");
    }

    Json look(String review) {
        return bureau.get(REVIEWS + review);
    }

    /** As it stands now. */
    Json decide(Client who, String review, String step, String reason) {
        return decide(who, review, look(review).body().getInteger("version"), step, reason);
    }

    static Json decide(Client who, String review, int version, String step, String reason) {
        return who.post(
                REVIEWS + review + "/steps",
                new JsonObject().put("version", version).put("step", step).put("reason", reason));
    }

    /** Until the verdict is this one. */
    void waitFor(String campaign, Scene.Person person, String outcome) {
        until(() -> line(campaign, person).getString("outcome").equals(outcome));
    }

    interface Asking {
        boolean isSo();
    }

    static void until(Asking asking) {
        Instant end = Instant.now().plus(PATIENCE);
        while (!asking.isSo()) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("it did not happen");
            }
            try {
                Thread.sleep(100);
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        }
    }
}
