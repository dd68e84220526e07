package xuefa.audit;

import java.util.Arrays;

/**
 * Something in the record that isn't as it was sealed.
 *
 * @param table where
 * @param key of the row there
 * @param what is wrong
 * @param place in the chain, as {@code record/12/3} for chain, block and place; empty where there is none
 */
public record Fault(String table, String key, What what, String place) {
    public enum What {
        EDITED("edited", "内容被改动"),
        REMOVED("removed", "记录被删除"),
        INSERTED("inserted", "凭空多出的记录"),
        REMOVED_BEFORE_SEALING("removedBeforeSealing", "封存前被删除"),
        NOT_VOUCHED("notVouched", "不是由系统写入的"),
        REORDERED("reordered", "内容、次序或位置被改动"),
        FORGED("forged", "链头签名不符"),
        UNLINKED("unlinked", "与上一区块不相接"),
        MISSING("missing", "区块缺失"),
        NOT_AS_HANDED_OUT("notAsHandedOut", "与已交付的链头不符"),
        SALT_GONE("saltGone", "盐值缺失或被改动");

        private final String code;
        private final String chinese;

        What(String code, String chinese) {
            this.code = code;
            this.chinese = chinese;
        }

        /** @param code of a constant */
        public static What of(String code) {
            return Arrays.stream(values())
                    .filter(each -> each.code.equals(code))
                    .findAny()
                    .orElseThrow(() -> new IllegalArgumentException("no fault is called " + code));
        }

        public String code() {
            return code;
        }

        public String chinese() {
            return chinese;
        }
    }

    /** One line for a terminal. */
    public String sentence() {
        return table + " " + key + ": " + what.code() + (place.isEmpty() ? "" : " (sealed as " + place + ")");
    }
}
