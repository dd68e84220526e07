package xuefa.certificate;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** All rules of renewal of an installation, in all their versions. */
public record RenewalRules(List<RenewalRule> all) {
    public RenewalRules {
        all = List.copyOf(all);
        if (all.stream().map(RenewalRule::id).distinct().count() != all.size()) {
            throw new IllegalArgumentException("two rules of renewal have one id");
        }
    }

    /** Those that a campaign may ask: in force on a day, of the whole country or of one of these places. */
    public List<RenewalRule> inForce(LocalDate day, Collection<String> divisions) {
        return all.stream()
                .filter(rule -> rule.isInForceOn(day)
                        && (rule.jurisdiction().equals("CN") || divisions.contains(rule.jurisdiction())))
                .toList();
    }

    /** Those of a campaign; what a later file no longer has is left out. */
    public List<RenewalRule> named(Collection<String> ids) {
        return all.stream().filter(rule -> ids.contains(rule.id())).toList();
    }

    /** For verdicts outside of a campaign. */
    public List<RenewalRule> renewing() {
        return all.stream().filter(rule -> rule.act() == RenewalRule.Act.RENEW).toList();
    }

    /** In how many days after a refusal its holder may object. */
    public int objectionDays(Collection<String> ids, String certificateKind) {
        return of(ids, certificateKind).map(RenewalRule::objectionDays).orElse(0);
    }

    public Optional<RenewalRule> of(Collection<String> ids, String certificateKind) {
        return named(ids).stream()
                .filter(rule -> rule.certificateKinds().contains(certificateKind))
                .findFirst();
    }
}
