package xuefa.certificate;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;
import xuefa.shared.check.Check;
import xuefa.shared.check.Verdict;

/** What a check of a renewal is about, for filters and for the way to its evidence. */
public enum RenewalTopic {
    STATE("state", rule -> rule.equals("证件状态")),
    ESTABLISHMENT("establishment", rule -> rule.equals("在编")),
    REGISTER("register", rule -> rule.equals("在册")),
    POST("post", rule -> rule.equals("在岗")),
    EMPLOYMENT("employment", rule -> rule.equals("用工性质")),
    HOURS("hours", rule -> rule.endsWith("年学时")),
    EXAM("exam", rule -> rule.endsWith("考试")),
    ASSESSMENT("assessment", rule -> rule.endsWith("年度考核")),
    SANCTION("sanction", rule -> rule.equals("处分")),
    SUSPENSION("suspension", rule -> rule.equals("暂扣"));

    private final String code;

    @SuppressWarnings("ImmutableEnumChecker") // it captures nothing
    private final Predicate<String> rules;

    RenewalTopic(String code, Predicate<String> rules) {
        this.code = code;
        this.rules = rules;
    }

    public String code() {
        return code;
    }

    /** @throws IllegalArgumentException for a check that {@link ExplainingRenewal} doesn't make */
    public static RenewalTopic of(Check check) {
        return Arrays.stream(values())
                .filter(each -> each.rules.test(check.rule()))
                .findAny()
                .orElseThrow(() -> new IllegalArgumentException("no check of a renewal: " + check.rule()));
    }

    /**
     * By when a check that is not met has to be cured for a renewal in time: the last day of validity, for hours of a running year the end of
     * that year when it comes first. Empty for what is met, and when that day is over.
     */
    public static Optional<LocalDate> by(Check check, LocalDate validTo, LocalDate day) {
        if (check.verdict() != Verdict.OPEN && check.verdict() != Verdict.FAILED) {
            return Optional.empty();
        }
        LocalDate yearsEnd = LocalDate.of(day.getYear(), 12, 31);
        LocalDate by = of(check) == HOURS && check.verdict() == Verdict.OPEN && yearsEnd.isBefore(validTo)
                ? yearsEnd
                : validTo;
        return by.isBefore(day) ? Optional.empty() : Optional.of(by);
    }
}
