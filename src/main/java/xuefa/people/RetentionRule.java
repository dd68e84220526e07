package xuefa.people;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How long something is kept.
 *
 * @param since the day from which this version counts
 * @param days after which it is erased
 * @param least so many days are owed by law, whoever writes the rules
 * @param source the law or standard, and its words
 */
public record RetentionRule(String kind, String title, LocalDate since, int days, int least, String source) {
    public RetentionRule {
        if (days < least) {
            throw new IllegalArgumentException(
                    kind + " would be erased after " + days + " days, the law says " + least);
        }
    }

    /** What is older on that day may go. */
    public LocalDate keepsFrom(LocalDate day) {
        return day.minusDays(days);
    }

    /** The version of each kind that is in force on a day. */
    public static Collection<RetentionRule> inForce(List<RetentionRule> rules, LocalDate day) {
        Map<String, RetentionRule> newest = new LinkedHashMap<>();
        rules.stream()
                .filter(rule -> !rule.since().isAfter(day))
                .sorted(Comparator.comparing(RetentionRule::since))
                .forEach(rule -> newest.put(rule.kind(), rule));
        return newest.values();
    }
}
