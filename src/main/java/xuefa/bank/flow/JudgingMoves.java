package xuefa.bank.flow;

import java.util.Set;
import xuefa.bank.QuestionState;
import xuefa.bank.flow.QuestionBook.Move;
import xuefa.bank.flow.QuestionBook.Outcome;

/** Whether a question may go where somebody wants it to go. Pure. */
public final class JudgingMoves {
    private JudgingMoves() {}

    /**
     * @param roles of the person in the bank
     * @param sameVersion whether the person has seen the newest version
     * @param own whether the person wrote at it since it was approved last
     */
    public static Outcome judge(Move move, QuestionState state, Set<String> roles, boolean sameVersion, boolean own) {
        if (!roles.contains(role(move))) {
            return Outcome.NOT_ALLOWED;
        }
        if (isThere(move, state)) {
            return Outcome.ALREADY;
        }
        if (!sameVersion) {
            return Outcome.CHANGED_MEANWHILE;
        }
        if (!from(move).contains(state)) {
            return Outcome.WRONG_STATE;
        }
        return move == Move.APPROVE && own ? Outcome.OWN : Outcome.DONE;
    }

    public static String role(Move move) {
        return switch (move) {
            case SUBMIT, WITHDRAW -> Roles.EDITOR;
            case APPROVE, RETURN, RETIRE, REINSTATE -> Roles.REVIEWER;
        };
    }

    private static boolean isThere(Move move, QuestionState state) {
        return switch (move) {
            case SUBMIT -> state == QuestionState.IN_REVIEW;
            case WITHDRAW, RETURN -> state == QuestionState.DRAFT;
            case APPROVE -> state == QuestionState.APPROVED || state == QuestionState.RELEASED;
            case RETIRE -> state == QuestionState.RETIRED;
            case REINSTATE -> state != QuestionState.RETIRED;
        };
    }

    private static Set<QuestionState> from(Move move) {
        return switch (move) {
            case SUBMIT -> Set.of(QuestionState.DRAFT);
            case WITHDRAW, APPROVE, RETURN -> Set.of(QuestionState.IN_REVIEW);
            case RETIRE ->
                Set.of(QuestionState.DRAFT, QuestionState.IN_REVIEW, QuestionState.APPROVED, QuestionState.RELEASED);
            case REINSTATE -> Set.of(QuestionState.RETIRED);
        };
    }
}
