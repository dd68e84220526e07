package xuefa.app.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.x509.Extension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalAuthorityTest {
    private final Instant now = Instant.now();

    @TempDir
    private Path data;

    @Test
    void a_server_it_vouches_for_is_trusted_by_whoever_trusts_it() throws GeneralSecurityException, IOException {
        LocalAuthority authority = authority(now);
        Identity server = authority.server(Set.of(address(192, 0, 2, 7)), now);
        validate(server.certificate(), authority.certificate());
        LocalAuthority another = LocalAuthority.in(data.resolve("another"), now);
        assertThatThrownBy(() -> validate(server.certificate(), another.certificate()))
                .isInstanceOf(CertPathValidatorException.class);
    }

    @Test
    void the_server_is_named_by_its_addresses_and_as_localhost() throws GeneralSecurityException, IOException {
        X509Certificate server = authority(now)
                .server(Set.of(address(192, 0, 2, 7), address(10, 1, 2, 3)), now)
                .certificate();
        assertThat(server.getSubjectAlternativeNames())
                .extracting(name -> (Object) name.get(1))
                .containsExactlyInAnyOrder("localhost", "127.0.0.1", "0:0:0:0:0:0:0:1", "192.0.2.7", "10.1.2.3");
        assertThat(server.getExtendedKeyUsage()).containsExactly("1.3.6.1.5.5.7.3.1");
        assertThat(server.getBasicConstraints()).isEqualTo(-1);
    }

    @Test
    void both_are_ecdsa_on_p256_and_end_when_phones_want_them_to() {
        LocalAuthority authority = authority(now);
        X509Certificate server = authority.server(Set.of(), now).certificate();
        for (X509Certificate each : List.of(authority.certificate(), server)) {
            assertThat(each.getSigAlgName()).isEqualTo("SHA256withECDSA");
            assertThat(((ECPublicKey) each.getPublicKey()).getParams().toString())
                    .contains("secp256r1");
        }
        Validity authorityValidity = Validity.of(authority.certificate());
        assertThat(Duration.between(now, authorityValidity.to()).toDays()).isBetween(5 * 365L, 5 * 365L + 2);
        Validity serverValidity = Validity.of(server);
        assertThat(Duration.between(serverValidity.from(), serverValidity.to())).isEqualTo(Duration.ofDays(397));
        assertThat(authority.certificate().getBasicConstraints()).isZero();
    }

    @Test
    void it_may_vouch_for_addresses_but_for_no_name_except_localhost() throws GeneralSecurityException, IOException {
        LocalAuthority authority = authority(now);
        assertThat(authority.certificate().getCriticalExtensionOIDs()).contains(Extension.nameConstraints.getId());
        X509Certificate server =
                authority.server(Set.of(address(8, 8, 8, 8)), now).certificate();
        validateHeedingConstraints(server, authority.certificate());
        Identity bank = ForeignServer.named("bank.example.org", authority(data.resolve("tls/authority.pem")));
        validate(bank.certificate(), authority.certificate());
        assertThatThrownBy(() -> validateHeedingConstraints(bank.certificate(), authority.certificate()))
                .isInstanceOf(CertPathValidatorException.class);
    }

    @Test
    void what_was_made_is_kept() {
        LocalAuthority first = authority(now);
        Identity server = first.server(Set.of(), now);
        LocalAuthority again = authority(now.plus(Duration.ofDays(300)));
        assertThat(again.certificate()).isEqualTo(first.certificate());
        assertThat(again.server(Set.of(), now.plus(Duration.ofDays(300)))).isEqualTo(server);
    }

    @Test
    void only_its_user_reads_the_files() throws IOException {
        authority(now).server(Set.of(), now);
        assertThat(rights(data.resolve("tls"))).isEqualTo("rwx------");
        try (var files = Files.list(data.resolve("tls"))) {
            assertThat(files).hasSize(2).allSatisfy(file -> assertThat(rights(file))
                    .isEqualTo("rw-------"));
        }
    }

    @Test
    void a_server_near_its_end_gets_a_new_certificate_from_the_same_authority()
            throws GeneralSecurityException, IOException {
        LocalAuthority authority = authority(now);
        Identity old = authority.server(Set.of(), now);
        Instant later = now.plus(LocalAuthority.SERVER).minus(LocalAuthority.NEAR_THE_END);
        Identity fresh = authority(later).server(Set.of(), later);
        assertThat(fresh).isNotEqualTo(old);
        assertThat(Validity.of(fresh.certificate()).to())
                .isAfter(Validity.of(old.certificate()).to());
        validate(old.certificate(), authority.certificate());
    }

    @Test
    void other_addresses_need_another_certificate() throws IOException {
        LocalAuthority authority = authority(now);
        Identity here = authority.server(Set.of(address(192, 0, 2, 7)), now);
        Identity there = authority.server(Set.of(address(192, 0, 2, 8)), now);
        assertThat(there).isNotEqualTo(here);
        assertThat(authority.server(Set.of(address(192, 0, 2, 8), address(127, 0, 0, 1)), now))
                .isEqualTo(there);
    }

    @Test
    void a_clock_before_its_beginning_needs_another_certificate() {
        LocalAuthority authority = authority(now);
        Identity server = authority.server(Set.of(), now);
        assertThat(authority.server(Set.of(), now.minus(Duration.ofDays(2)))).isNotEqualTo(server);
    }

    @Test
    void no_server_outlives_its_authority() {
        authority(now);
        Instant late = now.plus(LocalAuthority.AUTHORITY).minus(Duration.ofDays(100));
        LocalAuthority authority = authority(late);
        assertThat(Validity.of(authority.server(Set.of(), late).certificate()).to())
                .isEqualTo(Validity.of(authority.certificate()).to());
    }

    @Test
    void an_authority_near_its_end_is_replaced_and_so_is_its_server() {
        LocalAuthority old = authority(now);
        Identity server = old.server(Set.of(), now);
        Instant late = now.plus(LocalAuthority.AUTHORITY).minus(LocalAuthority.NEAR_THE_END);
        LocalAuthority fresh = authority(late);
        assertThat(fresh.certificate()).isNotEqualTo(old.certificate());
        assertThat(fresh.server(Set.of(), late)).isNotEqualTo(server);
    }

    @Test
    void a_damaged_server_is_made_anew_and_a_damaged_authority_is_named() throws IOException {
        LocalAuthority authority = authority(now);
        authority.server(Set.of(), now);
        Files.writeString(data.resolve("tls/server.pem"), "rust");
        assertThat(authority.server(Set.of(), now).chain()).hasSize(1);
        Path file = data.resolve("tls/authority.pem");
        Files.writeString(file, "rust");
        assertThatThrownBy(() -> authority(now))
                .isInstanceOf(TlsTrouble.class)
                .hasMessage("The local authority in " + file + " is damaged (there is no certificate in PEM):"
                        + " bring it back from a backup, or delete it and let phones trust a new one.");
    }

    @Test
    void a_file_in_the_place_of_its_folder_is_named() throws IOException {
        Files.writeString(data.resolve("tls"), "");
        assertThatThrownBy(() -> authority(now))
                .isInstanceOf(TlsTrouble.class)
                .hasMessageStartingWith("The folder " + data.resolve("tls") + " can't be used for certificates");
    }

    private LocalAuthority authority(Instant at) {
        return LocalAuthority.in(data.resolve("tls"), at);
    }

    private static Identity authority(Path file) throws IOException {
        return Pem.identity(Files.readString(file));
    }

    private static String rights(Path file) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static InetAddress address(int... bytes) throws UnknownHostException {
        byte[] four = new byte[4];
        for (int i = 0; i < 4; i++) {
            four[i] = (byte) bytes[i];
        }
        return InetAddress.getByAddress(four);
    }

    private static void validate(X509Certificate certificate, X509Certificate anchor) throws GeneralSecurityException {
        validate(List.of(certificate), new TrustAnchor(anchor, null));
    }

    /** Java heeds the constraints of every certificate but the anchor, so the key alone is the anchor here. */
    private static void validateHeedingConstraints(X509Certificate certificate, X509Certificate authority)
            throws GeneralSecurityException {
        validate(
                List.of(certificate, authority),
                new TrustAnchor(authority.getSubjectX500Principal(), authority.getPublicKey(), null));
    }

    private static void validate(List<X509Certificate> chain, TrustAnchor anchor) throws GeneralSecurityException {
        var parameters = new PKIXParameters(Set.of(anchor));
        parameters.setRevocationEnabled(false);
        var path = CertificateFactory.getInstance("X.509").generateCertPath(chain);
        CertPathValidator.getInstance("PKIX").validate(path, parameters);
    }
}
