package xuefa.course.store;

import java.util.LinkedHashMap;
import java.util.Map;

/** What courses keep of somebody, for themselves; how they answered, never what is right. */
public final class OwnCourses {
    private OwnCourses() {}

    /** Statements by title; {@code $1} is the person. */
    public static Map<String, String> tables() {
        Map<String, String> tables = new LinkedHashMap<>();
        tables.put("参加的课程", """
                select c.title as "课程", v.number as "版本", l.joined_at as "开始", l.completed_at as "完成"
                from course_learner l join course c on c.id = l.course_id join course_version v on v.id = l.version_id
                where l.person_id = $1 order by l.joined_at
                """);
        tables.put("学习时段", """
                select g.opened_at as "开始", g.closed_at as "结束", g.counted_ms / 1000 as "计入秒数", g.verdict as "判定", g.lesson_id as "课时",
                       g.place as "设备"
                from study_segment g where g.person_id = $1 order by g.serial
                """);
        tables.put("正在学习", """
                select opened_at as "开始", lesson_id as "课时", reported_at as "最近报告" from study_clock where person_id = $1
                """);
        tables.put("学习进度", """
                select lesson_id as "课时", length_ms / 1000 as "总秒数", covered::text as "已学区间（毫秒）", done_at as "学完", changed_at as "更新"
                from study_progress where person_id = $1 order by changed_at
                """);
        tables.put("课后作答", """
                select a.question_id as "试题", a.number as "第几次", a.letters as "所选", a.correct as "是否正确", a.answered_at as "时间"
                from course_answer a where a.person_id = $1 order by a.answered_at
                """);
        tables.put("结课测验", """
                select c.title as "课程", t.number as "第几次", t.started_at as "开始", t.submitted_at as "提交", t.correct as "答对", t.passed as "通过"
                from course_test t join course_version v on v.id = t.version_id join course c on c.id = v.course_id
                where t.person_id = $1 order by t.started_at
                """);
        tables.put("课程计入的学时", """
                select h.lesson_id as "课时", h.entries as "记录数", h.minutes as "分钟", h.given_at as "时间"
                from course_hours h where h.person_id = $1 order by h.given_at
                """);
        tables.put("未计入的学习行为", """
                select f.reason as "原因", f.day as "日期", f.times as "次数", f.detail as "详情", f.decision as "处理", f.words as "说明"
                from study_flag f where f.person_id = $1 order by f.day
                """);
        return tables;
    }
}
