package xuefa.certificate;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import xuefa.shared.check.Check;
import xuefa.shared.check.Verdict;

/**
 * What the facts come to for one certificate under review.
 *
 * @param outcome eligible, open, refused, notDue, or noRule
 * @param next the validity that passing it would give; empty unless eligible
 */
public record Judged(UUID reviewId, String outcome, List<Check> checks, Optional<Validity> next) {
    public Judged {
        checks = List.copyOf(checks);
    }

    public static Judged of(UUID reviewId, Optional<Renewal> renewal) {
        return new Judged(
                reviewId,
                renewal.map(each -> each.outcome().code()).orElse("noRule"),
                renewal.map(Renewal::checks).orElse(List.of()),
                renewal.flatMap(Renewal::next));
    }

    public Renewal.Outcome asOutcome() {
        return List.of(Renewal.Outcome.values()).stream()
                .filter(each -> each.code().equals(outcome))
                .findAny()
                .orElse(Renewal.Outcome.REFUSED);
    }

    /** Topics of the checks that are not met, each once. */
    public List<String> gaps() {
        return checks.stream()
                .filter(check -> check.verdict() == Verdict.OPEN || check.verdict() == Verdict.FAILED)
                .map(check -> RenewalTopic.of(check).code())
                .distinct()
                .toList();
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%s %s", reviewId, outcome);
    }
}
