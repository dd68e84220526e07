package xuefa.shared.table;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days as people write them in tables: 2026-3-1, 2026/03/01, 2026.3.1, 2026年3月1日, 20260301. */
public final class TableDay {
    private static final Pattern SPACED =
            Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?(?: 0?0:00(?::00)?)?");
    private static final Pattern CLOSE = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");

    private TableDay() {}

    /** Empty for what is no day of the calendar. */
    public static Optional<LocalDate> of(String text) {
        Matcher found = SPACED.matcher(text);
        if (!found.matches()) {
            found = CLOSE.matcher(text);
        }
        if (!found.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(found.group(1)),
                    Integer.parseInt(found.group(2)),
                    Integer.parseInt(found.group(3))));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
