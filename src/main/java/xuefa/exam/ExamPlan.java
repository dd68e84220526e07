package xuefa.exam;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has filled in so far for an exam that is not published yet. Anything may be missing or wrong;
 * {@link CheckingPlan} says what. Absent texts and lists are empty, absent parts null.
 *
 * @param releaseDigest of the release to draw from, or empty
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ExamPlan(
        String title,
        String releaseDigest,
        List<PlannedSection> sections,
        @Nullable PlannedRules rules,
        @Nullable PlannedSitting sitting,
        @Nullable PlannedRoster roster) {
    private static final JsonSetter.Value EMPTY = JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY);
    private static final JsonMapper JSON = JsonMapper.builder()
            .withConfigOverride(String.class, absent -> absent.setSetterInfo(EMPTY))
            .withConfigOverride(List.class, absent -> absent.setSetterInfo(EMPTY))
            .withConfigOverride(Set.class, absent -> absent.setSetterInfo(EMPTY))
            .build();

    public ExamPlan {
        sections = List.copyOf(sections);
    }

    /** As {@link xuefa.paper.Section}, but with nothing checked. */
    public record PlannedSection(String title, String kind, int marksHundredths, List<PlannedQuota> quotas) {
        public PlannedSection {
            quotas = List.copyOf(quotas);
        }
    }

    /** As {@link xuefa.paper.Quota}, but with nothing checked. */
    public record PlannedQuota(int count, Set<String> laws, Set<String> difficulties) {
        public PlannedQuota {
            laws = Set.copyOf(laws);
            difficulties = Set.copyOf(difficulties);
        }
    }

    /** As {@link ExamRules}, but with nothing checked. */
    public record PlannedRules(
            int minutes,
            int attemptsAllowed,
            int passHundredths,
            int goodHundredths,
            int excellentHundredths,
            MultipleScoring multipleScoring,
            Publication scores,
            Publication questions,
            int graceSeconds,
            int minimumUnitSize) {}

    /**
     * @param opensAt RFC 3339, or empty; likewise the others
     * @param rosterClosesAt empty: at publication
     */
    public record PlannedSitting(String opensAt, String closesAt, String rosterClosesAt) {}

    /** As {@link RosterRule}, but with nothing checked. */
    public record PlannedRoster(List<UUID> unitIds, List<String> categories, boolean onlyReady, boolean certifying) {
        public PlannedRoster {
            unitIds = List.copyOf(unitIds);
            categories = List.copyOf(categories);
        }
    }

    /** @throws IllegalArgumentException for what is no plan */
    public static ExamPlan parse(String json) {
        try {
            return JSON.readValue(json, ExamPlan.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not a plan of an exam: " + e.getOriginalMessage(), e);
        }
    }

    public String toJson() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
