package xuefa.training;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * An objection to hours 学时异议: the person raises it, HR answers, and if that doesn't settle it the justice bureau decides. How it stands is
 * what its steps say.
 *
 * @param entry the entry it is about; empty when one is missing
 * @param answerDue the last day for HR's answer
 */
public record Objection(
        UUID id,
        UUID personId,
        UUID unitId,
        int year,
        Optional<UUID> entry,
        String words,
        LocalDate answerDue,
        Instant raisedAt,
        List<Step> steps) {
    public enum Kind {
        /** HR agrees; the correction is an entry of its own. */
        ACCEPTED("accepted"),
        /** HR doesn't agree. */
        REJECTED("rejected"),
        /** The person asks the justice bureau. */
        ESCALATED("escalated"),
        /** The justice bureau agrees with the person. */
        UPHELD("upheld"),
        /** The justice bureau agrees with HR. */
        DISMISSED("dismissed"),
        WITHDRAWN("withdrawn");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }

        public static Kind of(String code) {
            return Arrays.stream(values())
                    .filter(each -> each.code.equals(code))
                    .findAny()
                    .orElseThrow(() -> new IllegalArgumentException("no step of an objection: " + code));
        }
    }

    /** Who takes a step. */
    public enum Hand {
        PERSON,
        HR,
        BUREAU
    }

    /** @param due the last day for the next step; empty when nothing is due */
    public record Step(int number, Kind kind, String words, Optional<LocalDate> due, String by, Instant at) {}

    public Objection {
        steps = List.copyOf(steps);
    }

    /** raised, or what its last step says. */
    public String state() {
        return steps.isEmpty() ? "raised" : steps.getLast().kind().code();
    }

    /** The last day for whoever has to act now; empty when it is settled. */
    public Optional<LocalDate> due() {
        return steps.isEmpty() ? Optional.of(answerDue) : steps.getLast().due();
    }

    /** Whether somebody may take this step now. */
    public boolean allows(Kind kind, Hand hand) {
        return switch (state()) {
            case "raised" ->
                switch (kind) {
                    case ACCEPTED, REJECTED -> hand != Hand.PERSON;
                    case WITHDRAWN -> hand == Hand.PERSON;
                    case ESCALATED, UPHELD, DISMISSED -> false;
                };
            case "rejected" -> hand == Hand.PERSON && (kind == Kind.ESCALATED || kind == Kind.WITHDRAWN);
            case "escalated" ->
                (hand == Hand.BUREAU && (kind == Kind.UPHELD || kind == Kind.DISMISSED))
                        || (hand == Hand.PERSON && kind == Kind.WITHDRAWN);
            default -> false;
        };
    }
}
