package xuefa.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.util.Map;
import org.junit.jupiter.api.Test;
import xuefa.shared.Ids;
import xuefa.support.Client;
import xuefa.support.Json;
import xuefa.support.Scene;
import xuefa.support.TestNode;

/** HR enters what was decided elsewhere, corrects it, takes it back; who sees what. */
class DossierStoryTest {
    private final DossierScene at = new DossierScene();

    private static JsonObject first(Json list) {
        return list.body().getJsonArray("items").getJsonObject(0);
    }

    @Test
    void an_assessment_is_entered_once_however_often_it_is_sent() {
        int year = at.today.getYear() - 1;

        Json entered = at.add(at.assessment(year, "competent"));
        Json again = at.add(at.assessment(year, "competent"));
        Json other = at.add(at.assessment(year, "excellent"));

        assertThat(entered.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body().getBoolean("repeated")).isTrue();
        assertThat(other.code()).isEqualTo("dossier.taken");
        assertThat(other.text("factId")).isEqualTo(entered.text("factId"));
        Json list = at.list(at.hr, "kind=assessment&unitId=" + at.scene.unit());
        assertThat(list.number("total")).isEqualTo(1);
        assertThat(first(list).getString("document")).isEqualTo("考核〔" + year + "〕3号");
        assertThat(list.body().getJsonObject("counts").getInteger("competent")).isEqualTo(1);
    }

    @Test
    void a_correction_replaces_with_its_reason_and_only_the_newest_can_be_corrected() {
        int year = at.today.getYear() - 1;
        String entered = at.add(at.assessment(year, "competent")).text("factId");
        JsonObject excellent = at.assessment(year, "excellent").put("reason", "录入时看错一行");

        String corrected = at.correct(at.hr, entered, excellent).text("factId");
        Json twice =
                at.correct(at.hr, entered, at.assessment(year, "incompetent").put("reason", "再改"));
        Json same = at.correct(at.hr, corrected, excellent);
        Json withdrawn = at.withdraw(at.hr, corrected, "assessment");
        Json gone = at.correct(at.hr, withdrawn.text("factId"), excellent);

        assertThat(twice.code()).isEqualTo("dossier.superseded");
        assertThat(twice.text("factId")).isEqualTo(corrected);
        assertThat(same.status()).isEqualTo(200);
        assertThat(withdrawn.status()).isEqualTo(201);
        assertThat(gone.code()).isEqualTo("dossier.superseded");
        assertThat(at.list(at.hr, "kind=assessment").number("total")).isZero();
        assertThat(at.list(at.hr, "kind=assessment&withdrawn=true").number("total"))
                .isEqualTo(1);
        Json all = at.hr.get("/api/v1/people/" + at.officer.id() + "/dossier");
        assertThat(all.list("items")).hasSize(3);
        assertThat(all.body().encode()).contains("录入时看错一行", "登记到了别人名下");
        assertThat(at.add(at.assessment(year, "competent")).status()).isEqualTo(201);
        assertThat(at.scene.ask(
                        "select string_agg(code, ' ' order by at, id) from audit_entry where subject_person = ? and code like 'dossier.%'",
                        at.officer.id()))
                .isEqualTo("dossier.factAdded dossier.factCorrected dossier.factWithdrawn dossier.factAdded");
        assertThat(at.scene.ask("""
                        select count(*) from (select kind, key from seal_leaf union select kind, key from seal_due) named
                        join assessment a on named.kind = 'assessment' and named.key = a.id::text where a.person_id = ?
                        """, at.officer.id()))
                .as("every row is named to the record")
                .isEqualTo("4");
    }

    @Test
    void a_sanction_counts_as_long_as_the_law_says_and_a_dismissal_for_ever() {
        String from = at.today.minusMonths(2).withDayOfMonth(10).toString();
        at.add(at.sanction("warning", at.today.minusMonths(2).withDayOfMonth(10)));
        at.add(at.sanction("dismissal", at.today.minusYears(3)));
        at.add(at.sanction("demerit", at.today.minusYears(2)));

        JsonObject warning = first(at.list(at.hr, "kind=sanction&value=warning"));

        assertThat(warning.getString("from")).isEqualTo(from);
        assertThat(warning.getString("to"))
                .isEqualTo(at.today.plusMonths(4).withDayOfMonth(9).toString());
        assertThat(warning.getBoolean("inForce")).isTrue();
        assertThat(at.list(at.hr, "kind=sanction&running=true").number("total")).isEqualTo(2);
        assertThat(first(at.list(at.hr, "kind=sanction&value=dismissal")).containsKey("to"))
                .isFalse();
    }

    @Test
    void an_exam_held_elsewhere_keeps_its_marks_and_its_certificate() {
        JsonObject exam = at.exam("professional", at.today.minusDays(40), true)
                .put("score", "86.50")
                .put("fullMarks", "100")
                .put("resultNumber", "SF-2026-0317")
                .put("document", "司考〔2026〕12号");

        assertThat(at.add(exam).status()).isEqualTo(201);
        assertThat(at.add(exam.copy().put("score", "86.5")).status()).isEqualTo(200);

        JsonObject line =
                first(at.list(at.hr, "kind=exam&year=" + at.today.minusDays(40).getYear()));
        assertThat(line.getString("score")).isEqualTo("86.5");
        assertThat(line.getString("resultNumber")).isEqualTo("SF-2026-0317");
    }

