package xuefa.bank;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** An invented regulation in two wordings, and questions that rest on the first. */
final class NormsText {
    static final String LAW = "norms";
    static final String FIRST = """
            # 甲区执法规范办法

            2024年3月18日 甲区人民政府第6次常务会议通过

            <!-- INFO END -->

            第一条 为了规范行政执法活动，制定本办法。

            第二条 行政执法人员每年参加业务知识和法律法规培训不少于四十学时。

            第三条 行政执法机关应当为执法记录仪建立使用台账，指定专人保管。

            第四条 音像记录自形成之日起保存不少于六个月，法律另有规定的除外。

            第五条 合同工和临时工不得从事行政执法活动，也不得持有行政执法证件。
            """;
    /** 2 changed, 3 gone, 4 and 5 renumbered to 3 and 4, a new 5. */
    static final String SECOND = """
            # 甲区执法规范办法

            2026年6月15日 甲区人民政府第9次常务会议修订

            <!-- INFO END -->

            第一条 为了规范行政执法活动，制定本办法。

            第二条 行政执法人员每年参加业务知识和法律法规培训不少于六十学时。

            第三条 音像记录自形成之日起保存不少于六个月，法律另有规定的除外。

            第四条 合同工和临时工不得从事行政执法活动，也不得持有行政执法证件。

            第五条 对同一企业的日常检查，同一行政执法机关每年不得超过两次。
            """;

    private NormsText() {}

    /** A sound question on an article of the first wording. */
    static JsonObject on(int article, String stem) {
        String[] numerals = {"零", "一", "二", "三", "四", "五", "六"};
        return new JsonObject()
                .put("kind", "single")
                .put("difficulty", "easy")
                .put("law", LAW)
                .put("version", "2024-03-18")
                .put("articles", new JsonArray().add(String.valueOf(article)))
                .put("topic", "执法规范")
                .put("stem", stem)
                .put(
                        "options",
                        new JsonObject()
                                .put("A", "应当如此")
                                .put("B", "可以如此")
                                .put("C", "不得如此")
                                .put("D", "均无规定"))
                .put("key", "A")
                .put("explanation", "办法第" + numerals[article] + "条对此作了规定。");
    }

    static JsonObject on(int article) {
        return on(article, "关于第" + article + "类事项，某局依照该办法办理，下列说法正确的是哪一项？");
    }
}
