package xuefa.shared.table;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a row would do.
 *
 * @param changes what would be different, numbers masked
 * @param reasons why it can't be; then there is no plan
 * @param plan what does it
 */
public record RowVerdict<P>(Outcome outcome, List<Change> changes, List<Reason> reasons, Optional<P> plan) {
    public RowVerdict {
        changes = List.copyOf(changes);
        reasons = List.copyOf(reasons);
    }

    /** What becomes of a row. */
    public enum Outcome {
        NEW,
        CHANGED,
        /** All of it is there already. */
        SAME,
        REFUSED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * @param column its code
     * @param was empty where nothing was
     */
    public record Change(String column, String was, String is) {
        public Change(TableColumn column, String was, String is) {
            this(column.code(), was, is);
        }
    }

    /**
     * @param column its code; empty when it is no single cell
     * @param code selects the sentence on the screen
     * @param word what it mentions: never a number of somebody
     */
    public record Reason(String column, String code, String word) {
        public Reason(TableColumn column, String code, String word) {
            this(column.code(), code, word);
        }

        public Reason(String code) {
            this("", code, "");
        }
    }

    public static <P> RowVerdict<P> refused(Reason... reasons) {
        return refused(List.of(reasons));
    }

    public static <P> RowVerdict<P> refused(List<Reason> reasons) {
        return new RowVerdict<>(Outcome.REFUSED, List.of(), reasons, Optional.empty());
    }

    public static <P> RowVerdict<P> same() {
        return new RowVerdict<>(Outcome.SAME, List.of(), List.of(), Optional.empty());
    }

    /** @param outcome new or changed */
    public static <P> RowVerdict<P> good(Outcome outcome, List<Change> changes, P plan) {
        return new RowVerdict<>(outcome, changes, List.of(), Optional.of(plan));
    }
}
