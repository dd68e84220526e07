package xuefa.bank.flow;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import xuefa.bank.format.ExportedFile;

/** Questions to be exported: of a bank as it is now, or of a release of it. */
public interface Exports {
    /** Empty when there is no such release of the bank. Fails only when the record is away. */
    Future<Optional<Chosen>> of(UUID bankId, Wanted wanted, int most);

    /**
     * Which ones; what isn't said doesn't narrow.
     *
     * @param release the digest of a release, instead of the questions as they are now
     * @param state without one all but retired ones
     */
    record Wanted(
            Optional<String> release,
            Optional<String> state,
            Optional<String> kind,
            Optional<String> difficulty,
            Optional<String> law,
            Optional<String> topic,
            Optional<String> search) {}

    record Chosen(String bankName, List<ExportedFile.Item> questions) {
        public Chosen {
            questions = List.copyOf(questions);
        }
    }
}
