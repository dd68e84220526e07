package xuefa.faults;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import xuefa.rehearsal.Finding;

/**
 * What the oracle says of an exam, and how its candidates fared.
 *
 * @param acknowledged answers and submissions
 * @param troubles requests that went wrong, by step and by what was heard: refused, cut, or a status and its code
 * @param complaints a sentence each about candidates that could not finish and replies that must not be
 */
record Verdict(
        int attempts,
        int acknowledged,
        List<Finding> findings,
        List<String> complaints,
        Map<String, Integer> troubles,
        List<Suffered> suffered) {

    boolean isGood() {
        return findings.isEmpty() && complaints.isEmpty();
    }

    private int count(Finding.Kind... kinds) {
        return (int) findings.stream()
                .filter(finding -> List.of(kinds).contains(finding.kind()))
                .count();
    }

    int lost() {
        return count(Finding.Kind.LOST, Finding.Kind.CHANGED);
    }

    int doubles() {
        return count(Finding.Kind.DOUBLE_RESULT);
    }

    int ungraded() {
        return count(Finding.Kind.UNGRADED, Finding.Kind.LEFT_OPEN);
    }

    /** What else contradicts the record, and the complaints. */
    int other() {
        return findings.size() - lost() - doubles() - ungraded() + complaints.size();
    }

    Duration longest(Function<Suffered, Duration> time) {
        return suffered.stream().map(time).max(Duration::compareTo).orElse(Duration.ZERO);
    }

    /** Every sentence of it. */
    List<String> sentences() {
        return Stream.concat(findings.stream().map(Finding::toString), complaints.stream())
                .toList();
    }

    Verdict and(Verdict other) {
        return new Verdict(
                attempts + other.attempts,
                acknowledged + other.acknowledged,
                both(findings, other.findings),
                both(complaints, other.complaints),
                Stream.of(troubles, other.troubles)
                        .flatMap(each -> each.entrySet().stream())
                        .collect(java.util.stream.Collectors.toMap(
                                Map.Entry::getKey, Map.Entry::getValue, Integer::sum, java.util.TreeMap::new)),
                both(suffered, other.suffered));
    }

    private static <T> List<T> both(List<T> one, List<T> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }
}
