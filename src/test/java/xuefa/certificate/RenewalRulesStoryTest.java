package xuefa.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import xuefa.app.command.CertificateExplainCommand;
import xuefa.support.Client;
import xuefa.support.Json;
import xuefa.support.Scene;

/** A region's own rules from the file to the verdict, templates, and the yearly inspection. */
class RenewalRulesStoryTest {
    private final RenewalScene story = new RenewalScene();
    private final String books = "/api/v1/units/" + story.scene.unit() + "/renewal-rule-books";

    private static final String OWN = CheckingRulesTest.GOOD
            .replace("990100", "CN")
            .replace("since: \"2026-01-01\"", "since: \"2020-01-01\"")
            .replace("until: \"2030-12-31\"", "until: \"2099-12-31\"")
            .replace("opensDays: 60", "opensDays: 90");

    private Json set(String content, int number) {
        return story.bureau.post(
                books,
                new JsonObject()
                        .put("idempotencyKey", UUID.randomUUID().toString())
                        .put("number", number)
                        .put("content", content)
                        .put("reason", "市办法修订"));
    }

    private JsonObject wanted(String... rules) {
        JsonArray ids = new JsonArray();
        for (String each : rules) {
            ids.add(each);
        }
        return story.wanted().put("rules", ids);
    }

    @Test
    void a_regions_own_rules_count_for_campaigns_that_are_opened_afterwards_and_old_ones_keep_theirs() {
        Scene.Person first = story.officer();
        String old = story.opened();
        Json tried = story.bureau.post(books + "/preview", new JsonObject().put("content", OWN));
        assertThat(tried.body().getJsonArray("faults")).isEmpty();
        assertThat(tried.body().getJsonArray("changes").getJsonObject(0).getString("fate"))
                .isEqualTo("changed");
        assertThat(set(OWN, 1).status()).isEqualTo(204);
        assertThat(set(OWN, 1).code()).isEqualTo("renewal.rules-stale");
        assertThat(set("renewalRules: []", 2).code()).isEqualTo("renewal.rules-faulty");
        assertThat(story.hr
                        .post(books + "/preview", new JsonObject().put("content", OWN))
                        .status())
                .isEqualTo(403);
        assertThat(new RenewalScene().bureau.get(books).status()).isEqualTo(404);

        Scene.Person second = story.officer();
        String fresh = story.opened();
        assertThat(story.line(old, first).getJsonObject("next").getString("to"))
                .isEqualTo(Validity.ofYears(story.ends.plusDays(1), 3).to().toString());
        assertThat(story.line(fresh, second).getJsonObject("next").getString("to"))
                .isEqualTo(Validity.ofYears(story.ends.plusDays(1), 2).to().toString());
        assertThat(set(OWN.replace("validityYears: 2", "validityYears: 5"), 2).status())
                .isEqualTo(204);
        assertThat(story.bureau.get(books).body().getJsonArray("items")).hasSize(2);
        assertThat(story.look(story.review(fresh, second))
                        .body()
                        .getJsonObject("next")
                        .getString("to"))
                .isEqualTo(Validity.ofYears(story.ends.plusDays(1), 2).to().toString());
        assertThat(story.scene.ask(
                        "select count(*) from audit_entry e where e.code = 'certificate.renewalRulesSet' and e.unit_id = ?::uuid and"
                                + " exists (select 1 from seal_due d where d.kind = 'renewalRuleBook' and d.key = e.subject_id"
                                + " union all select 1 from seal_leaf l where l.kind = 'renewalRuleBook' and l.key = e.subject_id)",
                        story.scene.unit()))
                .isEqualTo("2");
    }

