package xuefa.bank.flow;

import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import xuefa.bank.DraftQuestion;
import xuefa.bank.JudgedDraft;
import xuefa.bank.flow.Imports.Change;
import xuefa.bank.flow.Imports.Changed;

/** Repairs a record on screen; the rule is applied to it again, and to those that were or are like it. */
public final class RepairingImport {
    private final Imports imports;
    private final LookingAtImports looking;
    private final AddingDrafts bank;

    public RepairingImport(Imports imports, LookingAtImports looking, AddingDrafts bank) {
        this.imports = imports;
        this.looking = looking;
        this.bank = bank;
    }

    /** @param draft as it is now, with the place of its record */
    public Future<Changed> repair(UUID personId, UUID importId, int number, int revision, DraftQuestion draft) {
        return change(personId, importId, new Change.Repaired(number, revision, JudgedDraft.of(draft)));
    }

    /** Leaves a record out, or takes it back. */
    public Future<Changed> drop(UUID personId, UUID importId, int number, int revision, boolean dropped) {
        return change(personId, importId, new Change.Dropped(number, revision, dropped));
    }

    private Future<Changed> change(UUID personId, UUID importId, Change change) {
        return looking.one(personId, importId).compose(found -> {
            if (found.isEmpty()) {
                return Future.succeededFuture(new Changed.Gone());
            }
            return imports.sound(importId, change.number())
                    .compose(before -> HeldQuestions.alike(bank, found.get().bankId(), drafts(before, change)))
                    .compose(known -> imports.change(importId, change, known));
        });
    }

    /** What the record says, and what it is going to say. */
    private static List<DraftQuestion> drafts(Optional<DraftQuestion> before, Change change) {
        var drafts = new ArrayList<DraftQuestion>();
        before.ifPresent(drafts::add);
        if (change instanceof Change.Repaired repaired && repaired.draft() instanceof JudgedDraft.Sound sound) {
            drafts.add(sound.draft());
        }
        return drafts;
    }
}
