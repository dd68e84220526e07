package xuefa.app.tls;

import java.nio.file.Path;

/** What a node is told to speak on its port. */
public sealed interface Tls {

    /** Plain HTTP: for this machine alone, or behind a proxy that speaks TLS. */
    record Off() implements Tls {}

    /** HTTPS with a certificate from an authority made here and kept in this folder. */
    record Local(Path folder) implements Tls {}

    /**
     * HTTPS with the operator's own certificate.
     *
     * @param certificate PEM: the server's certificate, then those above it
     * @param key PEM, not encrypted
     */
    record Files(Path certificate, Path key) implements Tls {}
}
