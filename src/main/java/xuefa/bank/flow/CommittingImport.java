package xuefa.bank.flow;

import io.vertx.core.Future;
import java.util.UUID;
import java.util.function.Function;

/** Puts what was imported into its bank, and takes it back. */
public final class CommittingImport {
    private final Imports imports;
    private final LookingAtImports looking;
    private final AddingDrafts bank;

    public CommittingImport(Imports imports, LookingAtImports looking, AddingDrafts bank) {
        this.imports = imports;
        this.looking = looking;
        this.bank = bank;
    }

    public sealed interface Outcome {
        /** Also when it had been done before. */
        record Done(PendingImport now) implements Outcome {}

        record NoImport() implements Outcome {}

        /** It is in another state. */
        record NotNow() implements Outcome {}
    }

    /** Adds all sound new records as drafts, in one transaction; repeating it does no harm. */
    public Future<Outcome> commit(UUID personId, UUID importId) {
        return act(personId, importId, PendingImport.State.COMMITTED, found -> {
            var order = new AddingDrafts.Order(found.bankId(), personId, found.fileName());
            return imports.commit(importId, personId, (tx, drafts) -> bank.add(tx, order, drafts));
        });
    }

    /** Takes back the questions that nobody has touched since; repeating it does no harm. */
    public Future<Outcome> undo(UUID personId, UUID importId) {
        return act(
                personId,
                importId,
                PendingImport.State.UNDONE,
                found -> imports.undo(importId, (tx, questions) -> bank.takeBack(tx, found.bankId(), questions)));
    }

    private Future<Outcome> act(
            UUID personId, UUID importId, PendingImport.State wanted, Function<PendingImport, Future<Boolean>> act) {
        return looking.one(personId, importId).compose(found -> {
            if (found.isEmpty()) {
                return Future.succeededFuture(new Outcome.NoImport());
            }
            return act.apply(found.get())
                    .compose(done -> imports.find(importId))
                    .map(now -> now.filter(each -> each.state() == wanted)
                            .<Outcome>map(Outcome.Done::new)
                            .orElseGet(Outcome.NotNow::new));
        });
    }
}
