package xuefa.shared.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import xuefa.shared.Ids;

class FieldCipherTest {
    private static final String NUMBER = "99010019900101001X";

    @TempDir
    private Path folder;

    private final UUID row = Ids.next();

    @ParameterizedTest
    @EnumSource
    void what_is_sealed_opens_in_its_own_row_and_nowhere_else(SealingMethod method) {
        FieldCipher cipher = FieldCipher.in(folder, method);
        byte[] sealed = cipher.seal("person.identity", row, NUMBER);
        assertThat(cipher.open("person.identity", row, sealed)).isEqualTo(NUMBER);
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("990100");
        assertThat(cipher.seal("person.identity", row, NUMBER)).isNotEqualTo(sealed);
        assertUnreadable(() -> cipher.open("person.identity", Ids.next(), sealed));
        assertUnreadable(() -> cipher.open("person.phone", row, sealed));
        sealed[sealed.length - 1] ^= 1;
        assertUnreadable(() -> cipher.open("person.identity", row, sealed));
        assertUnreadable(() -> cipher.open("person.identity", row, new byte[] {1}));
    }

    @Test
    void the_method_may_change_and_old_values_still_open() {
        byte[] sealed = FieldCipher.in(folder, SealingMethod.AES).seal("a", row, NUMBER);
        FieldCipher other = FieldCipher.in(folder, SealingMethod.SM4);
        assertThat(other.open("a", row, sealed)).isEqualTo(NUMBER);
        assertThat(other.isStale(sealed)).isTrue();
        assertThat(other.isStale(other.seal("a", row, NUMBER))).isFalse();
    }

    @Test
    void equal_values_have_equal_hashes_under_one_key_and_purpose() {
        FieldCipher cipher = FieldCipher.in(folder, SealingMethod.AES);
        byte[] hash = cipher.hash("a", NUMBER);
        assertThat(cipher.hash("a", NUMBER)).isEqualTo(hash);
        assertThat(cipher.hash("b", NUMBER)).isNotEqualTo(hash);
        cipher.addKey();
        assertThat(cipher.hash("a", NUMBER)).isNotEqualTo(hash);
        assertThat(cipher.hashes("a", NUMBER)).containsExactly(cipher.hash("a", NUMBER), hash);
    }

    @Test
    void a_key_added_elsewhere_is_known_within_seconds_and_a_lost_one_is_told() throws Exception {
        FieldCipher here = FieldCipher.in(folder, SealingMethod.AES);
        FieldCipher there = FieldCipher.in(folder, SealingMethod.AES);
        there.addKey();
        byte[] sealed = there.seal("a", row, NUMBER);
        Thread.sleep(1100);
        assertThat(here.open("a", row, sealed)).isEqualTo(NUMBER);
        Files.delete(folder.resolve("fields/0002.key"));
        FieldCipher without = FieldCipher.in(folder, SealingMethod.AES);
        assertUnreadable(() -> without.open("a", row, sealed));
    }

    @Test
    void keys_are_for_their_owner_alone() throws IOException {
        FieldCipher.in(folder, SealingMethod.AES);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("fields/0001.key"))))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("fields"))))
                .isEqualTo("rwx------");
    }

    private static void assertUnreadable(org.assertj.core.api.ThrowableAssert.ThrowingCallable opening) {
        assertThatThrownBy(opening)
                .isInstanceOf(FieldCipher.Unreadable.class)
                .hasMessageNotContaining(NUMBER)
                .hasMessageContaining("can't be opened");
    }
}
