package xuefa.training;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One row of the ledger 学时记录. Rows are only ever added: {@code corrects} names the row that this one replaces.
 *
 * @param day by the deployment's zone
 * @param amount minutes, or hours that another ledger has counted
 * @param spans when it was, as far as that is known: one minute never counts twice
 * @param year the year it counts for when that isn't the year of the day: late study 补学
 * @param recordedOn the day from which it was known
 */
public record HoursEntry(
        String id,
        String personId,
        String kind,
        String subject,
        LocalDate day,
        Amount amount,
        List<Span> spans,
        State state,
        Optional<String> corrects,
        Optional<Integer> year,
        LocalDate recordedOn,
        List<String> evidence) {
    /** What an entry amounts to. */
    public sealed interface Amount {}

    public record Minutes(int minutes) implements Amount {
        public Minutes {
            if (minutes < 0 || minutes > 366 * 24 * 60) {
                throw new IllegalArgumentException("not a number of minutes: " + minutes);
            }
        }
    }

    public record Counted(Hours hours) implements Amount {}

    public record Span(Instant from, Instant to) {
        public Span {
            if (!from.isBefore(to)) {
                throw new IllegalArgumentException("it ends before it begins: " + from + " to " + to);
            }
        }
    }

    public enum State {
        TO_CONFIRM("toConfirm", "待确认"),
        VALID("valid", "有效"),
        REVOKED("revoked", "已撤销");

        private final String code;
        private final String chinese;

        State(String code, String chinese) {
            this.code = code;
            this.chinese = chinese;
        }

        public String code() {
            return code;
        }

        public String chinese() {
            return chinese;
        }
    }

    public HoursEntry {
        spans = List.copyOf(spans);
        evidence = List.copyOf(evidence);
    }

    public int countsFor() {
        return year.orElse(day.getYear());
    }

    /** The first day whose answer it is part of: its own, or for late study the last day of the year it counts for. */
    LocalDate countsFrom() {
        LocalDate last = LocalDate.of(countsFor(), 12, 31);
        return day.isAfter(last) ? last : day;
    }
}
