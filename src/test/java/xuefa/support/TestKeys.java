package xuefa.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import xuefa.shared.secret.FieldCipher;
import xuefa.shared.secret.SealingMethod;

/** Keys for what a test seals by itself; a node has others. */
public final class TestKeys {
    private static final FieldCipher FIELDS = fresh();

    private TestKeys() {}

    /** The same for all tests of this JVM. */
    public static FieldCipher fields() {
        return FIELDS;
    }

    private static FieldCipher fresh() {
        try {
            return FieldCipher.in(Files.createTempDirectory("xuefa-test-keys"), SealingMethod.AES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
