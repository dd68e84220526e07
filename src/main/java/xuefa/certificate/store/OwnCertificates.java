package xuefa.certificate.store;

import java.util.LinkedHashMap;
import java.util.Map;

/** What the register of certificates keeps of somebody, for themselves. */
public final class OwnCertificates {
    private OwnCertificates() {}

    /** Statements by title; {@code $1} is the person. */
    public static Map<String, String> tables() {
        Map<String, String> tables = new LinkedHashMap<>();
        tables.put("行政执法证件", """
                select c.kind as "种类", c.number as "号码", c.area as "执法领域", c.state as "状态", c.valid_from as "有效期自", c.valid_to as "有效期至",
                       u.name as "单位", p.digest as "照片摘要"
                from certificate c join unit u on u.id = c.unit_id left join certificate_photo p on p.certificate_id = c.id
                where c.person_id = $1 order by c.recorded_at
                """);
        tables.put("证件事项", """
                select c.number as "号码", e.step as "事项", e.day as "日期", e.valid_from as "有效期自", e.valid_to as "有效期至", e.reason as "理由",
                       e.recorded_at as "登记时间"
                from certificate c join certificate_event e on e.certificate_id = c.id where c.person_id = $1 order by e.recorded_at, e.position
                """);
        tables.put("证卡", """
                select c.number as "号码", k.card as "第几张", k.issued_on as "制发日期"
                from certificate c join certificate_card k on k.certificate_id = c.id where c.person_id = $1 order by k.issued_on
                """);
        tables.put("换证审核", """
                select k.title as "批次", r.state as "状态", s.step as "决定", s.outcome as "结论", s.reason as "理由", s.checks::text as "审核项",
                       s.recorded_at as "时间"
                from renewal_review r join renewal_campaign k on k.id = r.campaign_id left join renewal_step s on s.review_id = r.id
                where r.person_id = $1 order by k.opened_at, s.number
                """);
        return tables;
    }
}
