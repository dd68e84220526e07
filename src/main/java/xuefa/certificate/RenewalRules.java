package xuefa.certificate;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Rules of renewal, in all their versions: of an installation, of a region, or of one campaign. */
public record RenewalRules(List<RenewalRule> all) {
    public RenewalRules {
        all = List.copyOf(all);
        if (all.stream().map(RenewalRule::id).distinct().count() != all.size()) {
            throw new IllegalArgumentException("two rules of renewal have one id");
        }
    }

    /** These, with a nearer place's own beside them, and in their place where the id is the same. */
    public RenewalRules with(List<RenewalRule> nearer) {
        Map<String, RenewalRule> byId = new LinkedHashMap<>();
        all.forEach(each -> byId.put(each.id(), each));
        nearer.forEach(each -> byId.put(each.id(), each));
        return new RenewalRules(List.copyOf(byId.values()));
    }

    /** Those that a campaign may ask: in force on a day, of the whole country or of one of these places. */
    public List<RenewalRule> inForce(LocalDate day, Collection<String> divisions) {
        return all.stream()
                .filter(rule -> rule.isInForceOn(day)
                        && (rule.jurisdiction().equals("CN") || divisions.contains(rule.jurisdiction())))
                .toList();
    }

    /** What isn't there is left out. */
    public List<RenewalRule> named(Collection<String> ids) {
        return all.stream().filter(rule -> ids.contains(rule.id())).toList();
    }

    /** For verdicts outside of a campaign: templates count only where a campaign has chosen them. */
    public List<RenewalRule> renewing() {
        return all.stream()
                .filter(rule -> rule.act() == RenewalRule.Act.RENEW && !rule.template())
                .toList();
    }

    /** In how many days after a refusal the holder of such a certificate may object. */
    public int objectionDays(String certificateKind) {
        return of(certificateKind).map(RenewalRule::objectionDays).orElse(0);
    }

    public Optional<RenewalRule> of(String certificateKind) {
        return all.stream()
                .filter(rule -> rule.certificateKinds().contains(certificateKind))
                .findFirst();
    }
}
