package xuefa.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import xuefa.certificate.Renewal.Outcome;
import xuefa.certificate.format.RenewalRulesFile;
import xuefa.shared.check.Check;
import xuefa.shared.check.Verdict;
import xuefa.training.Facts;
import xuefa.training.format.BookFile;
import xuefa.training.format.FactsFile;

/** One officer whose certificate ends on 2026-12-31, and what may stand in the way. */
final class ExplainingRenewalTest {
    private static final String FACTS = """
            {
              "units": [{ "id": "u", "name": "霁川区市场监督管理局", "kind": "department", "enforcement": true, "from": "2019-03-01" }],
              "people": [{
                "id": "p",
                "name": "林若溪",
                "posts": [{ "id": "post", "unitId": "u", "category": "enforcementOfficer", "from": "2022-05-06" }],
                "employment": [{ "id": "employment", "kind": "establishment", "from": "2022-05-06" }],
                "register": [{ "id": "register", "from": "2022-06-01" }],
                "assessments": [{ "id": "a-2024", "year": 2024, "grade": "competent" }, { "id": "a-2025", "year": 2025, "grade": "excellent" }],
                "sanctions": [],
                "certificates": [{ "id": "c", "kind": "enforcement", "validFrom": "2024-01-01", "validTo": "2026-12-31" }]
              }],
              "hours": [
                { "id": "h-24", "personId": "p", "kind": "online", "subject": "law", "day": "2024-06-01", "hours": 60, "state": "valid" },
                { "id": "h-25", "personId": "p", "kind": "online", "subject": "law", "day": "2025-06-01", "hours": 61.5, "state": "valid" },
                { "id": "h-26", "personId": "p", "kind": "online", "subject": "law", "day": "2026-06-01", "hours": 60, "state": "valid" }
              ],
              "exams": [
                { "id": "x-1", "personId": "p", "subject": "common", "day": "2026-05-30", "passed": true },
                { "id": "x-2", "personId": "p", "subject": "professional", "day": "2026-05-31", "passed": true }
              ]
            }
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void who_meets_every_check_may_renew_for_the_next_three_years() throws Exception {
        Renewal renewal = on("2026-11-22", FACTS);
        assertThat(renewal.outcome()).isEqualTo(Outcome.ELIGIBLE);
        assertThat(renewal.next()).contains(new Validity(LocalDate.of(2027, 1, 1), LocalDate.of(2029, 12, 31)));
        assertThat(renewal.checks())
                .extracting(Check::rule)
                .contains("在编", "在册", "在岗", "用工性质", "2024 年学时", "2025 年学时", "2026 年学时", "处分", "暂扣");
    }

    @Test
    void before_the_window_it_is_too_early_and_says_from_when() throws Exception {
        Renewal renewal = on("2026-10-01", FACTS);
        assertThat(renewal.outcome()).isEqualTo(Outcome.NOT_DUE);
        assertThat(renewal.checks().getFirst().cure()).contains("2026-10-02");
        assertThat(on("2026-10-02", FACTS).outcome()).isEqualTo(Outcome.ELIGIBLE);
    }

    @Test
    void hours_missing_in_the_running_year_are_open_and_in_a_past_year_a_refusal() throws Exception {
        Renewal open =
                on("2026-11-22", FACTS.replace("\"2026-06-01\", \"hours\": 60", "\"2026-06-01\", \"hours\": 46.5"));
        assertThat(open.outcome()).isEqualTo(Outcome.OPEN);
        assertThat(check(open, "2026 年学时").cure()).contains("13.5");

        Renewal refused = on("2026-11-22", FACTS.replace("\"hours\": 61.5", "\"hours\": 59.99"));
        assertThat(refused.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(check(refused, "2025 年学时").cure()).contains("0.01", "补学");
    }

    @Test
    void late_study_cures_a_past_year_from_the_day_it_is_recorded() throws Exception {
        String late = FACTS.replace("\"hours\": 61.5", "\"hours\": 59")
                .replace("\"exams\": [", """
                "events": [],
                "exams": [""")
                .replace("{ \"id\": \"h-26\"", """
                { "id": "late", "personId": "p", "kind": "online", "subject": "law", "day": "2026-10-20", "hours": 1, "state": "valid", "year": 2025 },
                { "id": "h-26\"""");
        assertThat(check(on("2026-10-19", late), "2025 年学时").verdict()).isEqualTo(Verdict.FAILED);
        assertThat(on("2026-10-20", late).outcome()).isEqualTo(Outcome.ELIGIBLE);
    }

