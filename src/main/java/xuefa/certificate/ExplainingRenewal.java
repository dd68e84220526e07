package xuefa.certificate;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import xuefa.certificate.Renewal.Outcome;
import xuefa.shared.check.Check;
import xuefa.shared.check.Verdict;
import xuefa.training.ExplainingObligations;
import xuefa.training.Facts;
import xuefa.training.Facts.CertificateFact;
import xuefa.training.Facts.ExamFact;
import xuefa.training.Facts.PersonFact;
import xuefa.training.Facts.PostFact;
import xuefa.training.Facts.SpanFact;
import xuefa.training.ObligationBook;
import xuefa.training.Owed;

/**
 * The checks of a renewal 换证审核. Pure: the same facts, rules and day give the same verdict for ever. Not thread-safe.
 */
public final class ExplainingRenewal {
    /** A place's own obligation counts beside the national one, so that whoever lacks one of them lacks it. */
    private static final Comparator<Owed> WORST = Comparator.comparing((Owed each) -> each.verdict() != Verdict.MET)
            .thenComparing(Owed::missing)
            .thenComparing(Owed::required);

    private final List<RenewalRule> rules;
    private final ObligationBook book;
    private final Facts facts;
    private final LocalDate day;
    private final Map<String, List<ExamFact>> examsOf;
    private final Map<Integer, ExplainingObligations> obligationsByYear = new HashMap<>();

    public ExplainingRenewal(List<RenewalRule> rules, ObligationBook book, Facts facts, LocalDate day) {
        this.rules = List.copyOf(rules);
        this.book = book;
        this.facts = facts;
        this.day = day;
        this.examsOf = facts.exams().stream().collect(groupingBy(ExamFact::personId));
    }

    public Facts facts() {
        return facts;
    }

    /** Empty when no rule in force speaks of this kind of certificate. */
    public Optional<Renewal> of(PersonFact person, CertificateFact certificate) {
        return RenewalRules.binding(rules, certificate.kind(), day, facts.jurisdictions())
                .map(rule -> of(rule, person, certificate));
    }

    private Renewal of(RenewalRule rule, PersonFact person, CertificateFact certificate) {
        List<Check> checks = new ArrayList<>();
        checks.add(state(rule, certificate));
        checks.add(establishment(rule, person));
        checks.add(register(rule, person));
        checks.add(post(rule, person));
        checks.add(employment(rule, person));
        checks.addAll(hours(rule, person, certificate));
        rule.examSubjects().stream().sorted().forEach(subject -> checks.add(exam(rule, person, subject)));
        checks.addAll(assessments(rule, person, certificate));
        checks.add(sanctions(rule, person));
        checks.add(suspensions(rule, certificate));
        Outcome outcome = outcome(checks, certificate, rule);
        Validity now = new Validity(certificate.validFrom(), certificate.validTo());
        return new Renewal(
                certificate,
                outcome,
                checks,
                outcome == Outcome.ELIGIBLE ? Optional.of(next(rule, now)) : Optional.empty(),
                rule.act() == RenewalRule.Act.INSPECT ? Optional.of(rule.inspectedYear(day)) : Optional.empty());
    }

    private Validity next(RenewalRule rule, Validity now) {
        return rule.act() == RenewalRule.Act.RENEW ? now.renewed(day, rule.validityYears()) : now;
    }

    private Outcome outcome(List<Check> checks, CertificateFact certificate, RenewalRule rule) {
        if (checks.stream().anyMatch(check -> check.verdict() == Verdict.FAILED)) {
            return Outcome.REFUSED;
        }
        if (rule.act() == RenewalRule.Act.RENEW && day.isBefore(opens(certificate, rule))) {
            return Outcome.NOT_DUE;
        }
        return checks.stream().anyMatch(check -> check.verdict() == Verdict.OPEN) ? Outcome.OPEN : Outcome.ELIGIBLE;
    }

    private static LocalDate opens(CertificateFact certificate, RenewalRule rule) {
        return certificate.validTo().minusDays(rule.opensDays());
    }

    private Check state(RenewalRule rule, CertificateFact certificate) {
        Optional<SpanFact> ended = certificate.ended().filter(each -> each.isOn(day));
        if (ended.isPresent()) {
            return failed(
                    rule,
                    "证件状态",
                    CertificateWords.of(ended.get().kind()) + "（" + ended.get().from() + "）",
                    List.of(ended.get().id()),
                    "不能换发，可以依照规定重新申领");
        }
        long days = ChronoUnit.DAYS.between(day, certificate.validTo());
        if (days < 0 && rule.act() == RenewalRule.Act.INSPECT) {
            return failed(
                    rule, "证件状态", "已于 " + certificate.validTo() + " 过期", List.of(certificate.id()), "过期的证件不能验审，应当先换证");
        }
        LocalDate opens = opens(certificate, rule);
        String value = certificate.validFrom() + " 至 " + certificate.validTo()
                + (days < 0 ? "，已过期 " + -days + " 日" : "，还有 " + days + " 日到期");
        return new Check(
                "证件状态",
                rule.source(),
                value,
                List.of(certificate.id()),
                Verdict.NOTED,
                rule.act() == RenewalRule.Act.RENEW && day.isBefore(opens) ? "自 " + opens + " 起可以申请换证" : "");
    }

