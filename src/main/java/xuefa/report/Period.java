package xuefa.report;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The days that a report is about, both included.
 *
 * @param code {@code 2026}, {@code 2026-H1}, {@code 2026-Q3}, {@code 2026-11}, or two days: {@code 2026-01-05..2026-03-31}
 */
public record Period(String code, LocalDate from, LocalDate to) {
    private static final Pattern CODE =
            Pattern.compile("(\\d{4})(?:-(?:H([12])|Q([1-4])|(0[1-9]|1[0-2])))?|(\\S{10})\\.\\.(\\S{10})");
    private static final int LONGEST_YEARS = 10;
    private static final int HALF = 6;
    private static final int QUARTER = 3;
    private static final int YEAR = 12;

    /** @throws IllegalArgumentException when it ends before it begins, or is longer than ten years */
    public Period {
        if (to.isBefore(from) || !to.isBefore(from.plusYears(LONGEST_YEARS))) {
            throw new IllegalArgumentException("no period: " + from + " to " + to);
        }
    }

    /** Empty when there is no such period: wrongly written, a day that there isn't, an end before the beginning. */
    public static Optional<Period> of(String code) {
        Matcher found = CODE.matcher(code);
        if (!found.matches()) {
            return Optional.empty();
        }
        try {
            if (found.group(1) == null) {
                return Optional.of(new Period(code, LocalDate.parse(found.group(5)), LocalDate.parse(found.group(6))));
            }
            int year = Integer.parseInt(found.group(1));
            if (found.group(2) != null) {
                return Optional.of(months(code, year, HALF, Integer.parseInt(found.group(2))));
            }
            if (found.group(3) != null) {
                return Optional.of(months(code, year, QUARTER, Integer.parseInt(found.group(3))));
            }
            return Optional.of(
                    found.group(4) == null
                            ? months(code, year, YEAR, 1)
                            : months(code, year, 1, Integer.parseInt(found.group(4))));
        } catch (DateTimeException | IllegalArgumentException impossible) {
            return Optional.empty();
        }
    }

    private static Period months(String code, int year, int length, int number) {
        YearMonth last = YearMonth.of(year, length * number);
        return new Period(code, last.minusMonths(length - 1L).atDay(1), last.atEndOfMonth());
    }

    /** The one of the same length directly before. */
    public Period before() {
        if (code.contains("..")) {
            LocalDate end = from.minusDays(1);
            LocalDate begin = end.minusDays(ChronoUnit.DAYS.between(from, to));
            return new Period(begin + ".." + end, begin, end);
        }
        int months = (int) ChronoUnit.MONTHS.between(YearMonth.from(from), YearMonth.from(to)) + 1;
        YearMonth last = YearMonth.from(from).minusMonths(1);
        int number = last.getMonthValue() / months;
        String part =
                switch (months) {
                    case YEAR -> "";
                    case HALF -> "-H" + number;
                    case QUARTER -> "-Q" + number;
                    default -> "-%02d".formatted(last.getMonthValue());
                };
        return new Period(
                "%04d%s".formatted(last.getYear(), part),
                last.minusMonths(months - 1L).atDay(1),
                last.atEndOfMonth());
    }

    /** As people say it: 2026年上半年. */
    public String chinese() {
        if (code.contains("..")) {
            return from + " 至 " + to;
        }
        String year = from.getYear() + "年";
        if (code.length() == 4) {
            return year + "度";
        }
        char part = code.charAt(5);
        return switch (part) {
            case 'H' -> year + (code.endsWith("1") ? "上半年" : "下半年");
            case 'Q' -> year + "第" + "一二三四".charAt(code.charAt(6) - '1') + "季度";
            default -> year + from.getMonthValue() + "月";
        };
    }
}
