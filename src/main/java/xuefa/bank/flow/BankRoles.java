package xuefa.bank.flow;

import io.vertx.core.Future;
import java.util.Set;
import java.util.UUID;

/** Who may do what in a bank: roles cover the banks of their unit and of all units below. */
public interface BankRoles {
    /** editor, reviewer, publisher; empty also when there is no such bank. Fails only when the record is away. */
    Future<Set<String>> of(UUID personId, UUID bankId);
}
