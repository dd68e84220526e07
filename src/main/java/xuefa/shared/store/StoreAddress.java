package xuefa.shared.store;

/** Where a store is and how to sign in to it. Never prints the password. */
public record StoreAddress(String host, int port, String user, String database, String password) {
    @Override
    public String toString() {
        return user + "@" + host + ":" + port + "/" + database;
    }
}
