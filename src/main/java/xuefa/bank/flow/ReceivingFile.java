package xuefa.bank.flow;

import io.vertx.core.Future;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import xuefa.bank.format.ReadingQuestions;
import xuefa.bank.format.sheet.ColumnChoice;

/** Takes a file for a bank, and has it read. */
public final class ReceivingFile {
    private final Imports imports;
    private final LookingAtImports looking;
    private final ReadingImport reading;
    private final FileWork work;

    public ReceivingFile(Imports imports, LookingAtImports looking, ReadingImport reading, FileWork work) {
        this.imports = imports;
        this.looking = looking;
        this.reading = reading;
        this.work = work;
    }

    /** Where a file comes from. */
    public interface Source {
        /** Hands on each piece once the one before was taken; false when the file is too large. Fails when it breaks off. */
        Future<Boolean> pieces(Function<byte[], Future<Void>> taking);
    }

    public sealed interface Received {
        /** It is being read now. */
        record Reading(PendingImport begun) implements Received {}

        /** There is no such bank, or this person doesn't edit it. */
        record NoBank() implements Received {}

        record TooLarge() implements Received {}

        /** Too many files are being read. */
        record Crowded() implements Received {}
    }

    /** Comes when the file is here; nothing of it stays when it fails. */
    public Future<Received> receive(UUID personId, UUID bankId, String fileName, Source source) {
        return looking.edits(personId, bankId).compose(edits -> {
            if (!edits) {
                return Future.succeededFuture(new Received.NoBank());
            }
            return work.hasRoom()
                    ? imports.open(bankId, fileName, personId).compose(id -> receive(id, source))
                    : Future.succeededFuture(new Received.Crowded());
        });
    }

    private Future<Received> receive(UUID id, Source source) {
        var number = new AtomicInteger();
        var bytes = new AtomicInteger();
        return source.pieces(piece -> {
                    bytes.addAndGet(piece.length);
                    return imports.addPiece(id, number.getAndIncrement(), piece);
                })
                .compose(whole -> whole
                        ? imports.received(id, bytes.get())
                                .compose(there -> imports.find(id))
                                .map(found -> begun(found, Optional.empty()))
                        : imports.remove(id).<Received>map(removed -> new Received.TooLarge()))
                .recover(broken -> imports.remove(id).transform(removed -> Future.failedFuture(broken)));
    }

    private Received begun(Optional<PendingImport> found, Optional<ColumnChoice> choice) {
        found.ifPresent(each -> reading.read(each, choice));
        return found.<Received>map(Received.Reading::new).orElseGet(Received.NoBank::new);
    }

    /** Reads it again with these columns. Empty when there is no such import, or when it doesn't wait for columns. */
    public Future<Optional<PendingImport>> explain(UUID personId, UUID importId, ColumnChoice choice) {
        return looking.one(personId, importId)
                .compose(found -> found.isEmpty()
                        ? Future.succeededFuture(Optional.empty())
                        : imports.choose(importId, choice, personId)
                                .compose(chosen ->
                                        chosen ? imports.find(importId) : Future.succeededFuture(Optional.empty())))
                .map(found -> begun(found, Optional.of(choice)) instanceof Received.Reading again
                        ? Optional.of(again.begun())
                        : Optional.empty());
    }

    /** Asks for the columns of a table that was read by its headers. Empty when there is no table, or it isn't pending. */
    public Future<Optional<PendingImport>> askAgain(UUID personId, UUID importId) {
        return looking.one(personId, importId)
                .compose(found -> found.isEmpty()
                        ? Future.succeededFuture(Optional.empty())
                        : imports.file(importId)
                                .compose(file -> work.off(() -> ReadingQuestions.layout(file)))
                                .compose(layout -> layout.isPresent()
                                        ? imports.askAgain(importId, layout.get())
                                        : Future.succeededFuture(false))
                                .compose(asked ->
                                        asked ? imports.find(importId) : Future.succeededFuture(Optional.empty())));
    }

    /** Cancels the reading, or throws away what was read. False when there is no such import, or it is committed. */
    public Future<Boolean> abandon(UUID personId, UUID importId) {
        return looking.one(personId, importId)
                .compose(found -> found.isEmpty() ? Future.succeededFuture(false) : imports.remove(importId));
    }
}
