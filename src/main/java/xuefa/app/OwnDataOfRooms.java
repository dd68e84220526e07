package xuefa.app;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import xuefa.people.flow.OwnData;
import xuefa.people.store.OwnRegister;
import xuefa.people.store.OwnTables;
import xuefa.shared.secret.FieldCipher;
import xuefa.shared.store.RecordStore;

/**
 * What rooms keep of somebody, for themselves. A room whose tables name people adds a line here, or an {@link OwnData} of its own. Scores
 * are there once the candidate may see them, and never a key.
 */
final class OwnDataOfRooms {
    private OwnDataOfRooms() {}

    static List<OwnData> all(RecordStore store, FieldCipher cipher) {
        return List.of(
                new OwnRegister(store, cipher),
                new OwnTables(store, "access", access()),
                new OwnTables(store, "exams", exams()));
    }

    private static Map<String, String> access() {
        Map<String, String> tables = new LinkedHashMap<>();
        tables.put("账号", "select username as \"用户名\" from account where person_id = $1");
        tables.put("角色", """
                select g.role as "角色", u.name as "单位", g.valid_from as "起", coalesce(g.ended_at, g.valid_until) as "止",
                       g.reason as "理由"
                from role_grant g join unit u on u.id = g.unit_id where g.person_id = $1 order by g.valid_from
                """);
        tables.put("登录会话", """
                select started_at as "开始", expires_at as "到期", ended_at as "结束" from session where person_id = $1
                order by started_at
                """);
        return tables;
    }

    private static Map<String, String> exams() {
        Map<String, String> tables = new LinkedHashMap<>();
        tables.put("应考名单", """
                select e.title as "考试", s.opens_at as "开放", s.closes_at as "截止", u.name as "单位"
                from roster r join sitting s on s.id = r.sitting_id join exam e on e.id = s.exam_id
                join unit u on u.id = r.unit_id where r.person_id = $1 order by s.opens_at
                """);
        tables.put("答卷", """
                select e.title as "考试", a.number as "第几次", a.started_at as "开始", a.submitted_at as "提交", a.receipt as "回执"
                from attempt a join sitting s on s.id = a.sitting_id join exam e on e.id = s.exam_id
                where a.person_id = $1 order by a.started_at
                """);
        tables.put("作答", """
                select e.title as "考试", w.question_id as "试题", w.option_ids::text as "所选", w.received_at as "收到",
                       w.disposition as "处理"
                from attempt a join answer w on w.attempt_id = a.id join sitting s on s.id = a.sitting_id
                join exam e on e.id = s.exam_id where a.person_id = $1 order by a.started_at, w.epoch, w.seq
                """);
        tables.put("成绩", """
                select e.title as "考试", a.number as "第几次", r.score / 100.0 as "得分", r.full_marks / 100.0 as "满分",
                       r.grade as "等次", r.graded_at as "评分时间"
                from attempt a join result r on r.attempt_id = a.id join sitting s on s.id = a.sitting_id
                join exam e on e.id = s.exam_id
                where a.person_id = $1 and (e.rules ->> 'scores' = 'atOnce' or s.closes_at < now()) order by r.graded_at
                """);
        return tables;
    }
}
