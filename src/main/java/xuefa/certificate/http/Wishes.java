package xuefa.certificate.http;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import xuefa.shared.http.Problem;
import xuefa.training.Hours;

/** What a request says, as far as the contract can't hold it against anything; gathers the faults. Not thread-safe. */
final class Wishes {
    private static final LocalDate FIRST = LocalDate.of(1949, 10, 1);
    private static final LocalDate LAST = LocalDate.of(2199, 12, 31);
    private static final BigDecimal MOST_HOURS = new BigDecimal(5000);
    private static final int HUNDREDTHS = 2;

    private final List<Problem.Fault> faults = new ArrayList<>();

    /** Today when it isn't a day. */
    LocalDate day(String pointer, String text, LocalDate otherwise) {
        try {
            LocalDate day = LocalDate.parse(text);
            if (!day.isBefore(FIRST) && !day.isAfter(LAST)) {
                return day;
            }
        } catch (DateTimeException notADay) {
            // said below
        }
        fault(pointer, "day");
        return otherwise;
    }

    Optional<Hours> hours(String pointer, Optional<String> text) {
        try {
            Optional<BigDecimal> said = text.map(BigDecimal::new);
            if (said.filter(each -> each.signum() < 0 || each.compareTo(MOST_HOURS) > 0 || each.scale() > HUNDREDTHS)
                    .isEmpty()) {
                return said.map(Hours::of);
            }
        } catch (NumberFormatException noNumber) {
            // said below
        }
        fault(pointer, "renewal.hours");
        return Optional.empty();
    }

    /** Where a page before ended: a rank and an id; empty for the first page. */
    Optional<String> cursor(String pointer, Optional<String> text) {
        if (text.filter(each -> !each.matches("[0-9],[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"))
                .isPresent()) {
            fault(pointer, "page");
            return Optional.empty();
        }
        return text;
    }

    void fault(String pointer, String code) {
        faults.add(Problem.Fault.of(pointer, code));
    }

    Optional<Problem> problem() {
        return faults.isEmpty()
                ? Optional.empty()
                : Optional.of(Problem.of(400, "request.not-allowed").because(faults));
    }
}
