package xuefa.study.flow;

import io.vertx.core.Future;
import java.util.Optional;
import java.util.UUID;
import xuefa.shared.Actor;
import xuefa.shared.Reach;
import xuefa.study.Evidence;

/** Files of sessions in the record. Fails only when the record is away. */
public interface EvidenceShelf {
    /** So many files of one session. */
    int MOST_FILES = 40;

    /** How adding or removing ends. */
    enum Outcome {
        DONE,
        UNKNOWN,
        /** The session is archived or cancelled. */
        NOT_NOW,
        TOO_MANY
    }

    /** A file as it is kept. */
    @SuppressWarnings("ArrayRecordComponent")
    record File(Evidence evidence, byte[] content) {}

    /** @param digest SHA-256 of the content, in hex */
    @SuppressWarnings("ArrayRecordComponent")
    record New(String kind, String name, String type, String digest, byte[] content) {}

    Future<Outcome> add(Actor actor, Reach reach, UUID sessionId, New file);

    Future<Outcome> remove(Actor actor, Reach reach, UUID sessionId, UUID evidenceId);

    /** For those in whose units it is; materials also for those who should be there. */
    Future<Optional<File>> find(Reach reach, UUID sessionId, UUID evidenceId);
}
