package xuefa.bank.flow;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What editors see of the imports into their banks. */
public final class LookingAtImports {
    private static final String EDITOR = "editor";

    private final Imports imports;
    private final BankRoles roles;

    public LookingAtImports(Imports imports, BankRoles roles) {
        this.imports = imports;
        this.roles = roles;
    }

    /** Empty when there is none, or when it goes into a bank that this person doesn't edit. */
    public Future<Optional<PendingImport>> one(UUID personId, UUID importId) {
        return imports.find(importId)
                .compose(found -> found.isEmpty()
                        ? Future.succeededFuture(found)
                        : edits(personId, found.get().bankId()).map(edits -> found.filter(each -> edits)));
    }

    /** Newest first; empty when this person doesn't edit the bank. */
    public Future<Optional<List<PendingImport>>> ofBank(UUID personId, UUID bankId) {
        return edits(personId, bankId)
                .compose(edits ->
                        edits ? imports.ofBank(bankId).map(Optional::of) : Future.succeededFuture(Optional.empty()));
    }

    /** A page of records; empty when {@link #one} is. */
    public Future<Optional<List<Imports.Entry>>> records(UUID personId, UUID importId, Imports.Wanted wanted) {
        return one(personId, importId)
                .compose(found -> found.isEmpty()
                        ? Future.succeededFuture(Optional.empty())
                        : imports.records(importId, wanted).map(Optional::of));
    }

    Future<Boolean> edits(UUID personId, UUID bankId) {
        return roles.of(personId, bankId).map(held -> held.contains(EDITOR));
    }
}
