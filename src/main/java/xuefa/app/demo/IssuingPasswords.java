package xuefa.app.demo;

import java.security.SecureRandom;
import java.util.List;
import java.util.stream.Collectors;
import xuefa.access.Passwords;

/** New random passwords for the accounts of the demo, other ones in every installation. */
final class IssuingPasswords {
    private static final String ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz23456789";
    private static final int LENGTH = 12;
    private static final SecureRandom RANDOM = new SecureRandom();

    private IssuingPasswords() {}

    record Issued(DemoScript.AccountLine line, String password, String hash) {
        ListedAccount listed() {
            return ListedAccount.of(line, password);
        }

        @Override
        public String toString() {
            return "Issued " + line.username();
        }
    }

    /** In the order of the lines. A sixth of a second of a core each, on all cores: not for an event loop. */
    static List<Issued> to(List<DemoScript.AccountLine> lines) {
        return lines.parallelStream()
                .map(line -> {
                    String password = password();
                    return new Issued(line, password, Passwords.STANDARD.hash(password.toCharArray()));
                })
                .toList();
    }

    private static String password() {
        return RANDOM.ints(LENGTH, 0, ALPHABET.length())
                .mapToObj(i -> ALPHABET.substring(i, i + 1))
                .collect(Collectors.joining());
    }
}
