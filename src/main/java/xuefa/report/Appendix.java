package xuefa.report;

import java.util.List;

/** The appendix of the annual report on law-based government 法治政府建设年度报告附表: which figures it asks for, in its order. */
public final class Appendix {
    /** @param detail empty for all */
    public record Line(String title, String figure, String detail) {}

    public static final List<Line> LINES = List.of(
            new Line("行政执法人员数", "certificates.officers", ""),
            new Line("行政执法人员持证率", "certificates.coverage", ""),
            new Line("期内证件办理（发证、换发、验审等）", "certificates.events", ""),
            new Line("执法人员年度培训达到60学时的比例", "hours.rate", "officer-hours"),
            new Line("执法人员人均培训学时", "hours.average", "officer-hours"),
            new Line("法律知识考试应考人次", "exams.due", ""),
            new Line("法律知识考试参考率", "exams.participation", ""),
            new Line("法律知识考试及格率", "exams.passRate", ""),
            new Line("法治专题讲座场次", "study.sessions", "lecture"),
            new Line("领导班子法治专题讲座落实率", "duties.rate", "team-lectures"),
            new Line("中心组学习场次", "study.sessions", "centreGroup"),
            new Line("政府常务会议会前学法率", "study.studiedRate", ""),
            new Line("执法部门负责人法治专题脱产培训落实率", "duties.rate", "head-full-time"),
            new Line("党委、政府主要负责人述法落实率", "duties.rate", "leader-statement"),
            new Line("执法辅助人员岗前培训落实率", "duties.rate", "auxiliary-pre-post"),
            new Line("领导干部任前法治能力测试落实率", "duties.rate", "appointment-exam"));

    private Appendix() {}
}
