package xuefa.certificate;

import java.util.Map;

/** The field's Chinese terms for codes in facts; a code without a term is shown as it is. */
final class CertificateWords {
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("cancelled", "已注销"),
            Map.entry("revoked", "已吊销"),
            Map.entry("withdrawn", "已收回"),
            Map.entry("voided", "遗失作废"),
            Map.entry("contract", "合同工"),
            Map.entry("temporary", "临时工"),
            Map.entry("auxiliary", "执法辅助人员"),
            Map.entry("common", "公共法律知识"),
            Map.entry("professional", "专业法律知识"),
            Map.entry("incompetent", "不称职（不合格）"),
            Map.entry("basicallyCompetent", "基本称职（基本合格）"),
            Map.entry("warning", "警告"),
            Map.entry("demerit", "记过"),
            Map.entry("seriousDemerit", "记大过"),
            Map.entry("demotion", "降级"),
            Map.entry("removal", "撤职"),
            Map.entry("dismissal", "开除"));

    private CertificateWords() {}

    static String of(String code) {
        return WORDS.getOrDefault(code, code);
    }
}
