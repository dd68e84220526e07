package xuefa.training;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import xuefa.training.HoursEntry.State;

/**
 * What somebody decides about entries that are in the ledger: a new entry replaces each.
 *
 * @param minutes for a correction
 * @param reason shown beside the new entry
 */
public record HoursChange(Act act, Optional<Integer> minutes, String reason) {
    private static final int LONGEST_NOTE = 400;

    public enum Act {
        CONFIRM("confirm", "确认"),
        REVOKE("revoke", "撤销"),
        CORRECT("correct", "更正");

        private final String code;
        private final String chinese;

        Act(String code, String chinese) {
            this.code = code;
            this.chinese = chinese;
        }

        public String code() {
            return code;
        }
    }

    public HoursChange {
        if (minutes.isPresent() != (act == Act.CORRECT)) {
            throw new IllegalArgumentException("a correction, and nothing else, says the minutes");
        }
    }

    /** Whether it makes sense for an entry in this state. */
    public boolean fits(State state) {
        return switch (act) {
            case CONFIRM -> state == State.TO_CONFIRM;
            case REVOKE, CORRECT -> state != State.REVOKED;
        };
    }

    /** The entry that replaces {@code old}. */
    public NewHours replacing(UUID old, NewHours content) {
        String said = act == Act.CONFIRM && reason.isBlank() ? content.note() : note(content.note());
        return new NewHours(
                "change:" + old,
                content.personId(),
                content.kind(),
                content.subject(),
                content.day(),
                minutes.<HoursEntry.Amount>map(HoursEntry.Minutes::new).orElse(content.amount()),
                content.amount() instanceof HoursEntry.Counted && minutes.isPresent() ? List.of() : content.spans(),
                act == Act.REVOKE ? State.REVOKED : State.VALID,
                content.year(),
                Optional.of(old),
                content.unitId(),
                content.evidence(),
                said);
    }

    private String note(String title) {
        String added = "（" + act.chinese + "：" + reason + "）";
        String whole = title + added;
        return whole.length() <= LONGEST_NOTE
                ? whole
                : title.substring(0, Math.max(0, LONGEST_NOTE - added.length())) + added;
    }
}
