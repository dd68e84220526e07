package xuefa.shared.store;

import io.vertx.pgclient.PgConnectOptions;

/** How to connect to the record, and what those vouch with who write through the connection. */
final class RecordOptions extends PgConnectOptions {
    private final String voucher;

    RecordOptions(StoreAddress address) {
        voucher = address.voucher();
        setHost(address.host());
        setPort(address.port());
        setUser(address.user());
        setPassword(address.password());
        setDatabase(address.database());
    }

    /** Empty for options that were made elsewhere. */
    static String voucher(PgConnectOptions options) {
        return options instanceof RecordOptions own ? own.voucher : "";
    }
}
