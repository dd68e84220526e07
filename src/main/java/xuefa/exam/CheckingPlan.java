package xuefa.exam;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import xuefa.exam.ExamPlan.PlannedRoster;
import xuefa.exam.ExamPlan.PlannedRules;
import xuefa.exam.ExamPlan.PlannedSitting;
import xuefa.paper.Blueprint;
import xuefa.people.PostCategory;
import xuefa.shared.Marks;

/** Tells what keeps a plan from being published. For one plan, one thread. */
public final class CheckingPlan {
    private static final Duration LONGEST_WINDOW = Duration.ofDays(366);
    private static final Duration FARTHEST = Duration.ofDays(5 * 366);

    /** How it ends. */
    public sealed interface Outcome {
        record Sound(SoundPlan plan) implements Outcome {}

        /** @param faults every place, at least one */
        record Faulty(List<PlanFault> faults) implements Outcome {}
    }

    private final ExamPlan plan;
    private final Instant now;
    private final List<PlanFault> faults = new ArrayList<>();

    private CheckingPlan(ExamPlan plan, Instant now) {
        this.plan = plan;
        this.now = now;
    }

    /** Whether the release can fill the blueprint, and who the units are, has to be asked elsewhere. */
    public static Outcome check(ExamPlan plan, Instant now) {
        return new CheckingPlan(plan, now).check();
    }

    private Outcome check() {
        if (!CheckingSections.isTitle(plan.title())) {
            faults.add(new PlanFault("/title", "name", "100"));
        }
        if (plan.releaseDigest().isEmpty()) {
            faults.add(PlanFault.of("/releaseDigest", "choose"));
        }
        faults.addAll(CheckingSections.faults(plan.sections()));
        Optional<Blueprint> blueprint =
                faults.stream().anyMatch(fault -> fault.pointer().startsWith("/sections"))
                        ? Optional.empty()
                        : Optional.of(CheckingSections.blueprint(plan.sections()));
        checkRules(plan.rules(), blueprint);
        SittingTimes times = times(plan.sitting());
        checkRoster(plan.roster());
        if (!faults.isEmpty()) {
            return new Outcome.Faulty(List.copyOf(faults));
        }
        PlannedRoster roster = Objects.requireNonNull(plan.roster());
        return new Outcome.Sound(new SoundPlan(
                plan.title().strip(),
                plan.releaseDigest(),
                blueprint.orElseThrow(),
                rules(Objects.requireNonNull(plan.rules())),
                Objects.requireNonNull(times.opensAt()),
                Objects.requireNonNull(times.closesAt()),
                Optional.ofNullable(times.rosterClosesAt()),
                rule(roster)));
    }

    /** @throws IllegalArgumentException when it names no unit or too many */
    public static RosterRule rule(PlannedRoster roster) {
        return new RosterRule(
                new HashSet<>(roster.unitIds()),
                roster.categories().stream().map(PostCategory::of).toList(),
                roster.onlyReady(),
                roster.certifying());
    }

    private static ExamRules rules(PlannedRules rules) {
        return new ExamRules(
                rules.minutes(),
                rules.attemptsAllowed(),
                rules.passHundredths(),
                rules.goodHundredths(),
                rules.excellentHundredths(),
                rules.multipleScoring(),
                rules.scores(),
                rules.questions(),
                rules.graceSeconds(),
                rules.minimumUnitSize());
    }

    private void checkRules(@Nullable PlannedRules rules, Optional<Blueprint> blueprint) {
        if (rules == null) {
            faults.add(PlanFault.of("/rules", "missing"));
            return;
        }
        within("/rules/minutes", rules.minutes(), 1, 600);
        within("/rules/attemptsAllowed", rules.attemptsAllowed(), 1, 5);
        within("/rules/graceSeconds", rules.graceSeconds(), 0, 120);
        within("/rules/minimumUnitSize", rules.minimumUnitSize(), 1, 1000);
        if (rules.passHundredths() < 1) {
            faults.add(new PlanFault("/rules/passHundredths", "minimum", "0.01"));
        }
        if (rules.goodHundredths() < rules.passHundredths()) {
            faults.add(PlanFault.of("/rules/goodHundredths", "grades-rise"));
        }
        if (rules.excellentHundredths() < rules.goodHundredths()) {
            faults.add(PlanFault.of("/rules/excellentHundredths", "grades-rise"));
        }
        int full = blueprint.map(Blueprint::fullMarksHundredths).orElse(Integer.MAX_VALUE);
        String most = new Marks(full).toString();
        above("/rules/passHundredths", rules.passHundredths(), full, most);
        above("/rules/goodHundredths", rules.goodHundredths(), full, most);
        above("/rules/excellentHundredths", rules.excellentHundredths(), full, most);
    }

