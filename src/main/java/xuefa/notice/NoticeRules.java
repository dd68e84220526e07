package xuefa.notice;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/**
 * How people are reminded.
 *
 * @param days how long before something falls due, in days, the longest first
 * @param quietFrom from this time on nothing goes out, but for what is urgent; the app shows it at once
 * @param quietUntil equal to {@code quietFrom} for no quiet hours
 * @param digestOn on which day heads and HR of units get their digest; empty for never
 */
public record NoticeRules(List<Integer> days, LocalTime quietFrom, LocalTime quietUntil, Optional<DayOfWeek> digestOn) {
    public NoticeRules {
        days = days.stream().distinct().sorted((a, b) -> b - a).toList();
        if (days.stream().anyMatch(each -> each < 0 || each > 366)) {
            throw new IllegalArgumentException("reminders come 0 to 366 days before");
        }
    }

    public boolean isQuiet(LocalTime time) {
        return quietFrom.isBefore(quietUntil)
                ? !time.isBefore(quietFrom) && time.isBefore(quietUntil)
                : !quietFrom.equals(quietUntil) && (!time.isBefore(quietFrom) || time.isBefore(quietUntil));
    }

    /**
     * Which reminder counts when so many days are left: the shortest distance that has been reached, so that one that was missed
     * is made up for, and two never come together. Empty when it is too early, or too late.
     */
    public Optional<Integer> reached(long left) {
        return left < 0
                ? Optional.empty()
                : days.stream().filter(each -> left <= each).reduce((longer, shorter) -> shorter);
    }
}
