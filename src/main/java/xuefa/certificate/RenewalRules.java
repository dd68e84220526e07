package xuefa.certificate;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
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
        return inForce(all, day, divisions);
    }

    private static List<RenewalRule> inForce(
            Collection<RenewalRule> rules, LocalDate day, Collection<String> divisions) {
        return rules.stream()
                .filter(rule -> rule.isInForceOn(day)
                        && (rule.jurisdiction().equals("CN") || divisions.contains(rule.jurisdiction())))
                .toList();
    }

    /**
     * The one by which a certificate is judged on a day: a renewal before an inspection, a place's own before the national one and the smaller
     * place's before the larger one's, the newer before the older; a template only where nothing else speaks of the kind. Empty when none in force speaks of the kind.
     */
    public static Optional<RenewalRule> binding(
            Collection<RenewalRule> rules, String certificateKind, LocalDate day, Collection<String> divisions) {
        return inForce(rules, day, divisions).stream()
                .filter(rule -> rule.certificateKinds().contains(certificateKind))
                .max(Comparator.comparing((RenewalRule rule) -> !rule.template())
                        .thenComparing(rule -> rule.act() == RenewalRule.Act.RENEW)
                        .thenComparingInt(RenewalRules::narrowness)
                        .thenComparing(RenewalRule::since));
    }

    /** Digits of the division code that say something: 990000 a province, 990100 a city, 990102 a district. */
    private static int narrowness(RenewalRule rule) {
        return rule.jurisdiction().equals("CN")
                ? 0
                : rule.jurisdiction().replaceAll("(00)+$", "").length();
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
