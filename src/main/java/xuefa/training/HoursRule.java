package xuefa.training;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * How minutes become hours, from a day on.
 *
 * @param until the last day, empty while it is in force
 */
public record HoursRule(String id, String source, LocalDate since, Optional<LocalDate> until, Conversion conversion) {
    public sealed interface Conversion {
        Hours of(int minutes);
    }

    /** So many minutes are an hour; what is less than a hundredth is dropped. */
    public record Linear(int minutesPerHour) implements Conversion {
        public Linear {
            if (minutesPerHour < 1) {
                throw new IllegalArgumentException("minutes per hour < 1: " + minutesPerHour);
            }
        }

        @Override
        public Hours of(int minutes) {
            return new Hours(Math.toIntExact(minutes * 100L / minutesPerHour));
        }
    }

    /** The first step whose bound the minutes don't exceed; no minutes are no hours. */
    public record Steps(List<Step> steps) implements Conversion {
        public Steps {
            steps = List.copyOf(steps);
            for (int i = 1; i < steps.size(); i++) {
                if (steps.get(i).upToMinutes() <= steps.get(i - 1).upToMinutes()) {
                    throw new IllegalArgumentException("the steps do not rise");
                }
            }
            if (steps.isEmpty() || steps.getLast().upToMinutes() != Integer.MAX_VALUE) {
                throw new IllegalArgumentException("the last step has no bound");
            }
        }

        @Override
        public Hours of(int minutes) {
            return minutes == 0
                    ? Hours.NONE
                    : steps.stream()
                            .filter(step -> minutes <= step.upToMinutes())
                            .findFirst()
                            .orElseThrow()
                            .hours();
        }
    }

    /** @param upToMinutes including this minute */
    public record Step(int upToMinutes, Hours hours) {}

    public boolean isInForceOn(LocalDate day) {
        return !day.isBefore(since) && until.filter(day::isAfter).isEmpty();
    }
}
