package xuefa.certificate;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The renewal of all certificates of a unit and the units below it that end in a period 换证审核批次.
 *
 * @param endsFrom the first last day of validity that belongs to it
 * @param endsTo the last one
 * @param levels of the review, in their order, at least one
 * @param rules what it asks, as they are now and stay for it; at most one a kind of certificate, certificates of other kinds don't belong to it
 */
public record RenewalCampaign(
        UUID id,
        UUID unitId,
        String title,
        LocalDate endsFrom,
        LocalDate endsTo,
        List<ReviewLevel> levels,
        List<RenewalRule> rules) {
    public static final int LONGEST_TITLE = 100;
    public static final int MOST_LEVELS = 5;

    public RenewalCampaign {
        levels = List.copyOf(levels);
        rules = List.copyOf(rules);
        if (rules.isEmpty()) {
            throw new IllegalArgumentException("a campaign asks something");
        }
        if (title.isBlank() || title.length() > LONGEST_TITLE) {
            throw new IllegalArgumentException("a title has 1 to " + LONGEST_TITLE + " characters");
        }
        if (endsTo.isBefore(endsFrom)) {
            throw new IllegalArgumentException("the period ends before it begins");
        }
        if (levels.isEmpty() || levels.size() > MOST_LEVELS) {
            throw new IllegalArgumentException("a review has 1 to " + MOST_LEVELS + " levels");
        }
    }

    public List<String> ruleIds() {
        return rules.stream().map(RenewalRule::id).toList();
    }
}
