package xuefa.shared.http;

import java.util.Optional;
import java.util.Set;

/** Who may call which operation at all, asked before anything of a request is read. Any thread. */
public interface Admission {
    /** The operations that somebody has decided about: those of the contract, neither more nor fewer. */
    Set<String> operations();

    /** Whether an operation answers without asking who is asking. */
    boolean isOpen(String operationId);

    /** The caller with those roles only that count for the operation; empty when they may not call it. */
    Optional<Caller> admit(String operationId, Caller caller);
}
