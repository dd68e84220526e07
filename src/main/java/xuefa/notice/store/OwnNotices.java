package xuefa.notice.store;

import java.util.LinkedHashMap;
import java.util.Map;

/** What was told to somebody, for themselves; secret facts are gone once they are sent. */
public final class OwnNotices {
    private OwnNotices() {}

    /** Statements by title; {@code $1} is the person. */
    public static Map<String, String> tables() {
        Map<String, String> tables = new LinkedHashMap<>();
        tables.put("通知", """
                select n.kind as "类别", case when n.secret then '' else n.facts::text end as "内容", n.created_at as "时间", n.read_at as "阅读"
                from notice n where n.person_id = $1 order by n.created_at
                """);
        tables.put("通知投递", """
                select n.kind as "类别", d.channel as "渠道", d.state as "状态", d.attempts as "次数", d.changed_at as "时间"
                from notice n join notice_delivery d on d.notice_id = n.id where n.person_id = $1 order by d.changed_at
                """);
        tables.put("通知地址", """
                select channel as "渠道", address as "地址", since as "起" from notice_address where person_id = $1
                """);
        return tables;
    }
}