    @Test
    void what_cannot_be_is_refused_by_name() {
        int next = at.today.getYear() + 1;
        Map<String, JsonObject> wrong = Map.of(
                "/year", at.assessment(next, "competent"),
                "/grade", at.assessment(2024, "good"),
                "/from", at.sanction("warning", at.today.plusDays(1)),
                "/to", at.sanction("dismissal", at.today.minusDays(9)).put("to", at.today.toString()),
                "/day", at.exam("common", at.today, true).put("day", "2026-02-30"),
                "/score", at.exam("common", at.today, true).put("score", "101").put("fullMarks", "100"),
                "/fullMarks", at.exam("common", at.today, true).put("score", "60"),
                "/title", at.exam("common", at.today, true).put("title", "   "),
                "/sanction",
                        at.about(at.officer, "sanction", Map.of("basis", "civilServantsLaw", "from", "2026-01-10")));

        wrong.forEach((pointer, body) -> {
            Json refused = at.add(body);
            assertThat(refused.status()).as(pointer).isEqualTo(400);
            assertThat(refused.list("faults").getJsonObject(0).getString("pointer"))
                    .isEqualTo(pointer);
        });
        Json before = at.add(at.sanction("demotion", at.today.minusDays(5))
                .put("to", at.today.minusDays(6).toString()));
        Json long_ = at.add(at.sanction("demotion", at.today.minusDays(5))
                .put("to", at.today.plusYears(5).toString()));
        assertThat(before.body().encode()).contains("最后一天");
        assertThat(long_.body().encode()).contains("四十八个月");
        assertThat(at.list(at.hr, "kind=sanction").number("total")).isZero();
    }

    @Test
    void foreign_people_are_unknown_and_nobody_enters_about_themselves() {
        Scene elsewhere = Scene.at(TestNode.shared()).anOpenSitting(1);
        Client theirs = elsewhere.signedIn(elsewhere.person("unitHr"));
        String entered = at.add(at.assessment(2025, "competent")).text("factId");
        JsonObject about = at.about(elsewhere.personOf(1), "assessment", Map.of("year", 2025, "grade", "excellent"));
        JsonObject nobody = about.copy().put("personId", Ids.next().toString());

        assertThat(at.add(about).code()).isEqualTo("dossier.unknown");
        assertThat(at.add(nobody).code()).isEqualTo("dossier.unknown");
        assertThat(at.withdraw(theirs, entered, "assessment").code()).isEqualTo("dossier.unknown");
        assertThat(at.withdraw(at.hr, entered, "sanction").code()).isEqualTo("dossier.unknown");
        assertThat(theirs.get("/api/v1/people/" + at.officer.id() + "/dossier").code())
                .isEqualTo("dossier.unknown");
        assertThat(at.list(theirs, "kind=assessment&unitId=" + at.scene.unit()).number("total"))
                .isZero();
        assertThat(at.add(at.about(at.hrPerson, "assessment", Map.of("year", 2025, "grade", "excellent")))
                        .code())
                .isEqualTo("dossier.oneself");
    }

    @Test
    void an_auditor_reads_but_is_not_told_which_sanction_and_candidates_see_their_own() {
        at.add(at.sanction("seriousDemerit", at.today.minusMonths(3)).put("document", "处〔2026〕7号"));
        at.add(at.assessment(2025, "competent"));
        Client auditor = at.of("auditor");
        Client own = at.scene.signedIn(at.officer);

        Json seen = at.list(auditor, "kind=sanction");

        assertThat(first(seen).getBoolean("masked")).isTrue();
        assertThat(first(seen).encode()).doesNotContain("seriousDemerit", "处〔2026〕7号");
        assertThat(auditor.get("/api/v1/people/" + at.officer.id() + "/dossier")
                        .body()
                        .encode())
                .contains("competent")
                .doesNotContain("seriousDemerit");
        assertThat(auditor.post(DossierScene.FACTS, at.assessment(2024, "competent"))
                        .status())
                .isEqualTo(403);
        assertThat(at.list(own, "kind=sanction").status()).isEqualTo(403);
        assertThat(own.get("/api/v1/me/dossier").body().encode()).contains("seriousDemerit", "处〔2026〕7号", "competent");
        assertThat(at.scene.ask(
                        "select string_agg(after::text, '') from audit_entry where subject_person = ? and code = 'dossier.factAdded'",
                        at.officer.id()))
                .doesNotContain("seriousDemerit");
    }

    @Test
    void lists_are_paged_searched_and_kept_in_order() {
        for (int year = 2021; year <= 2025; year++) {
            at.add(at.assessment(year, year == 2023 ? "excellent" : "competent"));
        }
        Json one = at.list(at.hr, "kind=assessment&limit=2");
        Json two = at.list(at.hr, "kind=assessment&limit=2&cursor=" + one.text("nextCursor"));

        assertThat(one.number("total")).isEqualTo(5);
        assertThat(first(one).getInteger("year")).isEqualTo(2025);
        assertThat(first(two).getInteger("year")).isEqualTo(2023);
        assertThat(at.list(at.hr, "kind=assessment&value=excellent").number("total"))
                .isEqualTo(1);
        assertThat(at.list(at.hr, "kind=assessment&search=nobody%20is%20called%20so")
                        .number("total"))
                .isZero();
        assertThat(at.list(at.hr, "kind=assessment&cursor=abc").status()).isEqualTo(400);
        assertThat(at.list(at.hr, "kind=grades").status()).isEqualTo(400);
    }
}
