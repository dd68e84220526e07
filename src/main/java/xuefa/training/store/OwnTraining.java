package xuefa.training.store;

import java.util.LinkedHashMap;
import java.util.Map;

/** What training keeps of somebody, for themselves. */
public final class OwnTraining {
    private OwnTraining() {}

    /** Statements by title; {@code $1} is the person. */
    public static Map<String, String> tables() {
        Map<String, String> tables = new LinkedHashMap<>();
        tables.put("学时记录", """
                select e.day as "日期", e.kind as "方式", e.subject as "内容", e.minutes as "分钟", e.hundredths / 100.0 as "学时", e.year as "计入年度",
                       e.state as "状态", e.rule as "折算规则", e.note as "说明", u.name as "单位", e.corrects is not null as "更正",
                       e.recorded_at as "登记时间"
                from hours_entry e left join unit u on u.id = e.unit_id where e.person_id = $1 order by e.recorded_at, e.id
                """);
        tables.put("参加的培训活动", """
                select t.title as "名称", t.kind as "类别", t.day as "日期", u.name as "单位"
                from training_attendance a join training_event t on t.id = a.event_id join unit u on u.id = t.unit_id
                where a.person_id = $1 order by t.day
                """);
        tables.put("应知应会清单进度", """
                select family as "清单", percent as "百分比", day as "日期" from list_progress where person_id = $1 order by recorded_at
                """);
        tables.put("年度封账时的结论", """
                select c.year as "年度", p.obligation as "义务", p.required as "应完成", p.done as "已完成", p.verdict as "结论"
                from hours_closed_person p join hours_closing c on c.id = p.closing_id where p.person_id = $1 order by c.year
                """);
        tables.put("学时异议", """
                select o.year as "年度", o.words as "内容", o.recorded_at as "提出时间", s.kind as "处理", s.words as "答复", s.recorded_at as "处理时间"
                from hours_objection o left join hours_objection_step s on s.objection_id = o.id
                where o.person_id = $1 order by o.recorded_at, s.number
                """);
        tables.put("学时证明", """
                select number as "编号", year as "年度", recorded_at as "开具时间" from hours_certificate where person_id = $1 order by recorded_at
                """);
        return tables;
    }
}