    private void within(String pointer, int value, int least, int most) {
        if (value < least || value > most) {
            faults.add(PlanFault.between(pointer, least, most));
        }
    }

    private void above(String pointer, int hundredths, int fullHundredths, String full) {
        if (hundredths > fullHundredths) {
            faults.add(new PlanFault(pointer, "above-full-marks", full));
        }
    }

    private SittingTimes times(@Nullable PlannedSitting sitting) {
        if (sitting == null) {
            faults.add(PlanFault.of("/sitting", "missing"));
            return new SittingTimes(null, null, null);
        }
        SittingTimes times = new SittingTimes(
                moment("/sitting/opensAt", sitting.opensAt()),
                moment("/sitting/closesAt", sitting.closesAt()),
                sitting.rosterClosesAt().isEmpty()
                        ? null
                        : moment("/sitting/rosterClosesAt", sitting.rosterClosesAt()));
        int minutes = plan.rules() == null ? 0 : plan.rules().minutes();
        faults.addAll(times.faults("/sitting", minutes, now));
        return times;
    }

    private @Nullable Instant moment(String pointer, String text) {
        Instant moment = instant(text);
        if (moment == null) {
            faults.add(PlanFault.of(pointer, "moment"));
        }
        return moment;
    }

    /** What RFC 3339 spells, or null. */
    public static @Nullable Instant instant(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private void checkRoster(@Nullable PlannedRoster roster) {
        if (roster == null || roster.unitIds().isEmpty()) {
            faults.add(PlanFault.of("/roster/unitIds", "choose"));
        } else if (roster.unitIds().size() > RosterRule.MOST_UNITS) {
            faults.add(new PlanFault("/roster/unitIds", "max-items", String.valueOf(RosterRule.MOST_UNITS)));
        }
    }

    /** When a sitting opens and closes, and its roster closes; null for what can't be read or isn't said. */
    public record SittingTimes(
            @Nullable Instant opensAt,
            @Nullable Instant closesAt,
            @Nullable Instant rosterClosesAt) {

        /** @param minutes of work */
        public List<PlanFault> faults(String pointer, int minutes, Instant now) {
            List<PlanFault> faults = new ArrayList<>();
            if (opensAt != null && opensAt.isBefore(now.plus(Sitting.FIRM_BEFORE))) {
                faults.add(PlanFault.of(pointer + "/opensAt", "too-soon"));
            }
            if (opensAt != null && opensAt.isAfter(now.plus(FARTHEST))) {
                faults.add(PlanFault.of(pointer + "/opensAt", "too-far"));
            }
            if (opensAt != null && closesAt != null) {
                Duration window = Duration.between(opensAt, closesAt);
                if (!window.isPositive()) {
                    faults.add(PlanFault.of(pointer + "/closesAt", "before-opening"));
                } else if (window.compareTo(Duration.ofMinutes(minutes)) < 0) {
                    faults.add(new PlanFault(pointer + "/closesAt", "shorter-than-work", String.valueOf(minutes)));
                } else if (window.compareTo(LONGEST_WINDOW) > 0) {
                    faults.add(
                            new PlanFault(pointer + "/closesAt", "too-long", String.valueOf(LONGEST_WINDOW.toDays())));
                }
            }
            if (rosterClosesAt != null && !rosterClosesAt.isAfter(now)) {
                faults.add(PlanFault.of(pointer + "/rosterClosesAt", "past"));
            }
            if (opensAt != null
                    && rosterClosesAt != null
                    && rosterClosesAt.isAfter(opensAt.minus(Sitting.FIRM_BEFORE))) {
                faults.add(PlanFault.of(pointer + "/rosterClosesAt", "roster-late"));
            }
            return faults;
        }
    }
}
