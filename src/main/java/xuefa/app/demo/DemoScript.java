package xuefa.app.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import xuefa.exam.ExamRules;
import xuefa.paper.Blueprint;

/** What {@code resources/demo} says, in the words of its files. Absent texts, lists and maps are empty, numbers 0. */
record DemoScript(Region region, Names names, List<ExamLine> exams, List<AccountLine> accounts) {

    /**
     * @param division of all identity numbers, six digits, unassigned in GB/T 2260
     * @param since when all units and posts began
     * @param officersAged the youngest and the oldest, in years
     */
    record Region(
            String division,
            String since,
            List<Integer> officersAged,
            List<UnitLine> units,
            List<OfficialLine> officials) {
        LocalDate firstDay() {
            return LocalDate.parse(since);
        }
    }

    /** @param lift how much better than the average its officers answer, in per cent */
    record UnitLine(String key, String above, String name, String kind, int officers, int lift) {}

    record OfficialLine(String unit, String category, int people) {}

    /** Each a list with spaces between. */
    record Names(String surnames, String men, String women) {}

    record ExamLine(
            String key, String title, Day opens, Day closes, JsonNode sections, JsonNode rules, History history) {
        String title(LocalDate today) {
            return title.replace("{year}", String.valueOf(today.getYear()));
        }

        Blueprint blueprint() {
            return Blueprint.parse(DemoFiles.json(Map.of("sections", sections)));
        }

        ExamRules parsedRules() {
            return ExamRules.parse(rules.toString());
        }
    }

    /** @param days after the day of loading */
    record Day(int days, String at) {
        Instant from(LocalDate today, ZoneId zone) {
            return ZonedDateTime.of(today.plusDays(days), LocalTime.parse(at), zone)
                    .toInstant();
        }
    }

    /**
     * What of an exam lies behind, beside what {@link AccountLine} says.
     *
     * @param finished people who have finished an attempt, those with accounts among them
     * @param underWay people without an account who are at it
     * @param seconds the shortest and the longest time from start to submission
     */
    record History(int finished, int underWay, Right right, List<Integer> seconds) {}

    /** The share of right answers in per cent, and its standard deviation among people. */
    record Right(int mean, int deviation) {}

    /**
     * @param category of the post, empty for an enforcement officer
     * @param scope the unit whose subtree the role covers, empty for the person's own
     * @param sat by exam: the share of right answers in each finished attempt, in per cent
     * @param underWay by exam: the attempt that is open
     */
    record AccountLine(
            String username,
            String role,
            String unit,
            String category,
            String scope,
            boolean printed,
            String see,
            Map<String, List<Integer>> sat,
            Map<String, UnderWay> underWay) {
        String roleUnit() {
            return scope.isEmpty() ? unit : scope;
        }

        boolean isOfficer() {
            return category.isEmpty();
        }
    }

    /** @param answered the share of questions with an answer, in per cent */
    record UnderWay(int minutes, int answered) {}
}
