package xuefa.law;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * A law and its wordings.
 *
 * @param id lower-case words joined by dashes: {@code administrative-penalty}
 * @param jurisdiction CN for the whole country, else a division code of GB/T 2260
 * @param versions at least one, oldest first whatever order they were given in
 */
public record Law(
        String id,
        String title,
        String shortTitle,
        LevelOfForce level,
        String jurisdiction,
        List<LawVersion> versions) {
    private static final Comparator<LawVersion> BY_FORCE =
            Comparator.comparing(LawVersion::inForceSince).thenComparing(LawVersion::passed);

    public Law {
        versions = versions.stream().sorted(BY_FORCE).toList();
        if (versions.isEmpty()) {
            throw new IllegalArgumentException("a law without a version: " + id);
        }
        var days = new HashSet<LocalDate>();
        for (var version : versions) {
            if (!days.add(version.passed())) {
                throw new IllegalArgumentException("two versions passed on " + version.passed() + ": " + id);
            }
        }
    }

    public Optional<LawVersion> version(LocalDate passed) {
        return versions.stream().filter(each -> each.passed().equals(passed)).findAny();
    }

    /** The wording that counts on {@code day}: the newest one begun by then, unless it was repealed by then. */
    public Optional<LawVersion> inForce(LocalDate day) {
        return versions.stream()
                .filter(each -> !day.isBefore(each.inForceSince()))
                .reduce((older, newer) -> newer)
                .filter(each -> each.spans(day));
    }
}
