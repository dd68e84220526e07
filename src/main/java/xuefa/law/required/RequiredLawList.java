package xuefa.law.required;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;

/**
 * What somebody has to know, as it was laid down on a day.
 *
 * @param key the same for all versions of a list: lower-case words joined by dashes
 * @param dated the day from which this version counts; names the version
 * @param source which document orders such a list, and where its words come from
 * @param basis what this version rests on, and what it does not claim to be
 * @param laws grouped, none twice
 */
public record RequiredLawList(
        String key,
        Family family,
        String title,
        Audience audience,
        LocalDate dated,
        String source,
        String basis,
        List<ListedLaw> laws) {

    public RequiredLawList {
        laws = List.copyOf(laws);
        if (laws.isEmpty()) {
            throw new IllegalArgumentException("a list without laws: " + key);
        }
        var titles = new HashSet<String>();
        for (ListedLaw law : laws) {
            if (!titles.add(law.title())) {
                throw new IllegalArgumentException(law.title() + " is listed twice");
            }
        }
    }
}
