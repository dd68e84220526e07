package xuefa.bank.format;

import xuefa.bank.DraftQuestion;
import xuefa.shared.imports.Progress;
import xuefa.shared.imports.SourceFile;
import xuefa.shared.imports.SourceReading;

/** Reads the questions of one format. Stateless; any thread. */
public interface QuestionReader {
    /** What {@code --format} calls it: text, docx, xlsx, gift. */
    String format();

    /** Whether a file is of this format, by its content first and its name second. Cheap: looks at the beginning. */
    boolean recognises(SourceFile file);

    /**
     * Every question of the file exactly once, in its order. Bounded in time and memory whatever the file holds, and never
     * fails: what can't be read is refused.
     */
    SourceReading<DraftQuestion> read(SourceFile file, Progress progress);
}
