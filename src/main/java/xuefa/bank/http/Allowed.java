package xuefa.bank.http;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import xuefa.bank.flow.BankRoles;
import xuefa.shared.http.Call;
import xuefa.shared.http.Problem;
import xuefa.shared.http.Reply;

/** Who may ask about a bank: whose units it belongs to. */
final class Allowed {
    private Allowed() {}

    /** With the person, when they have a role in this bank for which the operation is open; a bank of others is unknown. */
    static Future<Reply> in(BankRoles bank, Call call, Function<UUID, Future<Reply>> answer) {
        UUID person = call.caller().personId();
        return bank.of(person, call.id("bankId")).compose(own -> {
            if (own.isEmpty()) {
                return Future.succeededFuture(Reply.problem(404, "bank.unknown"));
            }
            return own.stream().anyMatch(call.caller()::is)
                    ? answer.apply(person)
                    : Future.succeededFuture(notAllowed());
        });
    }

    static Reply notAllowed() {
        return Reply.problem(403, "access.not-allowed");
    }

    static Reply fault(String pointer, String code) {
        return Reply.problem(Problem.of(400, "request.not-allowed").because(List.of(Problem.Fault.of(pointer, code))));
    }

    static int limit(Call call, int usual) {
        return call.parameter("limit").map(Integer::valueOf).orElse(usual);
    }

    static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }
}
