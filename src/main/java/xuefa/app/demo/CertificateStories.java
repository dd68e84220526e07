package xuefa.app.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import xuefa.certificate.CertificateEvent;
import xuefa.certificate.CertificateStep;
import xuefa.certificate.Validity;
import xuefa.shared.Ids;

/** What happened to certificates of the demo, in days before today. */
final class CertificateStories {
    private static final int YEARS = 3;

    private final LocalDate today;

    CertificateStories(LocalDate today) {
        this.today = today;
    }

    /** Of an officer whose certificate ends on a day in the weeks to come; a few were lost, suspended for a while, all inspected. */
    List<CertificateEvent> officer(int number, LocalDate end) {
        LocalDate from = end.plusDays(1).minusYears(YEARS);
        List<CertificateEvent> events = issued(from, YEARS);
        events.add(event(CertificateStep.INSPECT, from.plusYears(1), "年度验审合格"));
        if (number % 100 == 41) {
            events.add(event(CertificateStep.LOSE, from.plusYears(1).plusDays(60), "执法途中遗失，已登报声明作废"));
            events.add(event(CertificateStep.REISSUE, from.plusYears(1).plusDays(75), "遗失补发"));
        }
        if (number == 77) {
            events.add(event(CertificateStep.SUSPEND, from.plusYears(1).plusDays(90), "未出示证件实施检查，暂扣整改"));
            events.add(event(CertificateStep.RESUME, from.plusYears(1).plusDays(120), "整改完成，补训合格"));
        }
        events.add(event(CertificateStep.INSPECT, from.plusYears(2), "年度验审合格"));
        return events;
    }

    List<CertificateEvent> of(String story) {
        return switch (story) {
            case "applied" -> applied(today.minusDays(9));
            case "examPassed" -> examined(today.minusDays(30));
            case "reviewed" -> reviewed(today.minusDays(50));
            case "declined" -> {
                List<CertificateEvent> events = applied(today.minusDays(25));
                events.add(event(
                        CertificateStep.DECLINE,
                        today.minusDays(20),
                        "合同工、临时工不得从事执法活动，不予发证（邯郸市某区实施方案：严禁聘用合同工、临时工从事执法活动）"));
                yield events;
            }
            case "valid" -> issued(today.minusDays(500), YEARS);
            case "inspected" -> {
                List<CertificateEvent> events = issued(today.minusDays(600), YEARS);
                events.add(event(CertificateStep.INSPECT, today.minusDays(220), "年度验审合格"));
                yield events;
            }
            case "revoked" -> {
                List<CertificateEvent> events = issued(today.minusDays(700), YEARS);
                events.add(event(CertificateStep.SUSPEND, today.minusDays(240), "涉嫌违法收费，暂扣调查"));
                events.add(event(CertificateStep.REVOKE, today.minusDays(200), "违法收费查实，吊销执法证件，调离执法岗位"));
                yield events;
            }
            case "leftPost" -> issued(today.minusDays(640), YEARS);
            case "card" -> issued(today.minusDays(100), 2);
            case "suspended" -> {
                List<CertificateEvent> events = issued(today.minusDays(100), 2);
                events.add(event(CertificateStep.SUSPEND, today.minusDays(12), "单独上路劝导，超出辅助职责，暂扣并离岗培训"));
                yield events;
            }
            case "lost" -> {
                List<CertificateEvent> events = issued(today.minusDays(100), 2);
                events.add(event(CertificateStep.LOSE, today.minusDays(4), "工作证遗失"));
                yield events;
            }
            default -> throw new IllegalArgumentException("the demo has no story " + story);
        };
    }

    private static List<CertificateEvent> applied(LocalDate day) {
        List<CertificateEvent> events = new ArrayList<>();
        events.add(event(CertificateStep.APPLY, day, ""));
        return events;
    }

    private static List<CertificateEvent> examined(LocalDate day) {
        List<CertificateEvent> events = applied(day);
        events.add(event(CertificateStep.PASS_EXAM, day.plusDays(12), "公共法律知识、专业法律知识考试合格"));
        return events;
    }

    private static List<CertificateEvent> reviewed(LocalDate day) {
        List<CertificateEvent> events = examined(day);
        events.add(event(CertificateStep.REVIEW, day.plusDays(24), "资格审核通过"));
        return events;
    }

    private static List<CertificateEvent> issued(LocalDate from, int years) {
        List<CertificateEvent> events = reviewed(from.minusDays(30));
        events.add(new CertificateEvent(
                Ids.next().toString(), CertificateStep.ISSUE, from, Optional.of(Validity.ofYears(from, years)), ""));
        return events;
    }

    private static CertificateEvent event(CertificateStep step, LocalDate day, String reason) {
        return new CertificateEvent(Ids.next().toString(), step, day, Optional.empty(), reason);
    }
}
