package xuefa.bank.format;

import java.util.List;
import xuefa.bank.DraftQuestion;

/** Writes the questions of one format. Stateless; any thread. */
public interface QuestionWriter {
    /** What {@code --format} calls it; the reader of the format has the same name. */
    String format();

    /** Of a file's name: {@code xml}. */
    String extension();

    /** Writes what the format can hold, in order, and says what it cannot. */
    Written write(List<DraftQuestion> sound);

    /** @param losses in the order of the questions */
    @SuppressWarnings("ArrayRecordComponent")
    record Written(byte[] content, List<Loss> losses) {
        public Written {
            losses = List.copyOf(losses);
        }

        /** How many questions are not in the file. */
        public long leftOut() {
            return losses.stream().filter(Loss::whole).count();
        }
    }
}
