package xuefa.bank.flow;

import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import xuefa.bank.DraftQuestion;
import xuefa.bank.JudgedDraft;
import xuefa.bank.format.sheet.ColumnChoice;
import xuefa.bank.format.sheet.TableLayout;
import xuefa.shared.imports.Aside;
import xuefa.shared.imports.SourceFile;
import xuefa.shared.store.RecordStore.Tx;

/** The imports in the record. Every future fails only when the record is away. */
public interface Imports {
    /** Begins one, in state receiving. */
    Future<UUID> open(UUID bankId, String fileName, UUID personId);

    /** @param number from 0 */
    Future<Void> addPiece(UUID importId, int number, byte[] piece);

    /** The file is there whole; the state is reading. */
    Future<Void> received(UUID importId, int bytes);

    /** The file; fails when it is gone. */
    Future<SourceFile> file(UUID importId);

    /** A sign of life of who reads it. False when nobody wants it any more. */
    Future<Boolean> beat(UUID importId, int read);

    /** The records of a file that is being read; afterwards it is pending. Nothing when it isn't being read any more. */
    Future<Void> keep(UUID importId, String format, List<ImportRecord> records, List<Aside> asides);

    /** Asks for its columns. Nothing when it isn't being read any more. */
    Future<Void> askColumns(UUID importId, String format, TableLayout layout);

    /** Nothing when it isn't being read any more. */
    Future<Void> refuse(UUID importId, PendingImport.Refusal refusal);

    Future<Optional<PendingImport>> find(UUID importId);

    /** Of one bank, newest first, at most 50. */
    Future<List<PendingImport>> ofBank(UUID bankId);

    /** A page of its records in their order. */
    Future<List<Entry>> records(UUID importId, Wanted wanted);

    /**
     * @param fate the code of those wanted: imported, duplicate, rejected, dropped; all of them when empty
     * @param after the number of the last one of the page before; 0 for the first
     */
    record Wanted(Optional<String> fate, int after, int limit) {}

    /**
     * A record as it stands now.
     *
     * @param sameAs of a duplicate of another record: where that stands, and what it says
     * @param revision counts its changes, so that nobody overwrites another's
     * @param questionId what it became
     */
    record Entry(
            ImportRecord record,
            Optional<ImportRecord> sameAs,
            boolean dropped,
            boolean repaired,
            int revision,
            Optional<UUID> questionId) {}

    /** Begins to read again with these columns, and keeps them for the next file of the unit with the same headers. */
    Future<Boolean> choose(UUID importId, ColumnChoice choice, UUID personId);

    /** What the unit has said of columns with such headers. */
    Future<Optional<Map<String, String>>> chosen(UUID unitId, String signature);

    /** Asks for the columns once more, of one that is pending. */
    Future<Boolean> askAgain(UUID importId, TableLayout layout);

    /**
     * Changes a record of one that is pending, and settles all that are like what it was or is.
     *
     * @param known what the bank holds like these: likeness to question
     */
    Future<Changed> change(UUID importId, Change change, Map<String, UUID> known);

    /** What somebody wants of a record; its revision is the one that was looked at. */
    sealed interface Change {
        int number();

        int revision();

        record Repaired(int number, int revision, JudgedDraft draft) implements Change {}

        record Dropped(int number, int revision, boolean dropped) implements Change {}
    }

    sealed interface Changed {
        record Done() implements Changed {}

        /** There is no such record, or the import is not pending. */
        record Gone() implements Changed {}

        /** Somebody else has changed it since. */
        record Meanwhile() implements Changed {}
    }

    /** What a record says, if it is sound. */
    Future<Optional<DraftQuestion>> sound(UUID importId, int number);

    /** Removes it with all that belongs to it, unless it is committed. */
    Future<Boolean> remove(UUID importId);

    /**
     * Hands its sound records that are new and not dropped to {@code adding}, in their order and in one transaction with all that
     * is written here. False, and nothing done, when it isn't pending.
     */
    Future<Boolean> commit(UUID importId, UUID personId, Adding adding);

    /** Adds drafts to a bank in a transaction, and says of each in the same order what became of it. */
    interface Adding {
        Future<List<AddingDrafts.Added>> add(Tx tx, List<DraftQuestion> drafts);
    }

    /** Hands its questions to {@code taking} in one transaction, which tells those it has removed. False when it isn't committed. */
    Future<Boolean> undo(UUID importId, Taking taking);

    /** Removes questions in a transaction, and returns those that are gone. */
    interface Taking {
        Future<Set<UUID>> take(Tx tx, List<UUID> questionIds);
    }

    /** Removes what was abandoned for a day, and refuses what a node that has vanished was reading. */
    Future<Void> sweep();
}