    private Check establishment(RenewalRule rule, PersonFact person) {
        return someSpan(
                rule,
                "在编",
                person.standing().employment(),
                each -> each.kind().equals("establishment"),
                "请核对编制登记；不在编的不得" + act(rule));
    }

    private Check register(RenewalRule rule, PersonFact person) {
        return someSpan(rule, "在册", person.standing().register(), each -> true, "请核对名册；不在册的不得" + act(rule));
    }

    private Check someSpan(
            RenewalRule rule, String name, List<SpanFact> spans, Predicate<SpanFact> wanted, String cure) {
        List<SpanFact> on =
                spans.stream().filter(wanted).filter(each -> each.isOn(day)).toList();
        return on.isEmpty()
                ? failed(rule, name, "否", spans.stream().map(SpanFact::id).toList(), cure)
                : met(rule, name, "是", on.stream().map(SpanFact::id).toList());
    }

    private Check post(RenewalRule rule, PersonFact person) {
        List<PostFact> held = person.posts().stream()
                .filter(post -> post.isHeldOn(day) && rule.postCategories().contains(post.category()))
                .toList();
        List<SpanFact> said = person.standing().onPost();
        if (!held.isEmpty() && !said.isEmpty() && said.stream().noneMatch(each -> each.isOn(day))) {
            return failed(
                    rule,
                    "在岗",
                    "岗位未撤销，但名册记载当日不在岗",
                    said.stream().map(SpanFact::id).toList(),
                    "返岗并更新名册后重新审核；已离岗的，证件应当收回");
        }
        return held.isEmpty()
                ? failed(rule, "在岗", "当日没有执法岗位", List.of(), "已离岗的，证件应当收回；调整岗位后重新审核")
                : met(rule, "在岗", "在岗履行法定职责", held.stream().map(PostFact::id).toList());
    }

    private Check employment(RenewalRule rule, PersonFact person) {
        List<SpanFact> barred = person.standing().employment().stream()
                .filter(each -> each.isOn(day) && rule.barredEmployment().contains(each.kind()))
                .toList();
        return barred.isEmpty()
                ? met(rule, "用工性质", "不属于禁止从事执法的人员", List.of())
                : failed(
                        rule,
                        "用工性质",
                        CertificateWords.of(barred.getFirst().kind()),
                        barred.stream().map(SpanFact::id).toList(),
                        "合同工、临时工不得从事执法活动，不能" + act(rule));
    }

    /** Each calendar year that the rule asks for; what became known later counts for its year. */
    private List<Check> hours(RenewalRule rule, PersonFact person, CertificateFact certificate) {
        List<Check> checks = new ArrayList<>();
        int first = firstYear(rule, certificate);
        for (int year = first; year <= lastYear(rule, certificate); year++) {
            LocalDate end = LocalDate.of(year, 12, 31);
            LocalDate asked = end.isBefore(day) ? end : day;
            ExplainingObligations obligations = obligationsByYear.computeIfAbsent(
                    year, fresh -> new ExplainingObligations(book, facts, asked, day));
            int thisYear = year;
            Optional<Owed> owed = obligations.of(person).stream()
                    .filter(each -> each.obligation().id().equals(rule.hoursObligation()))
                    .max(WORST);
            checks.add(owed.map(each -> hours(thisYear, each, certificate.validTo()))
                    .orElseGet(() ->
                            new Check(thisYear + " 年学时", rule.source(), "当年没有学时义务", List.of(), Verdict.NOTED, "")));
        }
        return checks;
    }

    private int firstYear(RenewalRule rule, CertificateFact certificate) {
        return switch (rule.hoursYears()) {
            case VALIDITY -> certificate.validFrom().getYear();
            case PAST, RUNNING -> rule.inspectedYear(day);
        };
    }

    private int lastYear(RenewalRule rule, CertificateFact certificate) {
        return switch (rule.hoursYears()) {
            case VALIDITY -> (certificate.validTo().isBefore(day) ? certificate.validTo() : day).getYear();
            case PAST, RUNNING -> rule.inspectedYear(day);
        };
    }

    private Check hours(int year, Owed owed, LocalDate validTo) {
        Check settled = owed.checks().getLast();
        boolean endsFirst = owed.verdict() == Verdict.OPEN
                && !validTo.isBefore(day)
                && owed.due().filter(validTo::isBefore).isPresent();
        String cure = owed.verdict() == Verdict.FAILED
                ? settled.cure() + "；可以补学并经确认后重新审核"
                : endsFirst ? settled.cure() + "；证件 " + validTo + " 到期，在此之前完成才能按期换证" : settled.cure();
        return new Check(
                year + " 年学时", owed.obligation().source(), settled.value(), settled.evidence(), owed.verdict(), cure);
    }

