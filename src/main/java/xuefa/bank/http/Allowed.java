package xuefa.bank.http;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import xuefa.bank.flow.BankRoles;
import xuefa.bank.flow.Roles;
import xuefa.shared.http.Call;
import xuefa.shared.http.Problem;
import xuefa.shared.http.Reply;

/** Who may ask: nobody without a role in banks, and about a bank only whose units it belongs to. */
final class Allowed {
    private Allowed() {}

    /** With the person, when they have one of the roles anywhere. */
    static Future<Reply> with(Call call, Set<String> roles, Function<UUID, Future<Reply>> answer) {
        return roles.stream().anyMatch(call.caller()::is)
                ? answer.apply(call.caller().personId())
                : Future.succeededFuture(notAllowed());
    }

    /** With the person, when they have one of the roles in this bank; a bank of others is unknown. */
    static Future<Reply> in(
            BankRoles bank, UUID bankId, Call call, Set<String> roles, Function<UUID, Future<Reply>> answer) {
        return with(call, Roles.ALL, person -> bank.of(person, bankId).compose(own -> {
            if (own.isEmpty()) {
                return Future.succeededFuture(Reply.problem(404, "bank.unknown"));
            }
            return roles.stream().anyMatch(own::contains) ? answer.apply(person) : Future.succeededFuture(notAllowed());
        }));
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