    @Test
    void a_template_is_asked_only_with_the_document_it_rests_on() {
        Scene.Person officer = story.officer();
        assertThat(story.bureau
                        .post("/api/v1/renewal-campaigns", wanted("five-years"))
                        .status())
                .isEqualTo(400);
        String id = story.bureau
                .post("/api/v1/renewal-campaigns", wanted("five-years").put("basis", "示例省证件管理办法（虚构）第六条"))
                .text("campaignId");
        story.waitFor(id, officer, "eligible");
        JsonObject review = story.look(story.review(id, officer)).body();
        assertThat(review.getJsonObject("next").getString("to"))
                .isEqualTo(Validity.ofYears(story.ends.plusDays(1), 5).to().toString());
        assertThat(review.getJsonArray("checks").getJsonObject(1).getString("source"))
                .isEqualTo("示例省证件管理办法（虚构）第六条");
    }

    private String inspection() {
        int past = story.today.getYear() - 1;
        JsonObject wanted = wanted("yearly-inspection")
                .put("basis", "示例市年度验审办法（虚构）第三条")
                .put("endsFrom", past + "-01-01")
                .put("endsTo", past + "-12-31");
        return story.bureau.post("/api/v1/renewal-campaigns", wanted).text("campaignId");
    }

    @Test
    void a_yearly_inspection_stamps_the_year_and_leaves_the_validity_as_it_is() {
        Scene.Person officer = story.officer();
        Scene.Person shortOf = story.officer();
        int past = story.today.getYear() - 1;
        story.scene.sql("delete from hours_entry where person_id = ? and year = ?", shortOf.id(), past);
        // Only the past year is looked at.
        story.scene.sql("delete from hours_entry where person_id = ? and year = ?", officer.id(), past - 1);
        String campaign = inspection();
        story.waitFor(campaign, officer, "eligible");
        story.waitFor(campaign, shortOf, "refused");

        String review = story.review(campaign, officer);
        story.decide(story.hr, review, "pass", "");
        JsonObject passed = story.decide(story.bureau, review, "pass", "").body();
        assertThat(passed.getInteger("inspectedYear")).isEqualTo(past);
        assertThat(story.scene.ask(
                        "select c.state || ' ' || c.valid_to || ' ' || c.cards || ' ' || e.step || ' ' || e.inspected_year from certificate c"
                                + " join certificate_event e on e.certificate_id = c.id and e.review_id = ?::uuid",
                        review))
                .isEqualTo("valid " + story.ends + " 1 inspected " + past);

        String refused = story.review(campaign, shortOf);
        assertThat(story.decide(story.hr, refused, "refuse", "学时不足").body().getString("afterRefusal"))
                .contains("按本地规定");
        assertThat(story.scene.ask(
                        "select count(*) from notice where person_id = ? and kind = 'certificate.inspectionRefused'",
                        shortOf.id()))
                .isEqualTo("1");
    }

    @Test
    void without_a_server_the_exported_facts_come_to_the_same_verdicts(@TempDir Path folder) throws Exception {
        Scene.Person officer = story.officer();
        Scene.Person shortOf = story.officer();
        int past = story.today.getYear() - 1;
        story.scene.sql("delete from hours_entry where person_id = ? and year = ?", shortOf.id(), past);
        String campaign = inspection();
        story.waitFor(campaign, officer, "eligible");
        story.waitFor(campaign, shortOf, "refused");

        Path facts = Files.write(
                folder.resolve("facts.json"), get(story.hr, "/api/v1/renewal-campaigns/" + campaign + "/facts"));
        var out = new StringWriter();
        int code = new CommandLine(new CertificateExplainCommand())
                .setOut(new PrintWriter(out))
                .execute("--facts", facts.toString(), "--on", story.today.toString(), "--json");
        assertThat(code).isZero();
        JsonArray certificates = new JsonObject(out.toString()).getJsonArray("certificates");
        assertThat(certificates.stream()
                        .map(JsonObject.class::cast)
                        .map(each -> each.getString("personId")
                                + each.getString("verdict")
                                + each.getInteger("inspectedYear")))
                .containsExactlyInAnyOrder(officer.id() + "eligible" + past, shortOf.id() + "refused" + past);
    }

    private static byte[] get(Client who, String path) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(who.request(path).GET().build(), HttpResponse.BodyHandlers.ofByteArray())
                    .body();
        }
    }
}
