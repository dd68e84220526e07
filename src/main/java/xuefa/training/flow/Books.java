package xuefa.training.flow;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import xuefa.training.ObligationBook;

/** The books of obligations of this installation; for a past day the one counts that was known then. Safe for any thread. */
public final class Books {
    /**
     * One version.
     *
     * @param digest of its text, in hexadecimal
     * @param own uploaded for this region; such a one goes before those that ship with a release
     * @param since the day from which it was known
     */
    public record Version(String digest, boolean own, LocalDate since, ObligationBook book) {}

    private static final Comparator<Version> LATER =
            Comparator.comparing(Version::own).thenComparing(Version::since);

    private volatile List<Version> versions;

    private Books(List<Version> versions) {
        this.versions = versions;
    }

    public static Books of(ObligationBook only) {
        return of(new Version("", false, LocalDate.EPOCH, only));
    }

    public static Books of(Version only) {
        return new Books(List.of(only));
    }

    /** From now on these, in the order in which they were recorded; none of them changes nothing. */
    public void learn(List<Version> recorded) {
        if (!recorded.isEmpty()) {
            versions = List.copyOf(recorded);
        }
    }

    /** The one that counted on a day; the first of all for days before any was known. */
    public ObligationBook knownOn(LocalDate day) {
        return countedOn(day).book();
    }

    /** As {@link #knownOn}, with what it is called. Of two of one day the later recorded counts. */
    public Version countedOn(LocalDate day) {
        List<Version> all = versions;
        return all.stream()
                .filter(each -> !each.since().isAfter(day))
                .reduce((one, next) -> LATER.compare(one, next) <= 0 ? next : one)
                .orElse(all.getFirst());
    }

    public ObligationBook newest() {
        return countedOn(LocalDate.MAX).book();
    }
}
