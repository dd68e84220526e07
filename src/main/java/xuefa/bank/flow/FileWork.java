package xuefa.bank.flow;

import io.vertx.core.Future;
import java.util.Optional;
import java.util.function.Supplier;
import xuefa.bank.format.ReadingQuestions;
import xuefa.bank.format.sheet.ColumnChoice;
import xuefa.shared.flow.Work;
import xuefa.shared.imports.SourceFile;
import xuefa.shared.imports.TooManyFiles;

/** Reads and writes files somewhere else than on the event loop, a few at once in the whole node. Work fails with {@link Crowded} when too much waits. */
public interface FileWork extends Work {
    /** Whether one more may be read soon. */
    boolean hasRoom();

    /**
     * Reads a file when it is its turn.
     *
     * @param file asked for when it is its turn, so that no file waits in memory
     * @param beat asked twice a second, from the first moment on
     */
    Future<ReadingQuestions> read(Supplier<Future<SourceFile>> file, Optional<ColumnChoice> choice, Beat beat);

    /** Hears how far it is; false ends it. */
    interface Beat {
        Future<Boolean> at(int records);
    }

    /** More waits than can be done soon. */
    final class Crowded extends TooManyFiles {}
}
