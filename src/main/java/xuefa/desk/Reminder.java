package xuefa.desk;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import xuefa.notice.Notice;

/** What HR reminds people of; of each the same person hears once a day, whoever sends it. */
public enum Reminder {
    HOURS("hours"),
    CERTIFICATE("certificate"),
    EXAM("exam");

    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final String code;

    Reminder(String code) {
        this.code = code;
    }

    /** The name in the contract. */
    public String code() {
        return code;
    }

    /** @throws IllegalArgumentException for a code that no reminder has */
    public static Reminder of(String code) {
        return Arrays.stream(values())
                .filter(each -> each.code.equals(code))
                .findAny()
                .orElseThrow(() -> new IllegalArgumentException("no reminder: " + code));
    }

    /** The same for everybody who is reminded of this on this day. */
    public String key(LocalDate day) {
        return "desk.reminder/" + code + "/" + day;
    }

    /**
     * What somebody lacks; each empty or blank where they lack nothing.
     *
     * @param lastDay of a certificate that has ended or ends soon
     * @param exam the title of an open exam without a submission
     */
    public record Lack(
            UUID personId,
            Optional<BigDecimal> hours,
            Optional<LocalDate> lastDay,
            String exam,
            Optional<Instant> closesAt) {}

    /** Empty when there is nothing to remind of. */
    public Optional<Notice> notice(Lack lack, LocalDate today, ZoneId zone) {
        return switch (this) {
            case HOURS ->
                lack.hours()
                        .map(missing -> notice(
                                lack.personId(),
                                "desk.hoursReminder",
                                today,
                                Map.of(
                                        "missing", missing.stripTrailingZeros().toPlainString(),
                                        "due",
                                                today.withDayOfYear(today.lengthOfYear())
                                                        .toString()),
                                "/#/hours"));
            case CERTIFICATE ->
                lack.lastDay()
                        .map(last -> notice(
                                lack.personId(),
                                last.isBefore(today) ? "desk.certificateEnded" : "desk.certificateReminder",
                                today,
                                Map.of("day", last.toString()),
                                "/#/mine"));
            case EXAM ->
                lack.closesAt()
                        .map(closing -> notice(
                                lack.personId(),
                                "desk.examReminder",
                                today,
                                Map.of("title", lack.exam(), "at", MINUTES.format(closing.atZone(zone))),
                                "/#/exams"));
        };
    }

    private Notice notice(UUID person, String kind, LocalDate today, Map<String, String> facts, String link) {
        return Notice.of(person, key(today), kind, facts, link);
    }
}
