package xuefa.app.demo;

/**
 * A line of the file of accounts. Never prints the password.
 *
 * @param printed whether it is one of the handful that is shown when the demo starts
 * @param see what its owner finds, in Chinese and English
 */
public record ListedAccount(String role, String username, String password, String see, boolean printed) {
    static ListedAccount of(DemoScript.AccountLine line, String password) {
        return new ListedAccount(line.role(), line.username(), password, line.see(), line.printed());
    }

    @Override
    public String toString() {
        return "ListedAccount " + username;
    }
}
