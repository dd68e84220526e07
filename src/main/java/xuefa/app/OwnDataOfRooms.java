package xuefa.app;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import xuefa.certificate.store.OwnCertificates;
import xuefa.course.store.OwnCourses;
import xuefa.dossier.store.OwnDossier;
import xuefa.notice.store.OwnNotices;
import xuefa.people.flow.OwnData;
import xuefa.people.store.OwnRegister;
import xuefa.people.store.OwnTables;
import xuefa.shared.secret.FieldCipher;
import xuefa.shared.store.RecordStore;
import xuefa.study.store.OwnStudy;
import xuefa.training.store.OwnTraining;

/**
 * What rooms keep of somebody, for themselves. A room whose tables name people adds a line here, or an {@link OwnData} of its own. Scores
 * are there once the candidate may see them, and never a key.
 */
final class OwnDataOfRooms {
    private OwnDataOfRooms() {}

    /** The statements of each part; the register has more to say, which it opens. */
    static Map<String, Map<String, String>> tables() {
        Map<String, Map<String, String>> parts = new LinkedHashMap<>();
        parts.put("access", access());
        parts.put("exams", exams());
        parts.put("training", OwnTraining.tables());
        parts.put("courses", OwnCourses.tables());
        parts.put("study", OwnStudy.tables());
        parts.put("notices", OwnNotices.tables());
        parts.put("dossier", OwnDossier.tables());
        parts.put("certificates", OwnCertificates.tables());
        parts.put("followUps", followUps());
        return parts;
    }

    static List<OwnData> all(RecordStore store, FieldCipher cipher) {
        List<OwnData> all = new ArrayList<>(List.of(new OwnRegister(store, cipher)));
        tables().forEach((part, tables) -> all.add(new OwnTables(store, part, tables)));
        return all;
    }

    private static Map<String, String> access() {
        Map<String, String> tables = new LinkedHashMap<>();
        tables.put("账号", "select username as \"用户名\" from account where person_id = $1");
        tables.put("角色", """
                select g.role as "角色", u.name as "单位", g.valid_from as "起", coalesce(g.ended_at, g.valid_until) as "止",
                       g.reason as "理由"
                from role_grant g join unit u on u.id = g.unit_id where g.person_id = $1 order by g.valid_from
                """);
        tables.put("第二因素", """
                select begun_at as "开始", confirmed_at as "确认", ended_at as "结束" from second_factor where person_id = $1
                order by begun_at
                """);
        tables.put("发给我的一次性码", """
                select purpose as "用途", channel as "方式", issued_at as "发放", used_at as "使用", ended_at as "作废"
                from access_code where person_id = $1 order by issued_at
                """);
        tables.put("记住的设备", "select last_used_at as \"最近使用\" from known_device where person_id = $1");
        tables.put("常用地点（只存摘要）", "select last_used_at as \"最近使用\" from familiar_place where person_id = $1");
        tables.put("关联的统一身份", """
                select issuer as "身份提供方", subject as "标识", linked_at as "关联时间" from unified_identity where person_id = $1
                """);
        tables.put("我做过的操作", """
                select at as "时间", code as "操作", subject_kind as "对象", address as "来源地址", reason as "理由"
                from audit_entry where actor_id = $1 order by at desc limit 10000
                """);
        tables.put("登录会话", """
                select started_at as "开始", expires_at as "到期", ended_at as "结束", device as "设备", address as "来源地址" from session where person_id = $1
                order by started_at
                """);
        return tables;
    }

    private static Map<String, String> followUps() {
        return Map.of("我负责的督办事项", """
                select u.name as "单位", f.period as "期间", f.gap as "差距", f.due as "期限", f.state as "状态", s.step as "步骤",
                       s.words as "说明", s.recorded_at as "时间"
                from follow_up f join unit u on u.id = f.unit_id left join follow_up_step s on s.follow_up_id = f.id
                where f.responsible_id = $1 order by f.opened_at, s.number
                """);
    }

    private static Map<String, String> exams() {
        Map<String, String> tables = new LinkedHashMap<>();
        tables.put("应考名单", """
                select e.title as "考试", s.opens_at as "开放", s.closes_at as "截止", u.name as "单位"
                from roster r join sitting s on s.id = r.sitting_id join exam e on e.id = s.exam_id
                join unit u on u.id = r.unit_id where r.person_id = $1 order by s.opens_at
                """);
        tables.put("免考与缓考", """
                select e.title as "考试", l.step as "步骤", l.kind as "类别", l.reason as "理由", l.recorded_at as "登记时间"
                from (select sitting_id, person_id, 'approved' as step, kind, reason, recorded_at from exam_leave
                      union all select sitting_id, person_id, step, kind, reason, recorded_at from exam_leave_step) l join sitting s on s.id = l.sitting_id join exam e on e.id = s.exam_id
                where l.person_id = $1 order by l.recorded_at
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
