package xuefa.bank.gate;

import java.util.EnumSet;
import java.util.Set;
import xuefa.bank.Rule;

/** The rules of a bank's files, as the gate tells them. */
@SuppressWarnings("ImmutableEnumChecker")
enum RuleGroup {
    KEY(
            "key",
            "答案与题目对得上",
            "改正答案、选项或填空",
            EnumSet.of(Rule.KEY, Rule.BLANKS, Rule.MARKS, Rule.OPTION_LETTERS, Rule.OPTION_ALIKE)),
    CITATION(
            "citation",
            "依据写明了法律、版本和条文，条文存在",
            "改正引用的法律、版本或条文",
            EnumSet.of(
                    Rule.LAW_UNKNOWN,
                    Rule.VERSION_UNKNOWN,
                    Rule.ARTICLE_UNKNOWN,
                    Rule.ARTICLE_PART,
                    Rule.EXPLANATION_ARTICLE,
                    Rule.ID_LAW,
                    Rule.LAW_ID,
                    Rule.LAW_DATES,
                    Rule.LAW_ARTICLES,
                    Rule.LAW_CHECKED)),
    IN_FORCE("inForce", "引用的版本现行有效", "改为引用现行版本；条文没有变化的，可在待修订清单里一次确认", EnumSet.of(Rule.VERSION_NOT_IN_FORCE)),
    READING("reading", "第二人独立作答，答案一致", "请审题人重新审核", EnumSet.of(Rule.READING)),
    DUPLICATES("duplicates", "没有重复的试题", "留下其中一道，另一道停用", EnumSet.of(Rule.ID_TWICE, Rule.STEM_TWICE)),
    WORDING("wording", "文字干净，选项可以打乱顺序", "删去编号、标记和提到其他选项的话", EnumSet.of(Rule.LEFTOVER, Rule.OPTION_ORDER)),
    /** Everything else. */
    SCHEMA("schema", "题目完整，格式正确", "补全或改正所列的内容", EnumSet.noneOf(Rule.class));

    private final String code;
    private final String rule;
    private final String cure;
    private final Set<Rule> rules;

    RuleGroup(String code, String rule, String cure, Set<Rule> rules) {
        this.code = code;
        this.rule = rule;
        this.cure = cure;
        this.rules = rules;
    }

    String code() {
        return code;
    }

    String rule() {
        return rule;
    }

    String cure() {
        return cure;
    }

    static RuleGroup of(Rule rule) {
        for (RuleGroup group : values()) {
            if (group.rules.contains(rule)) {
                return group;
            }
        }
        return SCHEMA;
    }
}
