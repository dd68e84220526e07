package xuefa.app;

import java.io.PrintWriter;
import java.security.cert.X509Certificate;
import java.util.Optional;

/** A node as the run command knows it: with or without the demo. */
public final class Running implements AutoCloseable {
    private final Node node;
    private final Optional<Demo> demo;

    private Running(Node node, Optional<Demo> demo) {
        this.node = node;
        this.demo = demo;
    }

    /** Blocks until the node answers. */
    public static Running start(Config config, boolean withDemo) {
        if (!withDemo) {
            return new Running(Node.start(config), Optional.empty());
        }
        Demo demo = new Demo();
        return new Running(Node.start(config, demo), Optional.of(demo));
    }

    public int port() {
        return node.port();
    }

    /** Where to open it, for people. */
    public String address() {
        return node.address();
    }

    /** With which the first administrators are made; empty when there are some. */
    public Optional<String> setUpSecret() {
        return node.setUpSecret();
    }

    /** What phones have to trust before they come. */
    public Optional<X509Certificate> authority() {
        return node.authority();
    }

    /** Prints a handful of the demo's accounts, when there is a demo. */
    public void printAccounts(PrintWriter out) {
        demo.ifPresent(each -> each.print(out));
    }

    @Override
    public void close() {
        node.close();
    }
}
