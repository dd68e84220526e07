package xuefa.app;

import xuefa.access.flow.PasswordChecks;
import xuefa.access.store.MemoryTryBook;

/** What the event loops of a node share for signing in. Safe for any thread. */
record SignInDesk(PasswordChecks checks, MemoryTryBook tries) {
    static SignInDesk with(PasswordChecks checks) {
        return new SignInDesk(checks, new MemoryTryBook());
    }
}
