package xuefa.study.store;

import java.util.LinkedHashMap;
import java.util.Map;

/** What law study keeps of somebody, for themselves. */
public final class OwnStudy {
    private OwnStudy() {}

    /** Statements by title; {@code $1} is the person. */
    public static Map<String, String> tables() {
        Map<String, String> tables = new LinkedHashMap<>();
        tables.put("通知参加的学法活动", """
                select s.title as "名称", s.kind as "类别", s.starts_at as "时间", u.name as "单位", s.state as "状态"
                from study_invitee i join study_session s on s.id = i.session_id join unit u on u.id = s.unit_id
                where i.person_id = $1 order by s.starts_at
                """);
        tables.put("学法考勤", """
                select s.title as "名称", a.state as "考勤", a.way as "方式", a.late as "迟到", a.minutes as "分钟", a.reason as "原因", a.at as "登记时间"
                from study_attendance a join study_session s on s.id = a.session_id where a.person_id = $1 order by a.at
                """);
        tables.put("未被接受的签到", """
                select s.title as "名称", r.reason as "原因", r.at as "时间"
                from study_code_refusal r join study_session s on s.id = r.session_id where r.person_id = $1 order by r.at
                """);
        return tables;
    }
}
