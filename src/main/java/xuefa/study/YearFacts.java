package xuefa.study;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What the record knows of a unit's law study in a year.
 *
 * @param sessions of the year that are not cancelled, by time
 * @param invited how many were on the lists of what was held, each list counted
 * @param present how many of them came or made up for it
 * @param on the day of the figures
 */
public record YearFacts(
        String unitName,
        int year,
        List<StudySession> sessions,
        List<Meeting> meetings,
        List<Duty> duties,
        int invited,
        int present,
        LocalDate on) {

    /** What the unit owes, in figures as people write them. */
    public record Duty(String title, String source, String required, String done, String missing) {}

    public List<StudySession> held() {
        return sessions.stream().filter(each -> each.stage().isOver()).toList();
    }

    public List<Meeting> meetingsWithout() {
        return meetings.stream()
                .filter(meeting ->
                        meeting.study().filter(each -> each.stage().isOver()).isEmpty())
                .toList();
    }

    /** As {@code 法治专题讲座 1 场、中心组学习 3 场}. */
    public String byKind() {
        List<String> kinds = new ArrayList<>();
        for (StudyKind kind : StudyKind.values()) {
            long count =
                    held().stream().filter(each -> each.plan().kind() == kind).count();
            if (count > 0) {
                kinds.add(kind.chinese() + " " + count + " 场");
            }
        }
        return kinds.isEmpty() ? "无" : String.join("、", kinds);
    }

    public String sources() {
        return duties.isEmpty()
                ? "无"
                : String.join("；", duties.stream().map(Duty::source).distinct().toList());
    }
}
