package xuefa.shared.store;

/**
 * Where a store listens and how to sign in.
 *
 * @param database a PostgreSQL database, or the number of a Redis database
 * @param password never printed by {@link #toString()}
 * @param voucher what a writer vouches with for rows that are to be sealed; a secret that no store knows, empty for readers
 */
public record StoreAddress(String host, int port, String user, String database, String password, String voucher) {
    public StoreAddress {
        if (host.isBlank()) {
            throw new IllegalArgumentException("host must not be blank");
        }
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException("not a port: " + port);
        }
    }

    public StoreAddress(String host, int port, String user, String database, String password) {
        this(host, port, user, database, password, "");
    }

    /** The same server and user with another database. */
    public StoreAddress withDatabase(String other) {
        return new StoreAddress(host, port, user, other, password, voucher);
    }

    /** The same database by another user. */
    public StoreAddress withUser(String other, String itsPassword) {
        return new StoreAddress(host, port, other, database, itsPassword, voucher);
    }

    public StoreAddress vouchingWith(String secret) {
        return new StoreAddress(host, port, user, database, password, secret);
    }

    /** For PostgreSQL only; user and password are not part of it. */
    public String jdbcUrl() {
        return "jdbc:postgresql://" + host + ":" + port + "/" + database;
    }

    @Override
    public String toString() {
        return user + "@" + host + ":" + port + "/" + database;
    }
}
