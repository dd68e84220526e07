package xuefa.people.store;

import io.vertx.core.buffer.Buffer;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import xuefa.shared.secret.FieldCipher;

/** Identity numbers as they are: only for what stands on record with its reason. */
public final class OpenedIdentity {
    private OpenedIdentity() {}

    /** @param kept the column {@code person.identity_sealed}; nothing opens to an empty text */
    public static String of(FieldCipher cipher, UUID person, @Nullable Buffer kept) {
        return kept == null ? "" : cipher.open(SealedPerson.IDENTITY, person, kept.getBytes());
    }
}
