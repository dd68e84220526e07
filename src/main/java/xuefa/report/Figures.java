package xuefa.report;

import static xuefa.report.Figure.Kind.AMOUNT;
import static xuefa.report.Figure.Kind.AVERAGE;
import static xuefa.report.Figure.Kind.COUNT;
import static xuefa.report.Figure.Kind.RATE;
import static xuefa.report.Ledger.CERTIFICATES;
import static xuefa.report.Ledger.DUTIES;
import static xuefa.report.Ledger.EXAMS;
import static xuefa.report.Ledger.HOURS;
import static xuefa.report.Ledger.STUDY;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All figures, each with its definition: the one table from which pages, files and the guide are made. */
public final class Figures {
    public static final List<Figure> ALL = List.of(
            count(
                    "hours.bound",
                    HOURS,
                    "应达标人数",
                    "Bound",
                    "期末日在本单位及下级单位任职、受该项学时要求约束的人员。",
                    "People with a post in the unit or below on the last day whom the obligation binds."),
            count(
                    "hours.reached",
                    HOURS,
                    "达标人数",
                    "Reached",
                    "应达标人员中，本年度截至期末日已计入学时达到要求（经批准的缺勤按规定折算）的人数。",
                    "Those of them whose counted hours of the year up to the last day reach what is required of them."),
            count("hours.short", HOURS, "未达标人数", "Short", "应达标人员中学时还不足的人数。", "Those of them with hours still missing."),
            count(
                    "hours.trained",
                    HOURS,
                    "参训人数",
                    "Trained",
                    "应达标人员中，本年度截至期末日有学时计入的人数。",
                    "Those of them with any counted hours in the year up to the last day."),
            amount(
                    "hours.sum",
                    HOURS,
                    "累计学时",
                    "Hours",
                    "应达标人员本年度截至期末日计入该项要求的学时之和；同一分钟只计一次。",
                    "Hours of the year that count for them, up to the last day; no minute counts twice."),
            share(
                    "hours.rate",
                    HOURS,
                    RATE,
                    "学时达标率",
                    "Reached",
                    "达标人数 ÷ 应达标人数。",
                    "Reached by bound.",
                    "hours.reached",
                    "hours.bound"),
            share(
                    "hours.average",
                    HOURS,
                    AVERAGE,
                    "人均学时",
                    "Hours a head",
                    "累计学时 ÷ 应达标人数。",
                    "Hours by bound.",
                    "hours.sum",
                    "hours.bound"),
            amount(
                    "hours.period",
                    HOURS,
                    "期内学时",
                    "Hours in the period",
                    "应达标人员在期内参加的培训计入该项要求的学时之和，按培训日期；单项封顶不在此扣除。",
                    "Hours that count for them of trainings on the days of the period; caps of a kind are not taken off here."),
            count(
                    "hours.active",
                    HOURS,
                    "期内参训人数",
                    "Trained in the period",
                    "应达标人员中，期内有培训学时计入的人数。",
                    "Those of them with any hours counted of trainings in the period."),
            share(
                    "hours.periodAverage",
                    HOURS,
                    AVERAGE,
                    "期内人均学时",
                    "Hours a head in the period",
                    "期内学时 ÷ 应达标人数。",
                    "Hours in the period by bound.",
                    "hours.period",
                    "hours.bound"),
            count(
                    "exams.due",
                    EXAMS,
                    "应考人次",
                    "Due",
                    "期内开考场次名单上的人员，同一考试一人只计一次，单位按名单。",
                    "People on rosters of sittings that opened in the period, once an exam, in the unit of the roster."),
            count(
                    "exams.exempt",
                    EXAMS,
                    "免考人次",
                    "Exempt",
                    "应考人员中经批准免考且未参考的。",
                    "Those of them who were exempted and did not sit."),
            count(
                    "exams.deferred",
                    EXAMS,
                    "缓考人次",
                    "Deferred",
                    "应考人员中经批准缓考、尚未参考的。",
                    "Those of them whose exam was deferred and who have not sat yet."),
            count(
                    "exams.expected",
                    EXAMS,
                    "应参考人次",
                    "Expected",
                    "应考人次减去免考和缓考。",
                    "Due without those exempt or deferred."),
            count(
                    "exams.sat",
                    EXAMS,
                    "参考人次",
                    "Sat",
                    "应参考人员中已交卷（含到时自动交卷）的。",
                    "Those expected who have submitted, or whose time ran out."),
            count(
                    "exams.absent",
                    EXAMS,
                    "缺考人次",
                    "Absent",
                    "考试已结束而没有参考、也没有获准免考缓考的。",
                    "Those expected who had not sat when the exam was over."),
            count(
                    "exams.waiting",
                    EXAMS,
                    "尚未参考人次",
                    "Not yet",
                    "考试尚未结束、还没有参考的。",
                    "Those expected who have not sat and still may."),
            count(
                    "exams.passed",
                    EXAMS,
                    "及格人次",
                    "Passed",
                    "参考人员中最好成绩及格的。",
                    "Those who sat whose best result is a pass."),
            count(
                    "exams.excellent",
                    EXAMS,
                    "优秀人次",
                    "Excellent",
                    "参考人员中最好成绩为优秀的。",
                    "Those who sat whose best result is excellent."),
            count(
                    "exams.makeUp",
                    EXAMS,
                    "应补考人次",
                    "Make-up",
                    "考试已结束，参考而不及格的，以及缓考的。",
                    "Of exams that are over: those who failed, and those deferred."),
            share(
                    "exams.participation",
                    EXAMS,
                    RATE,
                    "参考率",
                    "Participation",
                    "参考人次 ÷（应考人次 − 免考 − 缓考）。",
                    "Sat by (due - exempt - deferred).",
                    "exams.sat",
                    "exams.expected"),
            share(
                    "exams.passRate",
                    EXAMS,
                    RATE,
                    "及格率",
                    "Pass rate",
                    "及格人次 ÷ 参考人次。",
                    "Passed by sat.",
                    "exams.passed",
                    "exams.sat"),
            share(
                    "exams.excellentRate",
                    EXAMS,
                    RATE,
                    "优秀率",
                    "Excellent rate",
                    "优秀人次 ÷ 参考人次。",
                    "Excellent by sat.",
                    "exams.excellent",
                    "exams.sat"),
            count(
                    "certificates.officers",
                    CERTIFICATES,
                    "在岗执法人员",
                    "Officers",
                    "期末日任执法岗位的人员。",
                    "People on a post of enforcement on the last day."),
            count(
                    "certificates.covered",
                    CERTIFICATES,
                    "持有效证件的在岗执法人员",
                    "Officers with a certificate",
                    "其中期末日持有有效行政执法证的人员。",
                    "Those of them with an enforcement certificate in force on that day."),
            count(
                    "certificates.inForce",
                    CERTIFICATES,
                    "有效证件",
                    "In force",
                    "期末日有效（未暂扣、未过期、未收回注销）的证件。",
                    "Certificates in force on the last day."),
            count(
                    "certificates.expiring",
                    CERTIFICATES,
                    "90日内到期",
                    "Expire in 90 days",
                    "期末日有效、其后90日内到期的证件。",
                    "Those in force whose last day comes within 90 days."),
            count(
                    "certificates.suspended",
                    CERTIFICATES,
                    "暂扣中",
                    "Suspended",
                    "期末日处于暂扣状态的证件。",
                    "Certificates suspended on the last day."),
            count(
                    "certificates.expired",
                    CERTIFICATES,
                    "已过期",
                    "Expired",
                    "期末日已过有效期、尚未换发也未收回注销的证件。",
                    "Certificates past their last day, neither renewed nor ended."),
            count(
                    "certificates.events",
                    CERTIFICATES,
                    "期内证件办理",
                    "Events",
                    "期内发证、换发、补发、验审、暂扣、收回、注销、吊销、遗失作废的件次。",
                    "What happened to certificates in the period: issued, renewed, reissued, inspected, suspended, ended."),
            share(
                    "certificates.coverage",
                    CERTIFICATES,
                    RATE,
                    "持证率",
                    "Coverage",
                    "持有效证件的在岗执法人员 ÷ 在岗执法人员。",
                    "Officers with a certificate by officers.",
                    "certificates.covered",
                    "certificates.officers"),
            count(
                    "study.sessions",
                    STUDY,
                    "学法活动场次",
                    "Sessions",
                    "期内已举办的学法活动，按形式分列。",
                    "Law-study sessions held in the period, by kind."),
            count("study.invited", STUDY, "应到人次", "Invited", "已举办活动应到名单上的人员。", "People on the lists of sessions held."),
            count(
                    "study.present",
                    STUDY,
                    "实到人次",
                    "Present",
                    "应到人员中到会或者已补学的。",
                    "Those of them who came or made up for it."),
            count(
                    "study.meetings",
                    STUDY,
                    "常务会议次数",
                    "Executive meetings",
                    "期内召开的政府常务会议。",
                    "Executive meetings held in the period."),
            count(
                    "study.studied",
                    STUDY,
                    "会前学法次数",
                    "With study before",
                    "其中会前举办了学法活动的。",
                    "Those of them with a law-study session before."),
            share(
                    "study.attendance",
                    STUDY,
                    RATE,
                    "到会率",
                    "Attendance",
                    "实到人次 ÷ 应到人次。",
                    "Present by invited.",
                    "study.present",
                    "study.invited"),
            share(
                    "study.studiedRate",
                    STUDY,
                    RATE,
                    "会前学法率",
                    "Meetings with study",
                    "会前学法次数 ÷ 常务会议次数。",
                    "With study before by meetings.",
                    "study.studied",
                    "study.meetings"),
            count(
                    "duties.bound",
                    DUTIES,
                    "应落实",
                    "Bound",
                    "期末日受该项职责约束的人员或者单位。",
                    "People or units that the obligation binds on the last day."),
            count("duties.met", DUTIES, "已落实", "Met", "其中按要求已完成的。", "Those of them who have done what is required."),
            count("duties.short", DUTIES, "未落实", "Not met", "其中尚未完成的。", "Those of them who have not."),
            share(
                    "duties.rate",
                    DUTIES,
                    RATE,
                    "落实率",
                    "Met",
                    "已落实 ÷ 应落实。",
                    "Met by bound.",
                    "duties.met",
                    "duties.bound"));

    private static final Map<String, Figure> BY_CODE =
            ALL.stream().collect(Collectors.toUnmodifiableMap(Figure::code, Function.identity()));

    private Figures() {}

    public static Optional<Figure> of(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }

    private static Figure count(
            String code, Ledger ledger, String chinese, String english, String says, String saysEnglish) {
        return new Figure(code, ledger, COUNT, chinese, english, says, saysEnglish, Optional.empty());
    }

    private static Figure amount(
            String code, Ledger ledger, String chinese, String english, String says, String saysEnglish) {
        return new Figure(code, ledger, AMOUNT, chinese, english, says, saysEnglish, Optional.empty());
    }

    private static Figure share(
            String code,
            Ledger ledger,
            Figure.Kind kind,
            String chinese,
            String english,
            String says,
            String saysEnglish,
            String numerator,
            String denominator) {
        return new Figure(
                code,
                ledger,
                kind,
                chinese,
                english,
                says,
                saysEnglish,
                Optional.of(new Figure.Share(numerator, denominator)));
    }
}
