package xuefa.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import xuefa.certificate.format.CheckingRules;
import xuefa.certificate.format.CheckingRules.Checked;
import xuefa.certificate.format.CheckingRules.LineFault;
import xuefa.certificate.format.RenewalRulesFile;
import xuefa.certificate.format.RuleChanges;

/** Rules that a region hands in: each fault by its line, and what a good file changes. */
class CheckingRulesTest {
    static final String GOOD = """
            renewalRules:
              - id: three-years
                source: 示例市行政执法证件管理办法（虚构）第九条
                jurisdiction: "990100"
                since: "2026-01-01"
                until: "2030-12-31"
                certificateKinds: [enforcement]
                postCategories: [enforcementOfficer]
                validityYears: 2
                opensDays: 60
                hoursObligation: officer-hours
                examSubjects: [common]
                examMonths: 12
                barredEmployment: [contract, temporary]
                barredGrades: [incompetent]
                barredSanctions: [removal, dismissal]
                objectionDays: 30
            """;

    private static Checked check(String content) {
        return CheckingRules.of(content, List.of("990100"), List.of("officer-hours"));
    }

    @Test
    void a_good_file_has_no_fault() {
        assertThat(check(GOOD).faults()).isEmpty();
        assertThat(check(GOOD).rules()).singleElement().satisfies(rule -> assertThat(rule.validityYears())
                .isEqualTo(2));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            since: "2026-01-01"               | since: "2026-02-30"            | 5  | 没有 2026-02-30 这一天
            since: "2026-01-01"               | since: 1月1日                    | 5  | since 须是 2026-01-01 这样的日期
            until: "2030-12-31"               | until: "2025-12-31"            | 6  | 终止日 until 早于起用日
            jurisdiction: "990100"            | jurisdiction: "990200"         | 4  | 行政区划代码 990200 不是本单位
            jurisdiction: "990100"            | jurisdiction: 北京               | 4  | 六位行政区划代码
            validityYears: 2                  | validityYears: 0               | 9  | validityYears 不能小于 1
            validityYears: 2                  | validityYears: 二               | 9  | 整数
            validityYears: 2                  | validity: 2                    | 9  | 不认识 validity
            opensDays: 60                     | opensDays: 9999                | 10 | opensDays 不能大于 3650
            hoursObligation: officer-hours    | hoursObligation: nothing       | 11 | 没有学时义务 nothing
            examSubjects: [common]            | examSubjects: [physics]        | 12 | 不认识 physics
            examSubjects: [common]            | examSubjects: [common, common] | 12 | 重复
            examSubjects: [common]            | examSubjects: common           | 12 | 列表
            certificateKinds: [enforcement]   | certificateKinds: []           | 7  | 至少要有一个
            certificateKinds: [enforcement]   | certificateKinds: [auxiliaryCard] | 7 | 不认识 auxiliaryCard
            source: 示例市行政执法证件管理办法（虚构）第九条 | source: 办法                     | 3  | source 太短
            source: 示例市行政执法证件管理办法（虚构）第九条 | source: 模板，启用前须填写本地依据          | 3  | 不能沿用模板
            examMonths: 12                    | act: stamp                     | 2  | 缺少 examMonths
            objectionDays: 30                 | objectionDays: 30\\n    objectionDays: 40 | 18 | 写了两次
            barredGrades: [incompetent]       | barredGrades: [incompetent     | 15 | 不是合格的 YAML
            """)
    void each_fault_is_told_by_its_line_with_what_to_do(String good, String bad, int line, String says) {
        String content = GOOD.replace(good, bad.replace("\\n", "\n"));
        assertThat(content).isNotEqualTo(GOOD);
        Checked checked = check(content);
        assertThat(checked.rules()).isEmpty();
        assertThat(checked.faults())
                .as("%s", checked.faults())
                .anyMatch(fault -> Math.abs(fault.line() - line) <= (says.contains("YAML") ? 1 : 0)
                        && fault.says().contains(says));
    }

    @Test
    void all_faults_are_told_at_once_and_what_is_no_list_of_rules_too() {
        String two = GOOD + GOOD.substring(GOOD.indexOf('\n') + 1).replace("officer-hours", "none");
        assertThat(check(two).faults()).extracting(LineFault::line).containsExactly(18, 27);
        assertThat(check("").faults()).extracting(LineFault::line).containsExactly(1);
        assertThat(check("规则").faults()).hasSize(1);
        assertThat(check("renewalRules: []").faults()).hasSize(1);
        assertThat(check("\u0000").faults()).isNotEmpty();
        assertThat(check("&a [*a, *a]").faults()).isNotEmpty();
    }

    @Test
    void what_a_file_changes_is_told_field_by_field() {
        var before = new RenewalRules(RenewalRulesFile.shipped());
        var changes = RuleChanges.between(before, before.with(check(GOOD).rules()));
        assertThat(changes)
                .filteredOn(each -> each.fate() != RuleChanges.Fate.SAME)
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.ruleId()).isEqualTo("three-years");
                    assertThat(each.fields()).contains(new RuleChanges.Field("validityYears", "3", "2"));
                });
    }

    @Test
    void rules_come_back_from_the_record_as_they_went_in() {
        List<RenewalRule> shipped = RenewalRulesFile.shipped();
        assertThat(RenewalRulesFile.readJson(RenewalRulesFile.json(shipped))).isEqualTo(shipped);
        assertThat(shipped.stream().filter(RenewalRule::template)).hasSize(6).allMatch(rule -> rule.source()
                .startsWith("模板，启用前须填写本地依据"));
        assertThat(new RenewalRules(shipped).renewing())
                .extracting(RenewalRule::id)
                .containsExactly("three-years", "supervision-three-years");
    }
}
