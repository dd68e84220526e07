package xuefa.app.tls;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An authority of this machine's own, which phones are told once to trust. It may vouch for addresses and for
 * {@code localhost} only. Its folder has mode 700; the files in it, a key with its certificate each, have mode 600.
 */
public final class LocalAuthority {
    /** Phones refuse certificates of servers that are valid for longer. */
    static final Duration SERVER = Duration.ofDays(397);

    static final Duration AUTHORITY = Duration.ofDays(5 * 365 + 1);
    /** A node may run for weeks without a start at which it could renew. */
    static final Duration NEAR_THE_END = Duration.ofDays(90);
    /** A phone's clock may be behind. */
    private static final Duration EARLIER = Duration.ofDays(1);

    private static final int IP_ADDRESS = 7;

    private final Path folder;
    private final Identity authority;

    private LocalAuthority(Path folder, Identity authority) {
        this.folder = folder;
        this.authority = authority;
    }

    /**
     * The one kept in this folder; a new one where there is none, or where its end is near.
     *
     * @throws TlsTrouble when the folder can't be used or the one in it is damaged
     */
    public static LocalAuthority in(Path folder, Instant now) {
        Path file = folder.resolve("authority.pem");
        try {
            Files.createDirectories(folder);
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            if (Files.exists(file)) {
                Identity kept = kept(file);
                if (Validity.of(kept.certificate()).lasts(now, NEAR_THE_END)) {
                    return new LocalAuthority(folder, kept);
                }
            }
            Identity made = Issuing.authority(new Validity(now.minus(EARLIER), now.plus(AUTHORITY)));
            write(file, Pem.of(made));
            return new LocalAuthority(folder, made);
        } catch (IOException trouble) {
            throw unusable(folder, trouble);
        }
    }

    private static Identity kept(Path file) throws IOException {
        String text = Files.readString(file);
        try {
            return Pem.identity(text);
        } catch (IOException | IllegalArgumentException trouble) {
            throw new TlsTrouble(
                    "The local authority in " + file + " is damaged (" + trouble.getMessage()
                            + "): bring it back from a backup, or delete it and let phones trust a new one.",
                    trouble);
        }
    }

    /**
     * A server's certificate with its key: the kept one, or a new one when the kept one is near its end, damaged, from
     * another authority, or for other addresses.
     *
     * @param addresses what {@code localhost} stands for is added
     */
    public Identity server(Collection<InetAddress> addresses, Instant now) {
        Set<InetAddress> all = new HashSet<>(addresses);
        all.addAll(ThisMachine.localhost());
        Path file = folder.resolve("server.pem");
        return usable(file, all, now).orElseGet(() -> {
            Instant from = now.minus(EARLIER);
            Instant end = Validity.of(certificate()).to();
            Instant to = from.plus(SERVER).isBefore(end) ? from.plus(SERVER) : end;
            Identity made = Issuing.server(authority, all, new Validity(from, to));
            try {
                write(file, Pem.of(made));
            } catch (IOException trouble) {
                throw unusable(folder, trouble);
            }
            return made;
        });
    }

    private Optional<Identity> usable(Path file, Set<InetAddress> addresses, Instant now) {
        try {
            Identity kept = Pem.identity(Files.readString(file));
            kept.certificate().verify(certificate().getPublicKey());
            return Validity.of(kept.certificate()).lasts(now, NEAR_THE_END)
                            && addresses(kept.certificate()).equals(addresses)
                    ? Optional.of(kept)
                    : Optional.empty();
        } catch (IOException | GeneralSecurityException | IllegalArgumentException missingOrDamaged) {
            return Optional.empty();
        }
    }

    private static Set<InetAddress> addresses(X509Certificate certificate)
            throws CertificateParsingException, UnknownHostException {
        Set<InetAddress> addresses = new HashSet<>();
        for (List<?> name : certificate.getSubjectAlternativeNames()) {
            if (name.get(0).equals(IP_ADDRESS)) {
                addresses.addAll(List.of(InetAddress.getAllByName((String) name.get(1))));
            }
        }
        return addresses;
    }

    /** For phones, and for whoever checks it. */
    public X509Certificate certificate() {
        return authority.certificate();
    }

    private static void write(Path file, String text) throws IOException {
        FileAttribute<Set<PosixFilePermission>> ownerOnly =
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        Path fresh = Files.createTempFile(file.getParent(), "new", ".pem", ownerOnly);
        Files.writeString(fresh, text);
        try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static TlsTrouble unusable(Path folder, IOException trouble) {
        return new TlsTrouble(
                "The folder " + folder + " can't be used for certificates (" + trouble + "): let the user "
                        + System.getProperty("user.name") + " write there.",
                trouble);
    }
}
