package xuefa.access.flow;

import io.vertx.core.Future;
import java.util.List;
import java.util.UUID;
import xuefa.access.OneTimeCode;
import xuefa.shared.store.RecordStore.Tx;

/** Sends codes to phones. Whoever knows how to reach people implements it. */
public interface SendingCode {
    /** @param reset whether it resets a password or sets the first one */
    record Message(UUID personId, UUID codeId, OneTimeCode code, boolean reset) {
        @Override
        public String toString() {
            return "Message " + codeId;
        }
    }

    /** Promises to send them, in the same transaction. @return those who have no number to send to */
    Future<List<UUID>> send(Tx tx, List<Message> messages);
}
