package xuefa.access.http;

import java.util.List;
import xuefa.access.PasswordRule;
import xuefa.access.flow.ChoosingPassword;
import xuefa.shared.http.Problem;
import xuefa.shared.http.Reply;

/** Why a password can't be taken. */
final class Chosen {
    private static final String WHERE = "/password";

    private Chosen() {}

    static Reply refused(ChoosingPassword.Choice choice) {
        return switch (choice) {
            case ChoosingPassword.Choice.Weak weak ->
                Reply.problem(Problem.of(422, "access.weak-password")
                        .because(weak.faults().stream()
                                .map(fault -> fault(fault, weak))
                                .toList()));
            case ChoosingPassword.Choice.Same same ->
                Reply.problem(Problem.of(422, "access.weak-password")
                        .because(List.of(Problem.Fault.of(WHERE, "password-same"))));
            case ChoosingPassword.Choice.Crowded crowded -> Slow.crowded(crowded.waiting(), crowded.waitSeconds());
            case ChoosingPassword.Choice.Hashed hashed -> throw new IllegalArgumentException("it was taken");
        };
    }

    private static Problem.Fault fault(PasswordRule.Fault fault, ChoosingPassword.Choice.Weak weak) {
        return switch (fault) {
            case SHORT -> new Problem.Fault(WHERE, "min-length", String.valueOf(weak.least()));
            case LONG -> new Problem.Fault(WHERE, "max-length", String.valueOf(weak.most()));
            case GUESSED -> Problem.Fault.of(WHERE, "password-guessed");
        };
    }
}
