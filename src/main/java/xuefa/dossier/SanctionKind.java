package xuefa.dossier;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/**
 * Sanctions and how long they count: Civil Servants Law 公务员法, articles 62 and 64; Law on Administrative Sanctions for Public Employees
 * 公职人员政务处分法, articles 7 and 8.
 */
public enum SanctionKind {
    WARNING("warning", "警告", 6),
    DEMERIT("demerit", "记过", 12),
    SERIOUS_DEMERIT("seriousDemerit", "记大过", 18),
    DEMOTION("demotion", "降级", 24),
    REMOVAL("removal", "撤职", 24),
    DISMISSAL("dismissal", "开除", 0);

    /** For several sanctions of one kind together; 公职人员政务处分法, article 15. */
    private static final int LONGEST_MONTHS = 48;

    private final String code;
    private final String chinese;
    private final int months;

    SanctionKind(String code, String chinese, int months) {
        this.code = code;
        this.chinese = chinese;
        this.months = months;
    }

    public String code() {
        return code;
    }

    public String chinese() {
        return chinese;
    }

    /** The last day of a period that begins on the day it is in force; empty for what doesn't end. */
    public Optional<LocalDate> lastDay(LocalDate from) {
        return months == 0 ? Optional.empty() : Optional.of(lastDay(from, months));
    }

    /** @return the last day on which any sanction from that day on may count */
    public static LocalDate latestEnd(LocalDate from) {
        return lastDay(from, LONGEST_MONTHS);
    }

    /** The day before that of the same number, or the last of a month that is too short for it. */
    private static LocalDate lastDay(LocalDate from, int months) {
        LocalDate same = from.plusMonths(months);
        return same.getDayOfMonth() == from.getDayOfMonth() ? same.minusDays(1) : same;
    }

    public static Optional<SanctionKind> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code.equals(code)).findAny();
    }
}