    private Check exam(RenewalRule rule, PersonFact person, String subject) {
        LocalDate from = day.minusMonths(rule.examMonths());
        String name = CertificateWords.of(subject) + "考试";
        return examsOf.getOrDefault(person.id(), List.of()).stream()
                .filter(each -> each.subject().equals(subject)
                        && each.passed()
                        && !each.recordedOn().isAfter(day)
                        && !each.day().isBefore(from)
                        && !each.day().isAfter(day))
                .reduce((older, newer) -> newer.day().isBefore(older.day()) ? older : newer)
                .map((ExamFact passed) -> met(rule, name, passed.day() + " 合格", List.of(passed.id())))
                .orElseGet(() -> new Check(
                        name, rule.source(), from + " 以来没有合格记录", List.of(), Verdict.OPEN, "请参加最近一次考试并取得合格成绩"));
    }

    private List<Check> assessments(RenewalRule rule, PersonFact person, CertificateFact certificate) {
        List<Check> barred = person.standing().assessments().stream()
                .filter(each -> each.year() >= firstYear(rule, certificate)
                        && each.year() <= assessedTo(rule)
                        && rule.barredGrades().contains(each.grade()))
                .map(each -> failed(
                        rule,
                        each.year() + " 年度考核",
                        CertificateWords.of(each.grade()),
                        List.of(each.id()),
                        "考核结果改变后重新审核"))
                .toList();
        return barred.isEmpty()
                ? List.of(met(
                        rule,
                        "年度考核",
                        (rule.hoursYears() == RenewalRule.HoursYears.VALIDITY
                                        ? "有效期内"
                                        : rule.inspectedYear(day) + " 年度")
                                + "没有不合格的考核结果",
                        person.standing().assessments().stream()
                                .filter(each -> rule.hoursYears() == RenewalRule.HoursYears.VALIDITY
                                        || each.year() == rule.inspectedYear(day))
                                .map(Facts.AssessmentFact::id)
                                .toList()))
                : barred;
    }

    private int assessedTo(RenewalRule rule) {
        return rule.hoursYears() == RenewalRule.HoursYears.VALIDITY ? day.getYear() : rule.inspectedYear(day);
    }

    private static String act(RenewalRule rule) {
        return rule.act() == RenewalRule.Act.INSPECT ? "通过验审" : "换证";
    }

    private Check sanctions(RenewalRule rule, PersonFact person) {
        List<SpanFact> standing = person.standing().sanctions().stream()
                .filter(each -> each.isOn(day) && rule.barredSanctions().contains(each.kind()))
                .toList();
        return standing.isEmpty()
                ? met(rule, "处分", "没有影响" + act(rule) + "的处分", List.of())
                : new Check(
                        "处分",
                        rule.source(),
                        standing.stream()
                                .map(each -> CertificateWords.of(each.kind()))
                                .distinct()
                                .collect(joining("、")),
                        standing.stream().map(SpanFact::id).toList(),
                        last(standing).isPresent() ? Verdict.OPEN : Verdict.FAILED,
                        last(standing).map(to -> "处分期至 " + to + "，期满后重新审核").orElse("不能" + act(rule)));
    }

    private Check suspensions(RenewalRule rule, CertificateFact certificate) {
        List<SpanFact> standing = certificate.suspensions().stream()
                .filter(each -> each.isOn(day))
                .toList();
        return standing.isEmpty()
                ? met(
                        rule,
                        "暂扣",
                        certificate.suspensions().isEmpty() ? "没有暂扣记录" : "暂扣已经结束",
                        certificate.suspensions().stream().map(SpanFact::id).toList())
                : new Check(
                        "暂扣",
                        rule.source(),
                        "证件正在暂扣",
                        standing.stream().map(SpanFact::id).toList(),
                        Verdict.OPEN,
                        last(standing).map(to -> "暂扣至 " + to + "，结束后重新审核").orElse("解除暂扣后重新审核"));
    }

    /** The day on which the last of them ends; empty while one has no end. */
    private static Optional<LocalDate> last(List<SpanFact> spans) {
        return spans.stream().allMatch(each -> each.to().isPresent())
                ? spans.stream().flatMap(each -> each.to().stream()).max(Comparator.naturalOrder())
                : Optional.empty();
    }

    private static Check met(RenewalRule rule, String name, String value, List<String> evidence) {
        return new Check(name, rule.source(), value, evidence, Verdict.MET, "");
    }

    private static Check failed(RenewalRule rule, String name, String value, List<String> evidence, String cure) {
        return new Check(name, rule.source(), value, evidence, Verdict.FAILED, cure);
    }
}
