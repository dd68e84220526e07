package xuefa.access.flow;

import io.vertx.core.Future;
import java.util.Optional;
import java.util.UUID;
import xuefa.access.Account;
import xuefa.access.Profile;

/** The accounts in the record. */
public interface Accounts {
    Future<Optional<Account>> byUsername(String username);

    Future<Optional<Profile>> profile(UUID personId);
}
