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

    /** What was written. */
    final class Written {
        private final byte[] content;
        private final List<Loss> losses;

        /** @param content not to be changed any more */
        public Written(byte[] content, List<Loss> losses) {
            this.content = content;
            this.losses = List.copyOf(losses);
        }

        /** The bytes of the file; a fresh copy. */
        public byte[] content() {
            return content.clone();
        }

        /** In the order of the questions. */
        public List<Loss> losses() {
            return losses;
        }

        /** How many questions are not in the file. */
        public long leftOut() {
            return losses.stream().filter(Loss::whole).count();
        }
    }
}
