package xuefa.paper;

import java.util.Comparator;

/** Where a quota stands in its blueprint; both indices count from 0. */
public record QuotaRef(int section, int quota) implements Comparable<QuotaRef> {
    private static final Comparator<QuotaRef> ORDER =
            Comparator.comparingInt(QuotaRef::section).thenComparingInt(QuotaRef::quota);

    /** JSON pointer into the canonical form of the blueprint. */
    public String pointer() {
        return "/sections/" + section + "/quotas/" + quota;
    }

    /** The quota itself. */
    public Quota in(Blueprint blueprint) {
        return blueprint.sections().get(section).quotas().get(quota);
    }

    @Override
    public int compareTo(QuotaRef other) {
        return ORDER.compare(this, other);
    }
}