    @Test
    void a_contract_worker_is_refused_whatever_else_is_right() throws Exception {
        Renewal renewal = on("2026-11-22", FACTS.replace("\"kind\": \"establishment\"", "\"kind\": \"contract\""));
        assertThat(renewal.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(check(renewal, "用工性质").value()).isEqualTo("合同工");
        assertThat(check(renewal, "在编").verdict()).isEqualTo(Verdict.FAILED);
        assertThat(renewal.next()).isEmpty();
    }

    @Test
    void who_is_not_on_the_post_or_the_register_is_refused() throws Exception {
        assertThat(check(
                                on(
                                        "2026-11-22",
                                        FACTS.replace(
                                                "\"enforcementOfficer\", \"from\": \"2022-05-06\"",
                                                "\"enforcementOfficer\", \"from\": \"2022-05-06\", \"to\": \"2026-11-21\"")),
                                "在岗")
                        .verdict())
                .isEqualTo(Verdict.FAILED);
        assertThat(check(
                                on(
                                        "2026-11-22",
                                        FACTS.replace(
                                                "\"from\": \"2022-06-01\"",
                                                "\"from\": \"2022-06-01\", \"to\": \"2025-06-30\"")),
                                "在册")
                        .verdict())
                .isEqualTo(Verdict.FAILED);
    }

    @Test
    void an_exam_of_more_than_a_year_ago_has_to_be_sat_again() throws Exception {
        assertThat(on("2026-11-22", FACTS.replace("2026-05-31", "2025-11-22")).outcome())
                .isEqualTo(Outcome.ELIGIBLE);
        Renewal old = on("2026-11-22", FACTS.replace("2026-05-31", "2025-11-21"));
        assertThat(old.outcome()).isEqualTo(Outcome.OPEN);
        assertThat(check(old, "专业法律知识考试").cure()).isNotEmpty();
    }

    @Test
    void a_bad_assessment_a_lasting_sanction_and_a_suspension_stand_in_the_way() throws Exception {
        assertThat(on("2026-11-22", FACTS.replace("\"competent\"", "\"incompetent\""))
                        .outcome())
                .isEqualTo(Outcome.REFUSED);
        String sanction = FACTS.replace(
                "\"sanctions\": []",
                "\"sanctions\": [{ \"id\": \"s\", \"kind\": \"demotion\", \"from\": \"2025-01-01\", \"to\": \"2026-12-31\" }]");
        assertThat(check(on("2026-11-22", sanction), "处分").cure()).contains("2026-12-31");
        String suspended = FACTS.replace(
                "\"validTo\": \"2026-12-31\"",
                "\"validTo\": \"2026-12-31\", \"suspensions\": [{ \"id\": \"sp\", \"from\": \"2026-11-01\", \"to\": \"2026-11-30\" }]");
        assertThat(on("2026-11-30", suspended).outcome()).isEqualTo(Outcome.OPEN);
        assertThat(on("2026-12-01", suspended).outcome()).isEqualTo(Outcome.ELIGIBLE);
    }

    @Test
    void a_revoked_certificate_is_not_renewed() throws Exception {
        String revoked = FACTS.replace(
                "\"validTo\": \"2026-12-31\"",
                "\"validTo\": \"2026-12-31\", \"ended\": [{ \"id\": \"e\", \"kind\": \"revoked\", \"from\": \"2026-08-01\" }]");
        assertThat(on("2026-11-22", revoked).outcome()).isEqualTo(Outcome.REFUSED);
    }

    @Test
    void after_its_end_the_new_one_begins_on_the_day_of_the_decision() throws Exception {
        String withNextYear = FACTS.replace("2026-05-30", "2026-12-30").replace("2026-05-31", "2026-12-30");
        Renewal late = on("2027-01-15", withNextYear);
        assertThat(late.outcome()).isEqualTo(Outcome.ELIGIBLE);
        assertThat(late.next()).contains(new Validity(LocalDate.of(2027, 1, 15), LocalDate.of(2030, 1, 14)));
        assertThat(late.checks().getFirst().value()).contains("已过期 15 日");
    }

    private Renewal on(String day, String json) throws Exception {
        Facts facts = FactsFile.read(Files.writeString(folder.resolve("facts.json"), json));
        var person = facts.people().getFirst();
        return new ExplainingRenewal(RenewalRulesFile.shipped(), BookFile.shipped(), facts, LocalDate.parse(day))
                .of(person, person.certificates().getFirst())
                .orElseThrow();
    }

    private static Check check(Renewal renewal, String rule) {
        return renewal.checks().stream()
                .filter(each -> each.rule().equals(rule))
                .findFirst()
                .orElseThrow();
    }
}
