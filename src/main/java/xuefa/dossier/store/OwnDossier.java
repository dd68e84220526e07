package xuefa.dossier.store;

import java.util.LinkedHashMap;
import java.util.Map;

/** What was entered about somebody, for themselves: every version, with what was withdrawn. */
public final class OwnDossier {
    private OwnDossier() {}

    /** Statements by title; {@code $1} is the person. */
    public static Map<String, String> tables() {
        Map<String, String> tables = new LinkedHashMap<>();
        tables.put("在别处参加的考试", """
                select subject as "科目", day as "日期", title as "考试", place as "举办单位", score as "得分", full_marks as "满分",
                       passed as "通过", result_number as "成绩证明编号", document as "依据", corrects is not null as "更正",
                       withdrawn as "撤回", reason as "理由", recorded_at as "登记时间"
                from exam_record where person_id = $1 order by recorded_at
                """);
        tables.put("年度考核", """
                select year as "年度", grade as "等次", document as "依据", corrects is not null as "更正", withdrawn as "撤回",
                       reason as "理由", recorded_at as "登记时间"
                from assessment where person_id = $1 order by recorded_at
                """);
        tables.put("处分", """
                select kind as "种类", basis as "性质", valid_from as "起", valid_to as "止", document as "文号",
                       corrects is not null as "更正", withdrawn as "撤回", reason as "理由", recorded_at as "登记时间"
                from sanction where person_id = $1 order by recorded_at
                """);
        return tables;
    }
}
